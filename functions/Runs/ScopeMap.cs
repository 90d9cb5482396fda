using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Which scopes there are, and which datasets concern them.</summary>
public static class ScopeMap
{
    public static IEnumerable<RegionCode> Regions(DatasetRecord record) => Parse(record.AcceptedRegions);

    public static IEnumerable<RegionCode> Parse(string regions) =>
        regions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(RegionCode.Parse);

    /// <summary>Scopes that the accepted output allows.</summary>
    public static IReadOnlyList<RegionCode> Scopes(IEnumerable<DatasetRecord> records) =>
        AccountsBuilder.Scopes(records
            .Where(record => record.IsAccepted && record.Kind == DatasetKind.SectorOutput)
            .SelectMany(Regions));

    /// <summary>Whether data of these regions enter the accounts of a scope.</summary>
    public static bool Concerns(IEnumerable<RegionCode> regions, RegionCode scope) =>
        regions.Any(region => AccountsBuilder.Concerns(region, scope));
}
