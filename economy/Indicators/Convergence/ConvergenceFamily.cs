namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class ConvergenceFamily
{
    public static IndicatorFamily Family { get; } = new(
        "convergence",
        new("Konvergensi dan tipologi", "Convergence and typology"),
        [
            new KlassenTypology(),
            new SigmaConvergence(),
            new BetaConvergence(),
            new SigmaLevels(),
            new SigmaTrend(),
            new BetaFit(),
            new ConditionalBeta(),
        ]);
}
