using System.Globalization;
using System.Text;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Whatever a file holds, reading it gives findings and never throws.</summary>
public sealed class RobustnessTests(ITestOutputHelper output)
{
    private const string Spice = ",;\t\"\n\r-*.…0123456789abcABC \u00a0\uFEFF\uFFFD\u0000é";

    private const string CrossTable =
        "Tabel 1. PDRB Kabupaten Tapin atas dasar harga berlaku (miliar rupiah),,,,,,\nLapangan Usaha,2023,,,,,2024*\n,I,II,III,IV,Jumlah,I\n(1),(2),(3),(4),(5),(6),(7)\n"
        + "A. Pertanian,1,2.5,\"3,5\",...,12,1.75\n1. Perikanan,1,1,1,-,4,1\nKonstruksi,1.5,2.5,3.5,4.5,12,1.75\nPDRB,2,3,4,5,14,2\nSumber: BPS,,,,,,\n";

    private const string Answer =
        "{\"status\":\"OK\",\"var\":[{\"val\":31,\"label\":\"PDRB Atas Dasar Harga Konstan (2010=100)\",\"unit\":\"Juta Rupiah\",\"note\":\"Tahun 2022: Angka sementara\"}],\"turvar\":[{\"val\":0,\"label\":\"Tidak Ada\"}],\"labelvervar\":\"Kabupaten\","
        + "\"vervar\":[{\"val\":6301,\"label\":\"Tanah Laut\"},{\"val\":6302,\"label\":\"Kota Baru\"}],\"tahun\":[{\"val\":121,\"label\":\"2021\"},{\"val\":122,\"label\":\"2022\"}],\"turtahun\":[{\"val\":31,\"label\":\"Triwulan I\"},{\"val\":35,\"label\":\"Tahunan\"}],"
        + "\"datacontent\":{\"630131012131\":10.5,\"630131012135\":40,\"630231012231\":\"1.234,5\",\"63023101223\":7}}";

    /// <summary>How much more the long tier does.</summary>
    private static int Scale => Environment.GetEnvironmentVariable("FULL") == "1" ? 20 : 1;

    [Fact]
    public void Mutated_cross_tables_and_answers_never_throw()
    {
        var random = Seeded(nameof(Mutated_cross_tables_and_answers_never_throw));
        for (var round = 0; round < 2_000 * Scale; round++)
        {
            var text = new StringBuilder(round % 2 == 0 ? CrossTable : Answer);
            for (var change = random.Next(1, 12); change > 0 && text.Length > 1; change--)
            {
                Mutate(text, random);
            }

            AssertConsistent(TestFiles.Read(text.ToString()));
        }
    }

