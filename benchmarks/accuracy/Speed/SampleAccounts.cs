using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>The accounts of the sample.</summary>
internal static class SampleAccounts
{
    public static readonly string Folder = Path.Combine("samples", "kalsel");

    public static RegionalAccounts Read()
    {
        var files = Directory.EnumerateFiles(Folder, "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return AccountsBuilder.Build(RegionCode.Parse("6300"), [.. files.SelectMany(Read)], new AccountsOptions());
    }

    private static IReadOnlyCollection<Observation> Read(string path)
    {
        using var stream = File.OpenRead(path);
        return DatasetReader.Read(stream, Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(path)), DatasetFacts.None).Observations;
    }
}
