using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Questions;

namespace EconomyPipeline.Ml.Needs;

/// <summary>Whether a target can be had by growth alone.</summary>
public enum NeedOutcome
{
    /// <summary>The point forecast reaches it already; the points, where there are any, are the room that is left.</summary>
    Met,

    /// <summary>It takes the points that are given.</summary>
    Attainable,

    /// <summary>No growth within the bounds brings it about; the bound says how near it comes.</summary>
    NotAttainable,

    /// <summary>The indicator is undefined there.</summary>
    Undefined,
}

/// <summary>What growth a target needs, beside what the forecast says of it.</summary>
public sealed record NeedAnswer
{
    public required Need Need { get; init; }

    public required PriceBasis Basis { get; init; }

    public required NeedOutcome Outcome { get; init; }

    /// <summary>
    /// Percentage points to be added to the growth of the rows in every period, at which the indicator meets the bound exactly; negative
    /// where the rows may grow more slowly. NaN where there are none.
    /// </summary>
    public required double PercentagePoints { get; init; }

    /// <summary>Compound growth a year of the rows' sum from the last observed period to the condition's, in percent, with these points; NaN without.</summary>
    public required double NeededGrowthPercent { get; init; }

    /// <summary>The same in the point forecast.</summary>
    public required double ForecastGrowthPercent { get; init; }

    /// <summary>The same over as many periods before the last observed one, as far as they are observed; NaN where they are not.</summary>
    public required double PastGrowthPercent { get; init; }

    /// <summary>The indicator on the point forecast; NaN where undefined.</summary>
    public required double Forecast { get; init; }

    /// <summary>What it is to reach, in its unit.</summary>
    public required double Bound { get; init; }

    /// <summary>The nearest to the bound that growth brings it within <see cref="NeedSolver.MostPoints"/>, where it is not attainable; NaN elsewhere.</summary>
    public required double Nearest { get; init; }

    /// <summary>At how many points that is.</summary>
    public required double NearestPoints { get; init; }

    public required string Unit { get; init; }

    /// <summary>How probable the condition is as the forecast stands; it carries the paths, the population and what is assumed.</summary>
    public required ProbabilityAnswer Probability { get; init; }

    /// <summary>How probable it is when the rows grow by these points more; null where there are none.</summary>
    public ProbabilityAnswer? ProbabilityThen { get; init; }

    /// <summary>Why it is undefined, or what it lacks; null when there is nothing to say.</summary>
    public Bilingual? Reason { get; init; }
}
