namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>Sentences that several catalogue entries of this family share.</summary>
internal static class GrowthTexts
{
    public static Bilingual NeedsBothBases { get; } = new(
        "sector-output pada harga berlaku dan pada harga konstan untuk periode yang sama, tahunan atau triwulanan",
        "sector-output at current and at constant prices for the same periods, annual or quarterly");
}
