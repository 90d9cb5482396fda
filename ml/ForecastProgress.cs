using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml;

/// <summary>How far a forecast has come.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Done">Steps finished.</param>
/// <param name="Total">Steps in all.</param>
public sealed record ForecastProgress(Bilingual Stage, int Done, int Total);
