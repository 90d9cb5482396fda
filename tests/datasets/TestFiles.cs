using System.Text;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Files of the tests and of the samples, and files written in a test.</summary>
internal static class TestFiles
{
    public const string OutputHeader = "region_code,sector_code,year,value,unit,basis\n";

    public static string Input(string name) => Path.Combine(AppContext.BaseDirectory, "inputs", name);

    public static string Sample(string path) => Path.Combine(AppContext.BaseDirectory, "samples", "kalsel", path);

    public static DatasetContent Read(string text, string? kind = null, DatasetFacts? facts = null, string fileName = "file.csv") =>
        Read(Encoding.UTF8.GetBytes(text), kind, facts, fileName);

    public static DatasetContent Read(byte[] bytes, string? kind = null, DatasetFacts? facts = null, string fileName = "file.csv")
    {
        using var stream = new MemoryStream(bytes);
        return DatasetReader.Read(stream, fileName, kind, facts ?? DatasetFacts.None);
    }

    public static DatasetContent ReadPath(string path, string? kind = null, DatasetFacts? facts = null) =>
        Read(File.ReadAllBytes(path), kind, facts, Path.GetFileName(path));

    public static IEnumerable<string> Codes(this DatasetContent content) => content.Findings.Select(finding => finding.Code);

    /// <summary>Output of one region in one year, all 17 sectors, each 10.</summary>
    public static string FullYear(string region, int year, string value = "10") => string.Concat(
        Economy.Classification.BpsSectors.Categories.Select(sector => $"{region},{sector.Code},{year},{value},billion rupiah,constant-2010\n"));
}
