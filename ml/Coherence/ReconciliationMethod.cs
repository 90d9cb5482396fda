namespace EconomyPipeline.Ml.Coherence;

/// <summary>How forecasts that were made apart are made to add up.</summary>
internal static class ReconciliationMethod
{
    /// <summary>Sums are the sums of their parts' forecasts.</summary>
    public const string BottomUp = "bottom-up";

    /// <summary>Weighted by the rows' error variances (WLS), or by how many cells they hold where those are not usable.</summary>
    public const string Weighted = "wls";

    /// <summary>MinT with a shrunk covariance of the rows' errors.</summary>
    public const string MinTrace = "mint";

    /// <summary>From the simplest to the most demanding: of equals the simpler is taken.</summary>
    public static IReadOnlyList<string> All { get; } = [BottomUp, Weighted, MinTrace];
}
