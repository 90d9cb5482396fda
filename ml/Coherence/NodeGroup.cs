using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>Groups of rows that err alike, in units of their own movement: sums err less than their parts.</summary>
public static class NodeGroup
{
    public const string RegencySector = "regency-sector";
    public const string RegencyTotal = "regency-total";
    public const string Discrepancy = "discrepancy";
    public const string DiscrepancyTotal = "discrepancy-total";
    public const string ScopeSector = "scope-sector";
    public const string ScopeTotal = "scope-total";
    public const string NationSector = "nation-sector";
    public const string NationTotal = "nation-total";

    /// <summary>The group of a row of a scope's forecasts: where its errors are pooled (<c>pooled:{group}</c> in a backtest).</summary>
    public static string Of(RegionCode scope, RegionCode region, SectorCode sector)
    {
        var isTotal = sector == SectorCode.Total;
        if (region == RegionCode.Discrepancy)
        {
            return isTotal ? DiscrepancyTotal : Discrepancy;
        }

        if (region == scope)
        {
            return isTotal ? ScopeTotal : ScopeSector;
        }

        return region == RegionCode.Nation ? (isTotal ? NationTotal : NationSector) : isTotal ? RegencyTotal : RegencySector;
    }
}
