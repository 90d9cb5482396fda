using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// The class of a location quotient: strongly basic, basic or not basic, by the bounds of <see cref="IndicatorOptions"/> (1.5 and 1).
/// The value is the quotient, the class stands in <c>other</c>. A quotient at a bound is in the higher class.
/// </summary>
/// <remarks>Undefined with a reason wherever the quotient is. Source: Tarigan (2005), Ekonomi Regional; the bound 1.5: BPS Kabupaten Rembang.</remarks>
public sealed class LocationQuotientClass : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "lq-class",
        Name = new("Kelas LQ", "Class of the location quotient"),
        Unit = "index",
        Formula = "LQ_{ij} ≥ 1.5: basic-strong; ≥ 1: basic; < 1: not-basic (the bounds are settings); LQ as in lq",
        Source = "Tarigan (2005), Ekonomi Regional: Teori dan Aplikasi; the bound 1.5 as in the analysis of BPS Kabupaten Rembang",
        Reading = new(
            "Sektor basis melayani juga daerah lain. Batasnya kebiasaan, bukan uji: 1,01 dan 0,99 hampir sama.",
            "A basic sector serves other regions too. The bounds are a custom, not a test: 1.01 and 0.99 are almost the same."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["basic-strong"] = new("Basis kuat", "Strongly basic"),
            ["basic"] = new("Basis", "Basic"),
            ["not-basic"] = new("Nonbasis", "Not basic"),
        },
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The class of a quotient.</summary>
    /// <returns>Null where the quotient is NaN.</returns>
    public static string? Classify(double quotient, IndicatorOptions options) =>
        double.IsNaN(quotient) ? null : quotient >= options.LqStrong ? "basic-strong" : quotient >= options.LqBasic ? "basic" : "not-basic";

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => QuotientCells.Compute(
        accounts, Definitions, cell => [cell.ToValue(Definition, cell.Quotient, Classify(cell.Quotient.Value, accounts.Options))]);
}
