using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// (1/T) ln(x_iT / x_i0) = a + b·ln x_i0 + c_1·C_i0 + c_2·B_i0 + c_3·kota_i + e: β-convergence given the initial shares of
/// manufacturing (C) and of mining (B) and whether the regency is a kota. Source: Barro and Sala-i-Martin (1992); Mankiw, Romer
/// and Weil (1992).
/// </summary>
/// <remarks>
/// From the first year in which every regency has GRDP per capita and both sectors. A control that is the same everywhere is left
/// out and named. Undefined with a reason: n ≤ controls + 3, a control that is not known for a regency or follows from the
/// others, and all that leaves <see cref="BetaConvergence"/> undefined.
/// </remarks>
public sealed class ConditionalBeta : IIndicator
{
    private const string Source = BetaConvergence.BarroSala + "; Mankiw, Romer and Weil (1992), A contribution to the empirics of economic growth, Quarterly Journal of Economics 107(2)";

    private const string Regression = "(1/T) ln(x_{iT}/x_{i0}) = a + b ln x_{i0} + c_1 C_{i0} + c_2 B_{i0} + c_3 kota_i + e, least squares; x_i = GRDP per capita of regency i, C and B = shares of manufacturing and mining in its GRDP at the start, kota = 1 for a kota, T = years";

    private static readonly Bilingual Needs = new(
        "sector-output tahunan dengan sektor B dan C dan population dari semua kabupaten/kota, serta kelompoknya (kabupaten atau kota) di regions",
        "annual sector-output with sectors B and C and population of every regency, and its group (kabupaten or kota) in regions");

    private static readonly IndicatorDefinition SlopeDefinition = Define(
        "beta-conditional",
        new("Konvergensi beta bersyarat (kemiringan)", "Conditional beta convergence (slope)"),
        "per year",
        "b in " + Regression,
        new(
            "Negatif: di antara daerah dengan struktur yang sama, yang lebih miskin tumbuh lebih cepat, masing-masing menuju tingkatnya sendiri. Tidak berarti jarak antardaerah menyempit. Dengan belasan daerah derajat bebasnya sedikit: baca selangnya.",
            "Negative: among regencies of like structure the poorer grew faster, each towards its own level. It does not say that the gap between regencies closes. A dozen regencies leave few degrees of freedom: read the interval."));

    private static readonly IndicatorDefinition SpeedDefinition = Define(
        "beta-conditional-speed",
        new("Kecepatan konvergensi bersyarat", "Speed of conditional convergence"),
        "per year",
        "λ = −ln(1 + b·T) / T; b = slope of conditional beta convergence, T = years",
        new(
            "Bagian jarak ke tingkat masing-masing daerah yang tertutup setiap tahun.",
            "The part of the gap to the regency's own level that closes each year."));

    private static readonly IndicatorDefinition HalfLifeDefinition = Define(
        "beta-conditional-half-life",
        new("Waktu paruh konvergensi bersyarat", "Half-life of conditional convergence"),
        "years",
        "ln 2 / λ; λ = speed of conditional convergence",
        new(
            "Tahun untuk menutup separuh jarak ke tingkat daerah itu sendiri. Kosong bila jarak tidak menyempit atau sudah berbalik.",
            "Years to close half of the gap to the regency's own level. Empty where the gap does not close or has reversed."));

    private static readonly IndicatorDefinition RSquaredDefinition = Define(
        "beta-conditional-r2",
        new("Konvergensi beta bersyarat: R²", "Conditional beta convergence: R²"),
        "index",
        "1 − Σ_i e_i² / Σ_i (g_i − ḡ)²; g_i = left side and e_i = residual of " + Regression,
        new(
            "Bagian ragam pertumbuhan yang dijelaskan tingkat awal dan kendali; naik dengan setiap kendali, berguna atau tidak.",
            "The part of the variation of growth that the initial level and the controls explain; it rises with every control, useful or not."),
        null);

