namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class EquityFamily
{
    public static IndicatorFamily Family { get; } = new(
        "equity",
        new("Pemerataan antarwilayah", "Equity between regencies"),
        [
            new Williamson(),
            new Gini(),
            new TheilT(),
            new TheilL(),
        ]);
}
