namespace EconomyPipeline.Ml;

/// <summary>An interval that should hold the outcome with a stated probability.</summary>
/// <param name="LevelPercent">The probability in percent.</param>
/// <param name="Lower">In the unit of the forecast; not negative where the series cannot be.</param>
/// <param name="Upper">In the unit of the forecast.</param>
public sealed record ForecastInterval(double LevelPercent, double Lower, double Upper);
