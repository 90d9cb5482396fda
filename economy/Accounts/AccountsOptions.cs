namespace EconomyPipeline.Economy.Accounts;

/// <summary>Choices in turning observations into accounts that change numbers. They are part of a run's identity.</summary>
public sealed record AccountsOptions
{
    /// <summary>
    /// Whether a year for which no region's population is published is filled between its neighbours at constant growth.
    /// A year that is published but lacks a region is never filled.
    /// </summary>
    /// <value>On by default; values that rest on it say "population interpolated".</value>
    public bool InterpolatePopulation { get; init; } = true;

    /// <summary>Thresholds and seeds of the indicators.</summary>
    public IndicatorOptions Indicators { get; init; } = new();
}
