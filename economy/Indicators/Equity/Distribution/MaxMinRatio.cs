using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>max x / min x of GRDP per capita; the codes of the richest and the poorest regency stand in <see cref="IndicatorValue.Other"/>. 1 = equal.</summary>
/// <remarks>
/// Of several alike the first by code; two codes that are too long for a key are left out. Undefined with a reason where the poorest has nothing or less. Source: European Commission
/// (2007); the measure of disparity in RPJMD.
/// </remarks>
public sealed class MaxMinRatio : IIndicator
{
    // What a part of a key may have at most.
    private const int LongestOther = 48;

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "max-min-ratio",
        Name = new("Rasio PDRB per kapita tertinggi–terendah", "Ratio of the highest to the lowest GRDP per capita"),
        Unit = "ratio",
        Formula = "max_i x_i / min_i x_i; x_i = GRDP per capita; Other = code of the richest..code of the poorest",
        Source = "European Commission (2007), Growing Regions, Growing Europe: fourth report on cohesion; Shankar and Shah (2003), World Development 31",
        Reading = new(
            "Berapa kali daerah terkaya melebihi yang termiskin. Hanya melihat dua daerah; satu daerah tambang dapat menentukannya.",
            "How many times the richest regency exceeds the poorest. It sees two regencies only; a single mining one can decide it."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The ratio and the positions of the two; of several alike the first.</summary>
    /// <returns>1 or more; NaN where the lowest value is not positive or anything is NaN.</returns>
    public static (double Ratio, int Highest, int Lowest) Of(ReadOnlySpan<double> values)
    {
        var (highest, lowest, hasNaN) = (0, 0, values.Length == 0);
        for (var index = 0; index < values.Length; index++)
        {
            hasNaN |= double.IsNaN(values[index]);
            highest = values[index] > values[highest] ? index : highest;
            lowest = values[index] < values[lowest] ? index : lowest;
        }

        return (!hasNaN && values[lowest] > 0 ? values[highest] / values[lowest] : double.NaN, highest, lowest);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyEquity.ComputeYears(accounts, Definitions, IndicatorInputs.None, year =>
    {
        var (ratio, highest, lowest) = Of(year.Set.PerCapita);
        var codes = $"{accounts.Regencies[highest].Code}..{accounts.Regencies[lowest].Code}";
        return
        [
            year.OfScope(
                Definition,
                year.Set.Basis.Becomes(ratio, EquityReasons.NothingAtTheBottom),
                other: double.IsNaN(ratio) || codes.Length > LongestOther ? null : codes),
        ];
    });
}
