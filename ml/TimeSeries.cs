using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml;

/// <summary>A series of consecutive years or quarters, in any unit.</summary>
public sealed record TimeSeries
{
    /// <summary>Its name in the results.</summary>
    public required string Id { get; init; }

    /// <summary>Period of the first value.</summary>
    public required Period Start { get; init; }

    /// <summary>Oldest first; NaN is missing. At least one is finite.</summary>
    public required double[] Values { get; init; }

    /// <summary>Region, for the pooled model, which sees how it grows beside the others; null where there is none.</summary>
    public string? Region { get; init; }

    /// <summary>Sector, for the pooled model, which tells sectors apart; null where there is none.</summary>
    public string? Sector { get; init; }

    /// <summary>Period of the last value.</summary>
    public Period End => Start.Plus(Values.Length - 1);
}
