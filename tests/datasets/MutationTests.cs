using System.Globalization;
using EconomyPipeline.Datasets.Parquet;
using NPOI.HSSF.UserModel;
using ParquetSharp;
using Encoding = System.Text.Encoding;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Parquet, binary workbooks and texts with bytes changed, cut out and repeated: reading them ends, within bounded memory, with observations or findings.</summary>
public sealed class MutationTests(ITestOutputHelper output)
{
    private const long MostBytes = 256 * 1024 * 1024;

    // Far beyond what any of them takes; reached only by one that does not end.
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromMinutes(5);

    private static int Scale => Environment.GetEnvironmentVariable("FULL") == "1" ? 20 : 1;

    [Fact]
    public async Task Parquet_never_throws() => Mutate(nameof(Parquet_never_throws), 1_000, "data.parquet", [TestParquet.Tidy(), await OwnAsync(), ManyTypes()]);

    [Fact]
    public void Binary_workbooks_never_throw() => Mutate(nameof(Binary_workbooks_never_throw), 1_000, "tapin.xls", [BinaryWorkbook()]);

    [Fact]
    public void Printed_tables_never_throw()
    {
        const string aligned = "PDRB Kab. Tapin ADHB (juta rupiah)\n\nLapangan Usaha      2022      2023*\nKonstruksi       1.234,5   2.345,6\nReal Estat          34,5       ...\n\nPDRB             1.269,0   2.345,6\nSumber: BPS\n";
        const string barred = "PDRB Kab. Tapin ADHB (juta rupiah)\n| Lapangan Usaha | 2022 | 2023 |\n|---|---|---|\n| Konstruksi | 1,5 | 2,5 |\n| Real Estat | 3,5 | 4,5 |\n";
        Mutate(nameof(Printed_tables_never_throw), 1_000, "tabel.txt", [Encoding.UTF8.GetBytes(aligned), Encoding.UTF8.GetBytes(barred)]);
    }

    [Fact]
    public void Html_never_throws()
    {
        const string page = "<html><head><meta charset='utf-8'></head><body><h3>PDRB Kab. Tapin ADHB (juta&nbsp;rupiah)</h3><table><tr><th rowspan=2>Lapangan Usaha</th><th colspan=2>2022</th></tr><tr><th>I</th><th>II</th></tr>"
            + "<tr><td>Konstruksi<td x:num='1.5'>1,5<td>2,5<tr><td>Real Estat</td><td>3,5</td><td>...</td></tr></table><p>Sumber: BPS</p></body></html>";
        Mutate(nameof(Html_never_throws), 1_000, "tabel.xls", [Encoding.UTF8.GetBytes(page)]);
    }

