using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// (1/T) ln(x_iT / x_i0) = a + b·ln x_i0 by least squares over the regencies; b is the slope a year. Speed λ = −ln(1 + b·T)/T,
/// half-life ln 2 / λ years. From the first year with a complete set to each later one. Source: Barro and Sala-i-Martin (1992).
/// </summary>
/// <remarks>
/// λ is of the annual slope times T: −ln(1 + b)/T belongs to the slope over the whole span. Undefined with a reason: an incomplete
/// set at either end, fewer than three regencies, regencies that all start alike, 1 + b·T ≤ 0 (speed and half-life: the gap closed
/// altogether or reversed), λ ≤ 0 (half-life: the gap never halves). The change of output is on one definition, linked where it must be (see <see cref="Changes"/>).
/// </remarks>
public sealed class BetaConvergence : IIndicator
{
    internal const string BarroSala = "Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100(2)";

    /// <summary>What the intervals of every regression of growth mean.</summary>
    internal static readonly Bilingual IntervalMeaning = new(
        "Selang t dari kuadrat terkecil: apa yang dapat terjadi bila guncangan pertumbuhan diambil lagi dari superpopulasi yang sama. Bukan galat penarikan contoh wilayah, sebab semua kabupaten/kota ada; dan guncangan di sini dianggap bebas antarwilayah. Sisi yang tidak berbatas dikosongkan.",
        "The t interval of least squares: what might have come out had the shocks to growth been drawn again from the same superpopulation. Not a sampling error of regions, since all regencies are there; and shocks are taken as independent between them. A side without a bound is empty.");

    private static readonly IndicatorDefinition SlopeDefinition = new()
    {
        Id = "beta-convergence",
        Name = new("Konvergensi beta (kemiringan)", "Beta convergence (slope)"),
        Unit = "per year",
        Formula = "b in (1/T) ln(x_{iT}/x_{i0}) = a + b ln x_{i0} + e, least squares; x_i = GRDP per capita of regency i, its output on one definition at both ends, T = years",
        Source = BarroSala,
        Reading = new(
            "Negatif: daerah yang semula lebih miskin tumbuh lebih cepat. Dengan belasan daerah satu daerah tambang dapat menentukan hasilnya; rentang beberapa tahun hanya petunjuk.",
            "Negative: regencies that began poorer grew faster. Among a dozen regencies a single mining one can decide it; a span of a few years is a hint only."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        IntervalMeaning = IntervalMeaning,
    };

    private static readonly IndicatorDefinition SpeedDefinition = new()
    {
        Id = "beta-speed",
        Name = new("Kecepatan konvergensi", "Speed of convergence"),
        Unit = "per year",
        Formula = "λ = −ln(1 + b·T) / T; b = annual slope of beta convergence, T = years",
        Source = BarroSala,
        Reading = new(
            "Bagian jarak ke tingkat bersama yang tertutup setiap tahun (0,02 = 2 % per tahun). Negatif: jarak melebar.",
            "The part of the gap to the common level that closes each year (0.02 = 2 % a year). Negative: the gap widens."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        IntervalMeaning = IntervalMeaning,
    };

    private static readonly IndicatorDefinition HalfLifeDefinition = new()
    {
        Id = "beta-half-life",
        Name = new("Waktu paruh konvergensi", "Half-life of convergence"),
        Unit = "years",
        Formula = "ln 2 / λ; λ = speed of convergence",
        Source = BarroSala,
        Reading = new(
            "Tahun yang diperlukan untuk menutup separuh jarak pada kecepatan itu. Kosong bila jarak tidak menyempit atau sudah berbalik.",
            "The years it takes to close half of the gap at that speed. Empty where the gap does not close or has reversed."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        IntervalMeaning = IntervalMeaning,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SlopeDefinition, SpeedDefinition, HalfLifeDefinition];

    /// <summary>The regression over regions that grew by a factor from an initial level; its only slope is b a year.</summary>
    /// <param name="initial">x_i0, any unit.</param>
    /// <param name="factors">x_iT / x_i0, as long as <paramref name="initial"/>.</param>
    /// <param name="years">T.</param>
    /// <returns>Null below three regions, where all start alike, and where a value is not positive.</returns>
    public static LeastSquaresFit? Fit(double[] initial, double[] factors, int years) => LeastSquares.Of(
        Array.ConvertAll(factors, factor => Math.Log(factor) / years), Array.ConvertAll(initial, Math.Log));

    /// <summary>The annual slope b of <see cref="Fit"/>; NaN where there is none.</summary>
    public static double Slope(ReadOnlySpan<double> initial, ReadOnlySpan<double> factors, int years) =>
        Fit(initial.ToArray(), factors.ToArray(), years)?.Slopes[0] ?? double.NaN;

    /// <summary>λ = −ln(1 + b·T)/T, per year; NaN where 1 + b·T is not positive.</summary>
    public static double Speed(double slope, int years) => 1 + (slope * years) > 0 ? -Math.Log(1 + (slope * years)) / years : double.NaN;

    /// <summary>ln 2 / λ, years; NaN where the speed is not positive.</summary>
    public static double HalfLife(double speed) => speed > 0 ? Math.Log(2) / speed : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => BetaSpans.Compute(accounts, Definitions, span =>
        OfFit(span.Basis, LeastSquares.Of(span.LogGrowth, span.LogInitial), span.Years, accounts.Options.LevelPercent, Reasons.NoSlope));

    /// <summary>Slope, speed and half-life with their intervals, from a regression whose first regressor is the log of the initial level.</summary>
    internal static BoundedFigure[] OfFit(Figure basis, LeastSquaresFit? fit, int years, double levelPercent, Bilingual whenUndefined)
    {
        if (fit is null || !basis.IsDefined)
        {
            var undefined = new BoundedFigure(basis.Becomes(double.NaN, whenUndefined));
            return [undefined, undefined, undefined];
        }

        // Speed falls as the slope rises, and half-life as the speed rises: each takes the other's bounds in turn.
        var slope = BoundedFigure.OfSlope(basis, fit, 0, levelPercent);
        var speed = new BoundedFigure(basis.Becomes(Speed(fit.Slopes[0], years), Reasons.NoSpeed), Speed(slope.Upper, years), Speed(slope.Lower, years));
        var halfLife = HalfLife(speed.Figure.Value);
        return
        [
            slope,
            speed.WithOpenSides(),
            new BoundedFigure(
                basis.Becomes(halfLife, speed.Figure.IsDefined ? Reasons.NoHalfLife : Reasons.NoSpeed), HalfLife(speed.Upper), HalfLife(speed.Lower)).WithOpenSides(),
        ];
    }
}
