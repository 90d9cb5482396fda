using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Concentration;

/// <summary>
/// Where a sector is, over the regencies: the Gini of concentration G = 2/(n² R̄) Σ_j λ_j (R_j − R̄) of the location quotients R_j, every
/// regency counting alike, and the locational Gini, half the area between the Lorenz curve of the sector's output over total output and
/// the diagonal: between 0 and ½, regencies counting by their GRDP.
/// </summary>
/// <remarks>
/// A regency that does not publish the sector is left out (partial). A sector that is zero everywhere is undefined with a reason. The two
/// are not comparable. Sources: Farhauer and Kröll (2013) (REAT: gini.conc); Krugman (1991) (EconGeo: locational.Gini).
/// </remarks>
public sealed class SectorGini : IIndicator
{
    private static readonly IndicatorDefinition Concentration = new()
    {
        Id = "gini-concentration",
        Name = new("Gini konsentrasi sektor", "Gini of the concentration of a sector"),
        Unit = "index",
        Formula = "2/(n² R̄) Σ_j λ_j (R_j − R̄); R_j = share of regency j in the sector over its share in all output, λ_j = rank of R_j",
        Source = "Farhauer and Kröll (2013), Standorttheorien: Regional- und Stadtökonomik in Theorie und Praxis",
        Reading = new(
            "0: sektor tersebar seperti PDRB; makin besar makin terpusat di sedikit daerah. Setiap daerah dihitung sama.",
            "0: the sector is spread as GRDP is; the larger, the more it is in few regencies. Each regency counts alike."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Locational = new()
    {
        Id = "gini-locational",
        Name = new("Gini lokasi (Krugman)", "Locational Gini (Krugman)"),
        Unit = "index",
        Formula = "½ (1 − Σ_j (x_j)(2Y_j − y_j)); x_j = share of regency j in all output, y_j = in the sector, sorted by y_j/x_j, Y_j = cumulated",
        Source = "Krugman (1991), Geography and Trade, MIT Press, appendix B",
        Reading = new(
            "Antara 0 dan 0,5. Daerah dihitung menurut PDRB-nya, jadi daerah kecil hampir tidak berpengaruh.",
            "Between 0 and 0.5. Regencies count by their GRDP, so small ones hardly matter."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Concentration, Locational];

    /// <summary>Of the output of a sector and of all sectors by regency, every regency counting alike.</summary>
    /// <returns>Between 0 and (n−1)/n; NaN where a sum is not positive or a value is negative.</returns>
    public static double OfConcentration(ReadOnlySpan<double> output, ReadOnlySpan<double> all) => Specialisation.GiniSpecialisation.Of(output, all);

    /// <summary>The same, regencies counting by their share in all output: half of the weighted Gini of the quotients.</summary>
    /// <returns>Between 0 and ½; NaN where a sum is not positive, a value is negative, or a regency without any output has some of the sector.</returns>
    public static double OfLocation(ReadOnlySpan<double> output, ReadOnlySpan<double> all)
    {
        var quotients = new double[output.Length];
        for (var regency = 0; regency < quotients.Length; regency++)
        {
            quotients[regency] = all[regency] > 0 ? output[regency] / all[regency] : output[regency] == 0 && all[regency] == 0 ? 0 : double.NaN;
        }

        return Equity.Gini.Weighted(quotients, all) / 2;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorConcentration.Compute(accounts, Definitions, year =>
    [
        year.Figure(OfConcentration(year.Output, year.All), Reasons.NotPositive),
        year.Figure(OfLocation(year.Output, year.All), Reasons.NotPositive),
    ]);
}
