namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>A point, the value there, and whether the search came to rest.</summary>
internal sealed record Minimum(double[] Point, double Value, bool HasConverged);
