using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

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
    private const string BarroSala = "Barro and Sala-i-Martin (1992), Convergence, Journal of Political Economy 100(2)";

    private static readonly IndicatorDefinition SlopeDefinition = new()
    {
        Id = "beta-convergence",
        Name = new("Konvergensi beta (kemiringan)", "Beta convergence (slope)"),
        Unit = "per year",
        Formula = "b in (1/T) ln(x_{iT}/x_{i0}) = a + b ln x_{i0} + e, least squares; x_i = GRDP per capita of regency i, T = years",
        Source = BarroSala,
        Reading = new(
            "Negatif: daerah yang semula lebih miskin tumbuh lebih cepat. Dengan belasan daerah satu daerah tambang dapat menentukan hasilnya; rentang beberapa tahun hanya petunjuk.",
            "Negative: regencies that began poorer grew faster. Among a dozen regencies a single mining one can decide it; a span of a few years is a hint only."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
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
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SlopeDefinition, SpeedDefinition, HalfLifeDefinition];

    /// <summary>The annual slope b over regions that grew by a factor from an initial level.</summary>
    /// <param name="initial">x_i0, any unit.</param>
    /// <param name="factors">x_iT / x_i0, as long as <paramref name="initial"/>.</param>
    /// <param name="years">T.</param>
    /// <returns>NaN below three regions, where all start alike, and where a value is not positive.</returns>
    public static double Slope(ReadOnlySpan<double> initial, ReadOnlySpan<double> factors, int years)
    {
        var n = initial.Length;
        var (levels, growths) = (new double[n], new double[n]);
        for (var index = 0; index < n; index++)
        {
            (levels[index], growths[index]) = (Math.Log(initial[index]), Math.Log(factors[index]) / years);
        }

        if (n < 3 || !Array.TrueForAll(levels, double.IsFinite) || !Array.TrueForAll(growths, double.IsFinite)
            || Array.TrueForAll(levels, level => level == levels[0]))
        {
            return double.NaN;
        }

        var (meanLevel, meanGrowth, products, squares) = (levels.Average(), growths.Average(), 0.0, 0.0);
        for (var index = 0; index < n; index++)
        {
            products += (levels[index] - meanLevel) * (growths[index] - meanGrowth);
            squares += (levels[index] - meanLevel) * (levels[index] - meanLevel);
        }

        return products / squares;
    }

    /// <summary>λ = −ln(1 + b·T)/T, per year; NaN where 1 + b·T is not positive.</summary>
    public static double Speed(double slope, int years) => 1 + (slope * years) > 0 ? -Math.Log(1 + (slope * years)) / years : double.NaN;

    /// <summary>ln 2 / λ, years; NaN where the speed is not positive.</summary>
    public static double HalfLife(double speed) => speed > 0 ? Math.Log(2) / speed : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, OfPanel);

    private IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
        if (sets.Find(candidate => candidate.Set.IsComplete) is not { Set: not null } start)
        {
            // No complete year: the last one says who is absent.
            return sets.Count == 0 ? [] : Definitions.Select(definition => sets[^1].Set.Basis.ToValue(
                definition, panel, totals.Accounts.Scope, panel.Periods[sets[^1].Period], SectorCode.Total));
        }

        return sets.Where(end => end.Period > start.Period).SelectMany(end => Values(totals, start, end));
    }

    private static IEnumerable<IndicatorValue> Values(RegionTotals totals, (int Period, PerCapitaSet Set) start, (int Period, PerCapitaSet Set) end)
    {
        var years = end.Period - start.Period;
        var (factors, basis) = Factors(totals, start, end);
        var slope = Slope(start.Set.PerCapita, factors, years);
        var speed = Speed(slope, years);
        yield return Value(SlopeDefinition, slope, Reasons.NoSlope);
        var noSpeed = double.IsNaN(slope) ? Reasons.NoSlope : Reasons.NoSpeed;
        yield return Value(SpeedDefinition, speed, noSpeed);
        yield return Value(HalfLifeDefinition, HalfLife(speed), double.IsNaN(speed) ? noSpeed : Reasons.NoHalfLife);

        IndicatorValue Value(IndicatorDefinition definition, double value, Bilingual whenUndefined) => basis.Becomes(value, whenUndefined).ToValue(
            definition,
            totals.Panel,
            totals.Accounts.Scope,
            totals.Panel.Periods[end.Period],
            SectorCode.Total,
            totals.Panel.Periods[start.Period],
            n: factors.Count(double.IsFinite));
    }

    private static (double[] Factors, Figure Basis) Factors(
        RegionTotals totals, (int Period, PerCapitaSet Set) start, (int Period, PerCapitaSet Set) end)
    {
        var basis = Figure.From(end.Set.Basis.Value, end.Set.Basis, start.Set.Basis);
        var factors = new double[start.Set.PerCapita.Length];
        for (var index = 0; index < factors.Length; index++)
        {
            var region = totals.Panel.IndexOf(totals.Accounts.Regencies[index].Code);
            var change = Changes.OfTotal(totals, region, PeriodSpan.One(start.Period), PeriodSpan.One(end.Period));
            factors[index] = change.To / change.From / (end.Set.People[index] / start.Set.People[index]);
            basis = Figure.From(basis.Value + (change.IsDefined ? 0 : double.NaN), basis, change.ToFigure(0, Reasons.ZeroBase));
        }

        return (factors, basis);
    }
}
