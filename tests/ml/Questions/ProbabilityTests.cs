using System.Globalization;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Tests.Derived;

namespace EconomyPipeline.Ml.Tests.Questions;

/// <summary>Probabilities are shares of paths.</summary>
public sealed class ProbabilityTests(ITestOutputHelper output)
{
    [Fact]
    public void Probability_is_the_share_of_paths_with_its_standard_error()
    {
        var outlook = Draws.Scaled(0.5, 0.9, 1.1, 1.2, 1.3);
        var point = Distributions.Of(outlook, new IndicatorSelector("grdp", Synthetic.Scope, Economy.Classification.SectorCode.Total), [80], TestContext.Current.CancellationToken)[1].Point;
        var answer = Ask(outlook, string.Create(CultureInfo.InvariantCulture, $"grdp[TOTAL]>={point:R}@2021"));
        Assert.Equal((0.6, 5, 5, point, point), (answer.Probability, answer.Paths, answer.DefinedPaths, answer.Point, answer.Bound));
        Numbers.Close(Math.Sqrt(0.6 * 0.4 / 5), answer.StandardError, 1e-12);
        Assert.Equal("constant-2010", answer.Basis.ToString());
        Assert.StartsWith("population after 2019", answer.Population.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Value_of_another_year_is_of_the_same_path()
    {
        var outlook = Draws.Scaled(0.5, 0.9, 1.1);
        Assert.Equal(1, Ask(outlook, "grdp[TOTAL]>2020@2021").Probability);
        Assert.Equal(2.0 / 3, Ask(outlook, "grdp[TOTAL]<2019@2020").Probability);
    }

    [Fact]
    public void Condition_and_its_opposite_sum_to_one()
    {
        foreach (var (left, right) in new[] { ("williamson<2025@2029", "williamson>=2025@2029"), ("manufacturing-share<=14@2028", "manufacturing-share>14@2028") })
        {
            var (one, other) = (Ask(Draws.KalselOutlook, left), Ask(Draws.KalselOutlook, right));
            output.WriteLine($"P({left}) = {one.Probability:0.000} ± {one.StandardError:0.000}, point {one.Point:0.0000} against {one.Bound:0.0000}");
            Numbers.Close(1, one.Probability + other.Probability, 1e-12);
        }
    }

    [Fact]
    public void Classes_of_a_regency_sum_to_one_and_are_those_of_the_distribution()
    {
        var distribution = Distributions.Of(
            Draws.KalselOutlook,
            new IndicatorSelector("klassen", Economy.Classification.RegionCode.Parse("6301"), From: Economy.Periods.Period.OfYear(2028)),
            [80],
            TestContext.Current.CancellationToken).Single();
        foreach (var (label, share) in distribution.ClassProbabilities)
        {
            Assert.Equal(share, Ask(Draws.KalselOutlook, $"klassen[6301]={label}@2029").Probability);
        }
    }

    [Fact]
    public void Nearer_years_are_judged_and_farther_ones_assumed()
    {
        Assert.Null(Ask(Draws.KalselOutlook, "williamson<2025@2027").Assumed);
        Assert.Contains("assumed beyond h = 2 (from 2028 on)", Ask(Draws.KalselOutlook, "williamson<2025@2028").Assumed!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Condition_that_is_defined_nowhere_has_no_probability_but_a_reason()
    {
        var outlook = Draws.Scaled(Draws.Peopled(8, panel =>
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                panel[period, 2, 0] = 0;
                panel[period, 2, 1] = 0;
                panel[period, 2, 2] = 0;
            }
        }), 1, 2);
        var answer = Ask(outlook, "manufacturing-share[9903]>1@2021");
        Assert.Equal((double.NaN, double.NaN, 0), (answer.Probability, answer.StandardError, answer.DefinedPaths));
        Assert.NotNull(answer.Reason);
    }

    // Wilson's interval of 0 of 10 is 0 to 0.2775 (Newcombe 1998, Statistics in Medicine 17); of 81 of 263, 0.2553 to 0.3662.
    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(81, 263, 0.2553, 0.3662)]
    public void Wilson_interval_has_its_published_values(int holding, int count, double lower, double upper)
    {
        var interval = Probability.Wilson((double)holding / count, count);
        Assert.Equal(lower, interval.Lower, 5e-5);
        Assert.Equal(upper, interval.Upper, 5e-5);
    }

    private static ProbabilityAnswer Ask(Outlook outlook, string text)
    {
        Assert.True(ConditionText.TryParse(text, outlook, out var condition, out var finding), finding?.ToText());
        return Probability.Of(outlook, condition, TestContext.Current.CancellationToken);
    }
}
