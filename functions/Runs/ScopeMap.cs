using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Which scopes the accepted datasets allow, and which datasets concern which scope.</summary>
public sealed class ScopeMap
{
    private readonly RegionParents parents;

    public ScopeMap(IReadOnlyList<DatasetRecord> records)
    {
        var accepted = DatasetRecord.InOrder(records).ToList();
        parents = new RegionParents(accepted.SelectMany((record, rank) => record.Parents.Select(link => (link.Region, link.Parent, rank + 1L))));
        Scopes = parents.Scopes(accepted.Where(record => record.Kind == DatasetKind.SectorOutput).SelectMany(record => record.Regions));
    }

    public IReadOnlyList<RegionCode> Scopes { get; }

    /// <summary>The scopes that sector output of these regions makes.</summary>
    public IReadOnlyList<RegionCode> ScopesOf(IEnumerable<RegionCode> regions) => parents.Scopes(regions);

    /// <summary>Whether a dataset is among those that make a scope of a region; what only concerns it is not.</summary>
    public bool IsMadeBy(RegionCode scope, DatasetRecord record) => record.Kind == DatasetKind.SectorOutput && ScopesOf(record.Regions).Contains(scope);

    /// <summary>Whether data of any of these regions enter the accounts of a scope.</summary>
    public bool Concerns(IEnumerable<RegionCode> regions, RegionCode scope) => regions.Any(region => parents.Concerns(region, scope));
}
