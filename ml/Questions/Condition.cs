using System.Globalization;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Questions;

/// <summary>How a value is compared.</summary>
public enum Comparison
{
    Below,
    AtMost,
    AtLeast,
    Above,

    /// <summary>It falls into a class.</summary>
    InClass,
}

/// <summary>What may or may not hold of an indicator in a future period; made by <see cref="ConditionText"/>.</summary>
public sealed record Condition
{
    /// <summary>The indicator, as it was said.</summary>
    public required IndicatorSelector Selector { get; init; }

    /// <summary>The one value that is meant.</summary>
    public required IndicatorKey Key { get; init; }

    public required Comparison Comparison { get; init; }

    /// <summary>The number that it is compared with, in the unit of the indicator; NaN where it is compared with another period or a class.</summary>
    public double Number { get; init; } = double.NaN;

    /// <summary>The value of another period that it is compared with; null where it is none. In a future period it is of the same path.</summary>
    public IndicatorKey? Earlier { get; init; }

    /// <summary>The class; null where it is none.</summary>
    public string? Class { get; init; }

    /// <summary>Whether <see cref="Number"/> was taken from the <c>targets</c> datasets.</summary>
    public bool IsTarget { get; init; }

    public Period Period => Key.Period;

    /// <summary><c>williamson&lt;2025@2029</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Selector}{Symbol(Comparison)}{Class ?? (Earlier is { } earlier ? earlier.Period.ToString() : IsTarget ? $"target ({Number:R})" : $"{Number:R}")}@{Period}");

    /// <summary>Whether numbers satisfy it; both are defined.</summary>
    internal bool Holds(double value, double bound) => Comparison switch
    {
        Comparison.Below => value < bound,
        Comparison.AtMost => value <= bound,
        Comparison.AtLeast => value >= bound,
        Comparison.Above => value > bound,
        _ => value.Equals(bound),
    };

    private static string Symbol(Comparison comparison) => comparison switch
    {
        Comparison.Below => "<",
        Comparison.AtMost => "<=",
        Comparison.AtLeast => ">=",
        Comparison.Above => ">",
        _ => "=",
    };
}
