using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Concentration;

/// <summary>
/// γ = (G − (1 − Σ_j x_j²) H)/((1 − Σ_j x_j²)(1 − H)), G = Σ_j (c_j − x_j)²: agglomeration of a sector beyond what the lumpiness of its firms
/// gives; H the Herfindahl of firm sizes, x_j the share of region j in all employment, c_j in the sector. 0 = as chance would have it.
/// </summary>
/// <remarks>
/// It needs the size of every firm, which no kind of dataset holds: without it undefined with that reason, for every scope. Undefined where
/// one region or one firm has everything. Source: Ellison and Glaeser (1997), Journal of Political Economy 105.
/// </remarks>
public sealed class EllisonGlaeser : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "ellison-glaeser",
        Name = new("Indeks aglomerasi Ellison–Glaeser", "Ellison–Glaeser index of agglomeration"),
        Unit = "index",
        Formula = "(G − (1 − Σ_j x_j²) H) / ((1 − Σ_j x_j²)(1 − H)); G = Σ_j (c_j − x_j)², H = Σ_k z_k², z_k = share of firm k in the sector",
        Source = "Ellison and Glaeser (1997), Geographic concentration in US manufacturing industries: a dartboard approach, Journal of Political Economy 105",
        Reading = new(
            "0: seperti kebetulan; di atas 0,05 terpusat nyata (kebiasaan penulisnya). Perlu ukuran setiap perusahaan.",
            "0: as by chance; above 0.05 clearly concentrated (the authors' custom). It needs the size of every firm."),
        Needs = new("jumlah dan ukuran perusahaan per sektor dan wilayah, yang belum ada jenis datanya", "numbers and sizes of firms by sector and region, for which there is no kind of dataset yet"),
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of the employment of each firm of a sector, the region of each (a position), and the employment of every region.</summary>
    /// <returns>γ, G and H; NaN where a sum is not positive, or one region or one firm has everything.</returns>
    public static (double Gamma, double Concentration, double Herfindahl) Of(
        ReadOnlySpan<double> firms, ReadOnlySpan<int> regionOfFirm, ReadOnlySpan<double> regions)
    {
        var inRegion = new double[regions.Length];
        for (var firm = 0; firm < firms.Length; firm++)
        {
            inRegion[regionOfFirm[firm]] += firms[firm];
        }

        var (sum, all) = (NonNegative.Sum(firms), NonNegative.Sum(regions));
        var (concentration, squares) = (0.0, 0.0);
        for (var region = 0; region < regions.Length; region++)
        {
            var share = regions[region] / all;
            squares += share * share;
            concentration += Math.Pow((inRegion[region] / sum) - share, 2);
        }

        var herfindahl = Diversity.Herfindahl.Index(firms);
        var gamma = (concentration - ((1 - squares) * herfindahl)) / ((1 - squares) * (1 - herfindahl));
        return (double.IsFinite(gamma) ? gamma : double.NaN, concentration, herfindahl);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            [Figure.Undefined(StructureReasons.NoFirms).ToValue(Definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1])]);
}
