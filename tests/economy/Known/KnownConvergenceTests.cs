using System.Globalization;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Known values of convergence with what a regression says beside its slope.</summary>
public sealed class KnownConvergenceTests
{
    [Fact]
    [Known("K47")]
    public void Speed_and_half_life_of_a_slope_over_one_year_are_as_published()
    {
        var known = KnownCase.Read("K47");
        var speed = BetaConvergence.Speed(known.Input.GetProperty("beta").GetDouble(), known.Input.GetProperty("T").GetInt32());

        Close(known.Expected.GetProperty("lambda").GetDouble(), speed, known.Tolerance);
        Close(known.Expected.GetProperty("halflife").GetDouble(), BetaConvergence.HalfLife(speed), known.Tolerance);
    }

    // REAT's OLS takes −ln(1 + b)/T of an annual slope: 374.6 years instead of 92.6, a defect.
    [Fact]
    [Known("K49")]
    public void German_counties_give_the_published_regression_and_not_the_published_half_life()
    {
        var (known, counties) = (KnownCase.Read("K49"), SharedCsv.Read("known/REAT_G.counties.gdp.csv"));
        var (first, last) = (Column(counties, "gdppc2010"), Column(counties, "gdppc2014"));
        var fit = BetaConvergence.Fit(first, [.. first.Zip(last, (from, to) => to / from)], 4)!;
        var speed = BetaConvergence.Speed(fit.Slopes[0], 4);

        Close(
            [Expected("alpha"), Expected("beta"), Expected("se_beta"), Expected("R2"), Expected("lambda_correct(-ln(1+4b)/4, = REAT NLS beta)")],
            [fit.Intercept, fit.Slopes[0], fit.StandardErrors[0], fit.RSquared, speed],
            known.Tolerance);
        Assert.True(Math.Abs(Expected("lambda_REAT_ols(wrong)") - speed) > 0.005);
        Assert.True(Math.Abs(Expected("halflife_REAT(wrong)") - BetaConvergence.HalfLife(speed)) > 200);

        double Expected(string name) => known.Expected.GetProperty(name).GetDouble();
    }

    [Fact]
    [Known("K50")]
    public void German_counties_give_the_published_sigma_and_its_trend()
    {
        var (known, counties) = (KnownCase.Read("K50"), SharedCsv.Read("known/REAT_G.counties.gdp.csv"));
        double[] years = [2010, 2011, 2012, 2013, 2014];
        double[] sigmas = [.. years.Select(year => SigmaConvergence.Dispersion(Column(counties, $"gdppc{year}")))];
        var fit = SigmaTrend.Fit(sigmas, years)!;

        Close([.. years.Select(year => Expected($"{year}"))], sigmas, known.Tolerance);
        Close([Expected("trend_slope"), Expected("trend_R2"), Expected("trend_p")], [fit.Slopes[0], fit.RSquared, fit.PValue(0)], known.Tolerance);

        double Expected(string name) => known.Expected.GetProperty(name).GetDouble();
    }

    [Fact]
    [Known("K92")]
    public void Mexican_states_give_the_derived_regression()
    {
        var (known, states) = (KnownCase.Read("K92"), SharedCsv.Read("known/libpysal_mexico.csv"));
        var (first, last) = (Column(states, "pcgdp1940"), Column(states, "pcgdp2000"));
        double[] factors = [.. first.Zip(last, (from, to) => to / from)];
        var (fit, whole) = (BetaConvergence.Fit(first, factors, 60)!, BetaConvergence.Fit(first, factors, 1)!);
        var speed = BetaConvergence.Speed(fit.Slopes[0], 60);

        Close(
            [.. new[] { "total_slope", "annual_slope", "se_total", "t", "R2", "lambda", "halflife" }.Select(name => known.Expected.GetProperty(name).GetDouble())],
            [whole.Slopes[0], fit.Slopes[0], whole.StandardErrors[0], whole.Slopes[0] / whole.StandardErrors[0], fit.RSquared, speed, BetaConvergence.HalfLife(speed)],
            known.Tolerance);
    }

    private static double[] Column(IEnumerable<IReadOnlyDictionary<string, string>> rows, string name) =>
        [.. rows.Select(row => double.Parse(row[name], CultureInfo.InvariantCulture))];
}
