using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using Xunit;

namespace EconomyPipeline.TestSupport;

/// <summary>
/// Kalimantan Selatan as the sample has it: BPS output 2020–2025, published totals 2010–2020, registered population, welfare,
/// commodities, linkages, certificates, borders.
/// </summary>
public static class SampleData
{
    private static readonly string[] Extensions = [".csv", ".geojson"];

    private static readonly Lazy<IReadOnlyList<Observation>> Read = new(() => [.. Files.SelectMany(ReadFile)]);

    private static readonly Lazy<RegionalAccounts> Built = new(() => AccountsBuilder.Build(RegionCode.Parse("6300"), Read.Value, new AccountsOptions()));

    /// <summary>Paths of the files, by name.</summary>
    public static IReadOnlyList<string> Files =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples", "kalsel"), "*", SearchOption.AllDirectories)
            .Where(path => Extensions.Contains(Path.GetExtension(path)))
            .Order(StringComparer.Ordinal),
    ];

    public static IReadOnlyList<Observation> Observations => Read.Value;

    public static RegionalAccounts Accounts => Built.Value;

    private static IReadOnlyCollection<Observation> ReadFile(string path)
    {
        using var stream = File.OpenRead(path);
        var content = DatasetReader.Read(stream, Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(path)), DatasetFacts.None);
        Assert.True(content.IsAcceptable, string.Join(Environment.NewLine, content.Findings));
        return content.Observations;
    }
}
