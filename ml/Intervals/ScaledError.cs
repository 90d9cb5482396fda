namespace EconomyPipeline.Ml.Intervals;

/// <summary>How far a forecast was off, in units of what its series was expected to move by.</summary>
/// <param name="Group">Series of one group are assumed to err alike in these units.</param>
/// <param name="OriginTime">Ordinal of the last period known to the forecast.</param>
/// <param name="Ahead">How many periods ahead, from 1.</param>
/// <param name="Value">(actual − forecast)/(scale × <see cref="ErrorScale.Growth"/>).</param>
internal readonly record struct ScaledError(string Group, int OriginTime, int Ahead, double Value)
{
    /// <summary>
    /// An error beyond this many units says that the scale of its series was next to nothing (four equal values and then a
    /// jump), not how the others of its group err; pooled as it is, it would widen all their intervals without bound.
    /// </summary>
    public const double Largest = 10;

    /// <summary>The same error, cut to what may be pooled.</summary>
    public ScaledError Cut() => this with { Value = Math.Clamp(Value, -Largest, Largest) };
}
