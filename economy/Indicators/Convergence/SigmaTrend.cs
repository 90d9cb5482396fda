using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// σ_t = a + b·t by least squares over the years with a complete set: b a year, with R² and the two-sided p-value of b. Source:
/// Barro and Sala-i-Martin (1992) for σ; the regression on time as REAT's sigmaconv.t has it.
/// </summary>
/// <remarks>
/// One value a panel, from the first to the last complete year; years without a complete set are passed over. Undefined with a
/// reason below three years; R² and p also where σ never changes.
/// </remarks>
public sealed class SigmaTrend : IIndicator
{
    private const string Source = "Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100(2); Wieland, REAT: Regional Economic Analysis Toolbox, sigmaconv.t";

    private static readonly IndicatorDefinition SlopeDefinition = new()
    {
        Id = "sigma-trend",
        Name = new("Tren sigma", "Trend of sigma"),
        Unit = "log points per year",
        Formula = "b in σ_t = a + b·t + e, least squares; σ_t = dispersion of logs of GRDP per capita in year t",
        Source = Source,
        Reading = new(
            "Negatif: daerah saling mendekat. Beberapa tahun yang berurutan tidak saling bebas, sehingga selang dan nilai p terlalu yakin; satu tahun luar biasa di ujung menggesernya.",
            "Negative: regencies draw together. A few years in a row are not independent of one another, so interval and p-value are too sure of themselves; one unusual year at an end moves it."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        IntervalMeaning = new(
            "Selang t dari kuadrat terkecil, seolah simpangan dari tren bebas antartahun; bukan galat penarikan contoh, sebab semua kabupaten/kota ada.",
            "The t interval of least squares, as if departures from the trend were independent between years; not a sampling error, since all regencies are there."),
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition RSquaredDefinition = new()
    {
        Id = "sigma-trend-r2",
        Name = new("Tren sigma: R²", "Trend of sigma: R²"),
        Unit = "index",
        Formula = "1 − Σ_t e_t² / Σ_t (σ_t − mean of σ)²; e_t = residual of the trend of sigma",
        Source = Source,
        Reading = new(
            "Seberapa lurus σ naik atau turun. Tinggi pada tiga atau empat tahun belum berarti apa-apa.",
            "How straight σ rises or falls. High over three or four years means little."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition PDefinition = new()
    {
        Id = "sigma-trend-p",
        Name = new("Tren sigma: nilai p", "Trend of sigma: p-value"),
        Unit = "probability",
        Formula = "2·P(t_{n−2} ≤ −|b/se(b)|); b = trend of sigma, n = number of years",
        Source = Source,
        Reading = new(
            "Peluang tren sebesar ini bila σ hanya bergoyang acak dan bebas antartahun. Tahun yang berurutan tidak bebas, maka nilai ini terlalu kecil.",
            "How likely such a trend is if σ only wavered at random and independently between years. Years in a row are not independent, so it is too small."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SlopeDefinition, RSquaredDefinition, PDefinition];

    /// <summary>The regression of σ on the year; its only slope is the trend.</summary>
    /// <returns>Null below three years, for years of another number than σ, and where a value is not finite.</returns>
    public static LeastSquaresFit? Fit(double[] sigmas, double[] years) =>
        sigmas.Length < 3 || sigmas.Length != years.Length ? null : LeastSquares.Of(sigmas, years);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, OfPanel);

    private IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var (panel, accounts) = (totals.Panel, totals.Accounts);
        var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
        var sigmas = sets
            .Where(year => year.Set.IsComplete && year.Set.PerCapita.Length > 1)
            .Select(year => (year.Period, year.Set.Basis, Sigma: SigmaConvergence.Dispersion(year.Set.PerCapita)))
            .Where(year => double.IsFinite(year.Sigma))
            .ToList();
        if (sets.Count == 0)
        {
            return [];
        }

        var (from, to) = sigmas.Count == 0 ? (sets[0].Period, sets[^1].Period) : (sigmas[0].Period, sigmas[^1].Period);
        var fit = Fit([.. sigmas.Select(year => year.Sigma)], [.. sigmas.Select(year => (double)year.Period)]);
        if (fit is null)
        {
            return Definitions.Select(definition => new BoundedFigure(Figure.Undefined(ConvergenceReasons.FewYears)).ToValue(
                definition, panel, accounts.Scope, panel.Periods[to], panel.Periods[from], sigmas.Count, accounts.Options.LevelPercent));
        }

        var basis = sigmas.Aggregate(sigmas[0].Basis, (sum, year) => Figure.From(0, sum, year.Basis));
        BoundedFigure[] figures =
        [
            BoundedFigure.OfSlope(basis, fit, 0, accounts.Options.LevelPercent),
            new(basis.Becomes(fit.RSquared, ConvergenceReasons.NoVariation)),
            new(basis.Becomes(fit.PValue(0), ConvergenceReasons.NoVariation)),
        ];
        return Definitions.Zip(figures, (definition, figure) => figure.ToValue(
            definition, panel, accounts.Scope, panel.Periods[to], panel.Periods[from], sigmas.Count, accounts.Options.LevelPercent));
    }
}