    private static readonly IndicatorDefinition PDefinition = Define(
        "beta-conditional-p",
        new("Konvergensi beta bersyarat: nilai p kemiringan", "Conditional beta convergence: p-value of the slope"),
        "probability",
        "2·P(t_ν ≤ −|b/se(b)|); b = slope of conditional beta convergence, ν = n − controls − 2",
        new(
            "Peluang kemiringan sebesar ini bila, dengan kendali yang sama, pertumbuhan tidak bergantung pada tingkat awal; guncangan dari superpopulasi, bukan contoh wilayah.",
            "How likely so large a slope is if, given the controls, growth does not depend on the initial level; shocks of a superpopulation, not a sample of regions."),
        null);

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SlopeDefinition, SpeedDefinition, HalfLifeDefinition, RSquaredDefinition, PDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => BetaSpans.Compute(
        accounts, Definitions, span => OfSpan(span, accounts.Options.LevelPercent), (totals, period) => Share(totals, period, SectorCode.Mining).Basis.IsDefined
            && Share(totals, period, SectorCode.Manufacturing).Basis.IsDefined);

    private static BoundedFigure[] OfSpan(BetaSpan span, double levelPercent)
    {
        var mining = Share(span.Totals, span.From, SectorCode.Mining);
        var manufacturing = Share(span.Totals, span.From, SectorCode.Manufacturing);
        var ungrouped = span.Totals.Accounts.Regencies.Where(region => region.Group is null).Select(region => RegionTotals.Label(region.Code, region.Name)).ToList();
        var groups = ungrouped.Count > 0 ? Figure.Undefined(Reasons.NoGroups(ungrouped)) : span.Basis;
        var basis = new[] { mining.Basis, manufacturing.Basis, groups }.Aggregate(span.Basis, (left, right) => Figure.From(left.Value + right.Value, left, right));

        var all = new (string Name, double[] Values)[]
        {
            ("C", manufacturing.Values), ("B", mining.Values), ("kota", Array.ConvertAll(span.Start.Groups, group => group == "kota" ? 1.0 : 0)),
        };
        var constant = all.Where(control => Array.TrueForAll(control.Values, value => value == control.Values[0])).Select(control => control.Name).ToList();
        double[][] controls = [.. all.Where(control => !constant.Contains(control.Name)).Select(control => control.Values)];
        if (basis.IsDefined && constant.Count > 0)
        {
            basis = basis with { Reason = Reasons.Join(basis.Reason, ConvergenceReasons.NoConstantControls(constant)) };
        }

        var n = span.Factors.Length;
        var isEnough = n > controls.Length + 3;
        var fit = basis.IsDefined && isEnough ? LeastSquares.Of(span.LogGrowth, [span.LogInitial, .. controls]) : null;
        var alone = LeastSquares.Of(span.LogGrowth, span.LogInitial);
        var reason = !isEnough ? ConvergenceReasons.TooFew(n, controls.Length) : alone is null ? Reasons.NoSlope : ConvergenceReasons.Collinear;
        var ofFit = fit is null ? reason : ConvergenceReasons.NoVariation;
        return
        [
            .. BetaConvergence.OfFit(basis, fit, span.Years, levelPercent, reason),
            new BoundedFigure(basis.Becomes(fit?.RSquared ?? double.NaN, ofFit)),
            new BoundedFigure(basis.Becomes(fit?.PValue(0) ?? double.NaN, ofFit)),
        ];
    }

    private static (double[] Values, Figure Basis) Share(RegionTotals totals, int period, SectorCode code)
    {
        var (panel, regencies) = (totals.Panel, totals.Accounts.Regencies);
        var (values, sector) = (new double[regencies.Count], panel.IndexOf(code));
        var basis = sector < 0 ? Figure.Undefined(Reasons.NoSectors) : Figure.Observed(0, ObservationStatus.Final);
        for (var index = 0; index < values.Length && sector >= 0; index++)
        {
            var region = panel.IndexOf(regencies[index].Code);
            var (own, total) = (totals.Sector(period, region, sector), totals.Total(period, region));
            values[index] = total.Value == 0 ? double.NaN : own.Value / total.Value;
            basis = Figure.From(basis.Value + values[index], basis, Figure.From(0, own, total));
        }

        return (values, basis with { Value = basis.IsDefined ? 0 : double.NaN });
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading) =>
        Define(id, name, unit, formula, reading, BetaConvergence.IntervalMeaning);

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading, Bilingual? interval) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = formula,
        Source = Source,
        Reading = reading,
        Needs = Needs,
        SmallestN = 4,
        IntervalMeaning = interval,
        Tier = IndicatorTier.Extended,
    };
}