    [Fact]
    public void Texts_of_other_encodings_never_throw()
    {
        const string text = "wilayah;sektor;tahun;nilai;satuan;harga;catatan\n6301;A;2024;1.234,5;juta rupiah;berlaku;Café\n6301;B;2024;2.345;juta rupiah;berlaku;\n";
        Mutate(
            nameof(Texts_of_other_encodings_never_throw),
            1_000,
            "tabel.csv",
            [.. new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF8 }.Select(encoding => (byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)]), Encoding.Latin1.GetBytes(text)]);
    }

    [Fact]
    public void Tables_of_offices_never_throw()
    {
        const string beside = "PDRB Kab. Tapin ADHB (juta rupiah),,,,PDRB Kab. Banjar ADHB (miliar rupiah),,\nLapangan Usaha,2021,2022,,Lapangan Usaha,2023,2024\nKonstruksi,1.5,2.5,,Konstruksi,3.5,4.5\nSumber: BPS,,,,,,\n";
        const string below = "PDRB Kabupaten Tapin ADHK 2010 Triwulan I Tahun 2023;;\n(catatan);;\nKode Sektor;Nilai;Satuan\nA;1 234,5;miliar rupiah\nC;2,5;juta rupiah\n";
        const string exported = "Kabupaten/Kota,PDRB Atas Dasar Harga Berlaku (Miliar Rupiah),,PDRB Atas Dasar Harga Konstan 2010 (Miliar Rupiah),\n,2022,2023,2022,2023\n6301 Tanah Laut,1.5,2.5,1.25,2.25\n2. Kotabaru,3.5,4.5,3.25,4.25\n";
        Mutate(nameof(Tables_of_offices_never_throw), 1_000, "tabel.csv", [.. new[] { beside, below, exported }.Select(Encoding.UTF8.GetBytes)]);
    }

    [Fact]
    public void Boundaries_never_throw()
    {
        const string squares = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"region_code\":\"6301\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114,-3],[114.5,-3],[114.5,-3.5],[114,-3.5],[114,-3]]]}},"
            + "{\"type\":\"Feature\",\"properties\":{\"region_code\":\"6302\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[114.5,-3],[115,-3],[115,-3.5],[114.5,-3.5],[114.5,-3]]]}}]}";
        Mutate(nameof(Boundaries_never_throw), 500, "batas.geojson", [Encoding.UTF8.GetBytes(squares)]);
    }

    [Fact]
    public void Answers_of_the_webapi_never_throw()
    {
        const string answer = "{\"status\":\"OK\",\"data-availability\":\"available\",\"var\":[{\"val\":31,\"label\":\"PDRB ADHK (2010=100)\",\"unit\":\"Juta Rupiah\",\"note\":\"Caf\\u00e9\"}],\"turvar\":[{\"val\":0,\"label\":\"Tidak Ada\"}],\"labelvervar\":\"Kabupaten\","
            + "\"vervar\":[{\"val\":6301,\"label\":\"Tanah Laut\"},{\"val\":6302,\"label\":\"Kotabaru\"}],\"tahun\":[{\"val\":121,\"label\":\"2021\"}],\"turtahun\":[{\"val\":0,\"label\":\"Tahun\"}],\"datacontent\":{\"63013101210\":10.5,\"63023101210\":20.5}}";
        Mutate(nameof(Answers_of_the_webapi_never_throw), 500, "jawaban.json", [Encoding.UTF8.GetBytes(answer)]);
    }

    private void Mutate(string test, int rounds, string fileName, byte[][] files)
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("FAULT_SEED"), CultureInfo.InvariantCulture, out var given) ? given : Random.Shared.Next();
        output.WriteLine($"{test}: seed {seed}");
        TestContext.Current.SendDiagnosticMessage("{0}: seed {1}", test, seed);
        var random = new Random(seed);
        using var givenUp = new CancellationTokenSource(GivenUpAfter * Scale);
        Assert.All(files, file => Assert.True(Read(file, fileName, givenUp.Token).IsAcceptable));
        for (var round = 0; round < rounds * Scale; round++)
        {
            var bytes = files[round % files.Length].ToList();
            for (var change = random.Next(1, 8); change > 0 && bytes.Count > 1; change--)
            {
                Change(bytes, random);
            }

            byte[] file = [.. bytes];
            try
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var content = Read(file, fileName, givenUp.Token);
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
                Assert.True(content.IsAcceptable || content.Observations.Count == 0);
                Assert.All(content.Observations, cell => Assert.True(cell.Text is not null || double.IsFinite(cell.Value)));
                Assert.Equal(content.Findings, Findings.FindingJson.Deserialize(Findings.FindingJson.Serialize(content.Findings)));
            }
            catch (Exception exception)
            {
                // To be kept among the inputs, named after what broke.
                var kept = Path.Combine(Path.GetTempPath(), $"{test}-{seed}-{round}{Path.GetExtension(fileName)}");
                File.WriteAllBytes(kept, file);
                throw new InvalidOperationException($"Round {round} of seed {seed} failed; its input is {kept}.", exception);
            }
        }
    }

    private static DatasetContent Read(byte[] file, string fileName, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(file);
        return DatasetReader.Read(stream, fileName, null, DatasetFacts.None, cancellationToken: cancellationToken);
    }

    private static void Change(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(5))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                // Lengths and counts stand at the end of Parquet.
                bytes[Math.Max(0, bytes.Count - 1 - random.Next(600))] = (byte)random.Next(256);
                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 8), bytes.Count - at));
                break;
            default:
                bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, Math.Min(random.Next(1, 60), bytes.Count - at)));
                break;
        }
    }

    private static async Task<byte[]> OwnAsync()
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(TestFiles.ReadPath(TestFiles.Input("english-headers.csv")).Observations, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static byte[] ManyTypes() => TestParquet.Of(
        TestParquet.Column("region_code", 6301, 6302), TestParquet.Column("sector_code", "F", "F"), TestParquet.Column("year", new Date(2023, 1, 1), new Date(2024, 1, 1)), (new Column<decimal?>("value", LogicalType.Decimal(29, 3)), group => group.Write<decimal?>([1234.5m, null])), TestParquet.Column("unit", "juta rupiah", "juta rupiah"), TestParquet.Column("basis", "current", "current"), TestParquet.Column<float?>("share", 0.5f, null));

    private static byte[] BinaryWorkbook()
    {
        var workbook = new HSSFWorkbook();
        var sheet = workbook.CreateSheet("Tapin");
        object[][] rows = [["PDRB Kabupaten Tapin ADHB (miliar rupiah)"], ["Lapangan Usaha", 2022.0, 2023.0, "2024*"], ["Konstruksi", 1.5, "2,5", 3.5], ["Real Estat", 20656.6, "...", 0.0]];
        foreach (var (number, row) in rows.Index())
        {
            var line = sheet.CreateRow(number);
            foreach (var (column, value) in row.Index())
            {
                if (value is double figure)
                {
                    line.CreateCell(column).SetCellValue(figure);
                }
                else
                {
                    line.CreateCell(column).SetCellValue((string)value);
                }
            }
        }

        using var stream = new MemoryStream();
        workbook.Write(stream);
        return stream.ToArray();
    }
}
