using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Diversity;

/// <summary>
/// H = Σ s_i² over the sectors of a region, s_i = e_i / Σe; normalised (H − 1/n)/(1 − 1/n); equivalent number 1/H. Years only.
/// 1 = one sector has everything, 1/n = all alike.
/// </summary>
/// <remarks>
/// n counts observed sectors, true zeros among them, and the row <c>UNPUBLISHED</c> as one (Partial). A sum of zero, a negative
/// value and, for the normalised index, n = 1 are undefined with a reason. Source: Hirschman (1964), The Paternity of an Index.
/// </remarks>
public sealed class Herfindahl : IIndicator
{
    private const string PaternityOfAnIndex = "Hirschman (1964), The Paternity of an Index, American Economic Review 54; Herfindahl (1950)";

    private static readonly IndicatorDefinition IndexDefinition = new()
    {
        Id = "hhi",
        Name = new("Indeks Herfindahl–Hirschman (HHI)", "Herfindahl–Hirschman index"),
        Unit = "index",
        Formula = "Σ_i s_i²; s_i = share of sector i in the sum of sectors, between 0 and 1",
        Source = PaternityOfAnIndex,
        Reading = new(
            "Makin besar makin bergantung pada sedikit sektor. Antara 1/n dan 1; bukan skala 0–10.000.",
            "The larger, the more the region depends on few sectors. Between 1/n and 1; not on the scale of 0 to 10,000."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition NormalisedDefinition = new()
    {
        Id = "hhi-normalised",
        Name = new("HHI ternormalisasi", "Normalised Herfindahl index"),
        Unit = "index",
        Formula = "(H − 1/n) / (1 − 1/n); H = Σ_i s_i², n = number of sectors",
        Source = PaternityOfAnIndex,
        Reading = new(
            "0: semua sektor sama besar; 1: satu sektor saja. Dapat dibandingkan antardaerah dengan jumlah sektor berbeda.",
            "0: all sectors alike; 1: a single sector. Comparable between regions with different numbers of sectors."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
    };

    private static readonly IndicatorDefinition EquivalentDefinition = new()
    {
        Id = "hhi-equivalent-number",
        Name = new("Jumlah sektor setara", "Equivalent number of sectors"),
        Unit = "sectors",
        Formula = "1 / Σ_i s_i²",
        Source = "Adelman (1969), Comment on the H concentration measure as a numbers-equivalent, Review of Economics and Statistics 51",
        Reading = new(
            "Keragaman ekonomi setara dengan sekian sektor yang sama besar.",
            "The economy is as diverse as one of this many sectors of equal size."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [IndexDefinition, NormalisedDefinition, EquivalentDefinition];

    /// <summary>Σ (x_i/Σx)² of values of any one unit.</summary>
    /// <returns>Between 1/n and 1; NaN where the sum is not positive or a value is negative.</returns>
    public static double Index(ReadOnlySpan<double> values)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values)
        {
            if (!(value >= 0))
            {
                return double.NaN;
            }

            sum += value;
            squares += value * value;
        }

        return sum > 0 ? squares / (sum * sum) : double.NaN;
    }

    /// <summary>(H − 1/n)/(1 − 1/n), between 0 and 1; NaN where n is 1 or the index is undefined.</summary>
    public static double Normalised(ReadOnlySpan<double> values) =>
        values.Length > 1 ? (Index(values) - (1.0 / values.Length)) / (1 - (1.0 / values.Length)) : double.NaN;

    /// <summary>1/H, between 1 and n; NaN where the index is undefined.</summary>
    public static double EquivalentNumber(ReadOnlySpan<double> values) => 1 / Index(values);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.OfRegions(accounts, Definitions, row =>
    [
        row.Figure(Index(row.Own), Reasons.NotPositive),
        row.Figure(Normalised(row.Own), row.Own.Length > 1 ? Reasons.NotPositive : Reasons.OneSector),
        row.Figure(EquivalentNumber(row.Own), Reasons.NotPositive),
    ]);
}
