namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class ConvergenceFamily
{
    public static IndicatorFamily Family { get; } = new(
        "convergence",
        new("Konvergensi, mobilitas, dan tipologi", "Convergence, mobility and typology"),
        [
            new KlassenTypology(),
            new SigmaConvergence(),
            new BetaConvergence(),
        ]);
}