    [Fact]
    public void Mutated_workbooks_never_throw()
    {
        var random = Seeded(nameof(Mutated_workbooks_never_throw));
        var parts = TestWorkbook.PartsOf(("Satu", [["PDRB Kab. Tapin ADHB (miliar rupiah)"], ["Lapangan Usaha", 2023.0, "2024*"], ["Konstruksi", 1.5, "2,5"], ["Real Estat", 3.0, 4.0]]));
        for (var round = 0; round < 1_000 * Scale; round++)
        {
            byte[] bytes;
            if (round % 2 == 0)
            {
                // What is in it is broken, but for the packing.
                var broken = random.Next(parts.Count);
                var text = new StringBuilder(parts[broken].Text);
                for (var change = random.Next(1, 6); change > 0 && text.Length > 1; change--)
                {
                    Mutate(text, random);
                }

                bytes = TestWorkbook.Zip([.. parts.Select((part, index) => index == broken ? (part.Name, text.ToString()) : part)]);
            }
            else
            {
                bytes = TestWorkbook.Zip([.. parts]);
                for (var change = random.Next(1, 12); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                }
            }

            AssertConsistent(TestFiles.Read(bytes, fileName: "tabel.xlsx"));
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        var random = Seeded(nameof(Random_bytes_never_throw));
        for (var round = 0; round < 500 * Scale; round++)
        {
            var bytes = new byte[random.Next(0, 300)];
            random.NextBytes(bytes);
            AssertConsistent(TestFiles.Read(bytes));
        }
    }

    [Fact]
    public void Mutated_samples_never_throw()
    {
        var random = Seeded(nameof(Mutated_samples_never_throw));
        var files = Directory.GetFiles(TestFiles.Sample(""), "*.csv", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(TestFiles.Input("")))
            .Select(path => string.Join('\n', File.ReadAllText(path).Split('\n').Take(40))).ToArray();
        for (var round = 0; round < 1_500 * Scale; round++)
        {
            var text = new StringBuilder(files[random.Next(files.Length)]);
            for (var change = random.Next(1, 12); change > 0 && text.Length > 1; change--)
            {
                Mutate(text, random);
            }

            AssertConsistent(TestFiles.Read(text.ToString(), random.Next(3) == 0 ? "population" : null));
        }
    }

    [Fact]
    public void Two_hundred_thousand_rows_are_read_and_every_bad_one_is_counted()
    {
        var text = new StringBuilder("region_code,sector_code,year,value,unit,basis\n");
        var sectors = Economy.Classification.BpsSectors.Categories;
        for (var row = 0; row < 200_000; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"TL{row / 1_700},{sectors[row % 17].Code},{1_920 + (row % 1_700 / 17)},{1000 + (row % 97)}.25,miliar rupiah,constant-2010\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var content = TestFiles.Read(bytes);
        output.WriteLine($"{bytes.Length / 1_000_000.0:F1} MB of text, {(GC.GetAllocatedBytesForCurrentThread() - before) / 1_000_000.0:F1} MB allocated");

        Assert.True(content.IsAcceptable);
        Assert.Equal(200_000, content.Observations.Count);

        var broken = TestFiles.Read(text.Replace(",miliar rupiah,", ",karung,").ToString());
        Assert.Equal(1_001, broken.Findings.Count);
        Assert.StartsWith("199000 more errors", broken.Findings[^1].Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_far_into_a_file_is_found_at_its_line()
    {
        var text = TestFiles.OutputHeader + string.Concat(Enumerable.Range(0, 4_000).Select(row => $"TL{row},A,2024,10,miliar rupiah,adhb\n"));
        var bytes = Encoding.UTF8.GetBytes(text).Append((byte)0).ToArray();

        var content = TestFiles.Read(bytes);

        Assert.Contains(content.Findings, finding => finding is { Code: "not-text", Row: 4_002 });
        Assert.Empty(content.Observations);
    }

    [Fact]
    public void Repeated_rows_are_reported_with_the_first_of_them_however_far_apart()
    {
        var text = TestFiles.OutputHeader + string.Concat(Enumerable.Range(0, 40_000).Select(row =>
            $"TL{row % 1_000},A,{1_950 + (row / 1_000 % 39)},{(row < 39_000 ? 10 : 11)},miliar rupiah,adhb\n"));

        var repeated = TestFiles.Read(text).Findings.Where(finding => finding.Code == "duplicate-cell").ToList();

        Assert.Equal(Enumerable.Range(39_002, 1_000), repeated.Select(finding => finding.Row!.Value));
        Assert.All(repeated, finding => Assert.Contains($"row {finding.Row - 39_000} with another value: here 11, there 10.", finding.Message.En, StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_repeat_a_value_are_told_once_and_kept_once()
    {
        var text = TestFiles.OutputHeader + string.Concat(Enumerable.Range(0, 40_000).Select(row => $"TL{row % 1_000},A,2024,10.{(row % 2 == 0 ? "5" : "50")},miliar rupiah,adhb\n"));

        var content = TestFiles.Read(text);

        Assert.Equal(1_000, content.Observations.Count);
        var finding = Assert.Single(content.Findings, finding => finding.Code == "repeated-cell");
        Assert.Equal((Severity.Note, 1_002), (finding.Severity, finding.Row));
        Assert.StartsWith("39000 cells repeat another of this file with the same value, the first of them TL0 A 2024 current, which stands in row 2 already.", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Observations_can_be_gone_through_twice_and_are_the_same()
    {
        var observations = TestFiles.ReadPath(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv")).Observations;

        Assert.Equal(observations.ToList(), observations.ToList());
        Assert.Equal(observations.Count, observations.ToList().Count);
    }

    [Fact]
    public void Reading_that_is_given_up_stops()
    {
        using var givenUp = new CancellationTokenSource();
        using var file = File.OpenRead(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv"));
        givenUp.Cancel();

        Assert.Throws<OperationCanceledException>(() =>
            DatasetReader.Read(file, "file.csv", null, DatasetFacts.None, cancellationToken: givenUp.Token));
    }

    private static void AssertConsistent(DatasetContent content)
    {
        Assert.True(content.IsAcceptable || content.Observations.Count == 0);
        Assert.All(content.Findings, finding =>
        {
            Assert.DoesNotContain(finding.Found ?? "", char.IsControl);
            Assert.True(finding.Row is null or > 0);
            Assert.NotEmpty(Findings.FindingText.Render("file.csv", finding));
        });
        Assert.All(content.Observations, observation => Assert.True(observation.Text is not null || double.IsFinite(observation.Value)));
        Assert.Equal(content.Findings, Findings.FindingJson.Deserialize(Findings.FindingJson.Serialize(content.Findings)));
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(4))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 8), text.Length - at));
                break;
            case 1:
                text.Insert(at, Spice[random.Next(Spice.Length)]);
                break;
            case 2:
                text[at] = Spice[random.Next(Spice.Length)];
                break;
            default:
                var length = Math.Min(random.Next(1, 60), text.Length - at);
                text.Insert(random.Next(text.Length), text.ToString(at, length));
                break;
        }
    }

    private Random Seeded(string test)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"{test}: seed {seed}");
        TestContext.Current.SendDiagnosticMessage("{0}: seed {1}", test, seed);
        return new Random(seed);
    }
}
