using EconomyPipeline.Ml.Models;

namespace EconomyPipeline.Ml;

/// <summary>Choices of a forecast.</summary>
public sealed record ForecastOptions
{
    public const int MaxHorizonPeriods = 60;

    /// <summary>
    /// How many periods after the last observed one are forecast: years of a yearly panel, quarters of a quarterly one. Where
    /// accounts have both at one basis it counts years, and the quarters reach to the end of the last of them.
    /// </summary>
    /// <value>5 by default, 1 to <see cref="MaxHorizonPeriods"/>.</value>
    public int HorizonPeriods { get; init; } = 5;

    /// <summary>Levels of the intervals in percent, each above 0 and below 100.</summary>
    /// <value>80 and 95 by default.</value>
    public IReadOnlyList<double> LevelsPercent { get; init; } = [80, 95];

    public const int MinPathCount = 100;

    /// <summary>How many joint paths are drawn; intervals of accounts are their quantiles.</summary>
    /// <value>1,000 by default, at least <see cref="MinPathCount"/>.</value>
    public int PathCount { get; init; } = 1000;

    /// <summary>Seed of the learner and of the paths, a part of the run's identity.</summary>
    /// <value>20240101 by default.</value>
    public int Seed { get; init; } = 20240101;

    /// <summary>The only method to use, one of <see cref="ForecastMethods.Names"/>; its intervals are calibrated on its own errors.</summary>
    /// <value>Null by default: the combination of all.</value>
    public string? Method { get; init; }

    /// <summary>How many threads may work at once; results do not depend on it.</summary>
    /// <value>−1, as many as there are processors, by default.</value>
    public int MaxDegreeOfParallelism { get; init; } = -1;

    /// <summary>Where trained models are looked for and left; results do not depend on it.</summary>
    /// <value>Null by default: every model is trained.</value>
    public IModelStore? Models { get; init; }

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(HorizonPeriods, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(HorizonPeriods, MaxHorizonPeriods);
        ArgumentOutOfRangeException.ThrowIfLessThan(PathCount, MinPathCount);
        foreach (var level in LevelsPercent)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level, nameof(LevelsPercent));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 100, nameof(LevelsPercent));
        }

        if (Method is not null && !ForecastMethods.Names(1).Concat(ForecastMethods.Names(4)).Contains(Method, StringComparer.Ordinal))
        {
            throw new ArgumentOutOfRangeException(nameof(Method), Method, $"Expected one of {string.Join(", ", ForecastMethods.Names(1))}.");
        }
    }
}
