namespace EconomyPipeline.Ml.Coherence;

/// <summary>Groups of rows that err alike, in units of their own movement: sums err less than their parts.</summary>
internal static class NodeGroup
{
    public const string RegencySector = "regency-sector";
    public const string RegencyTotal = "regency-total";
    public const string Discrepancy = "discrepancy";
    public const string DiscrepancyTotal = "discrepancy-total";
    public const string ScopeSector = "scope-sector";
    public const string ScopeTotal = "scope-total";
    public const string NationSector = "nation-sector";
    public const string NationTotal = "nation-total";
}
