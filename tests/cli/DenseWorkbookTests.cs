using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary>Workbooks that are full of numbers. <c>FULL=1</c> validates one of 50 MB.</summary>
public sealed class DenseWorkbookTests(ITestOutputHelper output) : IDisposable
{
    private const int Quarters = 480;
    private const int FirstYear = 1900;
    private const long MostResidentBytes = 300_000_000;

    private static readonly int[] Provinces =
        [11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76, 81, 82, 91, 94];

    // An object for every cell takes more than this heap.
    private const int SmallHeapMegabytes = 24;

    private readonly TemporaryFolder folder = new("dense");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_hundred_and_fifty_thousand_numbers_are_validated_in_a_small_heap()
    {
        var limit = (SmallHeapMegabytes * 1024 * 1024).ToString("X", CultureInfo.InvariantCulture);
        await ValidateAsync(regions: 13, new Dictionary<string, string?> { ["DOTNET_GCHeapHardLimit"] = limit });
    }

    [Fact]
    public async Task Fifty_megabytes_of_numbers_are_validated_within_300_megabytes()
    {
        Assert.SkipUnless(TestLength.IsFull, "takes a minute: FULL=1");
        Assert.InRange(await ValidateAsync(regions: 640, new Dictionary<string, string?>()), 1, MostResidentBytes);
    }

    // The runtime passes over a setting that it does not know, without a word.
    [Fact]
    public void Runtime_knows_what_bounds_the_youngest_objects()
    {
        const string Setting = "Gen0MaxBudget";
        using var configuration = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "economy.runtimeconfig.json")));

        Assert.True(configuration.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").TryGetProperty($"System.GC.{Setting}", out _));
        Assert.Contains($"GC{Setting}", GC.GetConfigurationVariables().Keys, StringComparer.OrdinalIgnoreCase);
    }

    private async Task<long> ValidateAsync(int regions, Dictionary<string, string?> environment)
    {
        var path = Path.Combine(folder.Path, "dense.xlsx");
        Write(path, regions);
        await using var program = EconomyProgram.Start(folder.Path, environment, "validate", path, "--format", "json");
        var outcome = await program.EndAsync();
        output.WriteLine($"{new FileInfo(path).Length / 1_000_000} MB: at most {program.PeakResidentBytes / 1_000_000} MB resident");
        Assert.True(outcome.ExitCode == 0, outcome.Error + outcome.Output[..Math.Min(outcome.Output.Length, 2_000)]);
        return program.PeakResidentBytes;
    }

    // Regions and sectors as rows, quarters as columns; the XML is written by hand, since no library writes it without holding it.
    private static void Write(string path, int regions)
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Create);
        const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        const string Package = "http://schemas.openxmlformats.org/package/2006";
        Add("[Content_Types].xml", $"""<Types xmlns="{Package}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>""");
        Add("_rels/.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Add("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""");
        Add("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{Relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>""");

        using var sheet = new StreamWriter(archive.CreateEntry("xl/worksheets/sheet1.xml").Open());
        sheet.Write($"""<worksheet xmlns="{Main}"><sheetData>""");
        WriteRow(sheet, 1, ["PDRB atas dasar harga berlaku (miliar rupiah)"], []);
        WriteRow(sheet, 2, ["Wilayah", "Lapangan Usaha", .. Enumerable.Range(0, Quarters).Select(quarter => $"{FirstYear + (quarter / 4)}-Q{(quarter % 4) + 1}")], []);
        var (random, row) = (new Random(Quarters), 3);
        SectorCode[] sectors = [.. BpsSectors.Categories.Select(sector => sector.Code), .. BpsSubSectors.All.Select(sub => sub.Code).Where(code => code.ToString() is ['C', '.', _, _]).Take(10)];
        foreach (var region in Enumerable.Range(0, regions).Select(region => $"{Provinces[region % Provinces.Length]}{1 + (region / Provinces.Length):D2}"))
        {
            foreach (var sector in sectors)
            {
                var level = 500 + (random.NextDouble() * 4_500);
                WriteRow(sheet, row++, [region, sector.ToString()], Enumerable.Range(0, Quarters).Select(_ => Math.Round(level * (0.95 + (random.NextDouble() / 10)), 2)));
            }
        }

        sheet.Write("</sheetData></worksheet>");

        void Add(string name, string xml)
        {
            using var entry = new StreamWriter(archive.CreateEntry(name).Open());
            entry.Write(xml);
        }
    }

    private static void WriteRow(TextWriter sheet, int row, IEnumerable<string> texts, IEnumerable<double> numbers)
    {
        var column = 0;
        sheet.Write($"<row r=\"{row}\">");
        foreach (var text in texts)
        {
            sheet.Write($"""<c r="{Column(column++)}{row}" t="inlineStr"><is><t>{text}</t></is></c>""");
        }

        foreach (var number in numbers)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{Column(column++)}{row}\"><v>{number}</v></c>"));
        }

        sheet.Write("</row>");
    }

    // A … Z, AA … ZZ: there are 602.
    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
