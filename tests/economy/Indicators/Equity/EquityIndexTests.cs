using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Indices;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Indicators.Equity;

/// <summary>Limits, and what the values of accounts say.</summary>
public sealed class EquityIndexTests
{
    private static readonly IIndicator[] OfOneYear =
    [
        new GiniCorrected(), new ExtendedGini(), new GeneralisedEntropy(-1), new Atkinson(), new Kolm(), new CoefficientOfVariation(), new Hoover(), new Coulter(),
        new Dalton(), new Palma(), new PalmaOfMeans(), new QuantileShares(), new PercentileRatios(), new MaxMinRatio(), new Lorenz(), new GeneralisedLorenz(),
        new Bonet(), new Wolfson(),
    ];

    [Fact]
    public void Measures_of_one_regency_are_undefined_with_a_reason() => Assert.All(OfOneYear, indicator =>
    {
        var values = indicator.All(Given.Regencies((5, 10)));
        Assert.Equal(indicator.Definitions.Select(definition => definition.Id), values.Select(value => value.Indicator));
        Assert.All(values, value => Assert.Equal((double.NaN, "at least two regions are needed"), (value.Value, value.Reason?.En)));
    });

    [Fact]
    public void Measures_over_some_of_the_regencies_name_who_is_absent()
    {
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 1), Given.Sectors("6302", "2020", 2),
            [Given.People("6301", "2020", 1), Given.People("6302", "2020", 1), Given.People("6303", "2020", 1)]);
        Assert.All(OfOneYear, indicator => Assert.All(indicator.All(accounts), value =>
            Assert.Equal((double.NaN, "output of 2020 is absent for 6303"), (value.Value, value.Reason?.En))));
    }

    [Fact]
    public void One_owner_of_everything_gives_the_index_its_maximum()
    {
        double[] x = [12, 0, 0, 0];
        double[] w = [1, 1, 1, 1];

        Close(1, GiniCorrected.Index(x));
        Close(1, CoefficientOfVariation.Normalised(x));
        Close(0.75, Hoover.Index(x, w));
        Close(0.75, ExtendedGini.Index(x, w, 2));
        Close(1 - (4 * Math.Pow(0.25, 3)), ExtendedGini.Index(x, w, 3));
        Close([0, 0, 0, 0, 1], LorenzCurve.Of(x, w)!.Output);
    }

    // ε ≥ 1: nobody would accept a regency with nothing; below, the equivalent is what the others' roots make of it.
    [Fact]
    public void Atkinson_with_a_zero_is_one_from_epsilon_one_on()
    {
        Assert.Equal((1.0, 1.0), (Atkinson.Index([0, 10], [1, 1], 1), Atkinson.Index([0, 10], [1, 1], 2)));
        Assert.Equal(0, Atkinson.Equivalent([0, 10], [1, 1], 2));
        Close(0.5, Atkinson.Index([0, 10], [1, 1], 0.5));
    }

    [Fact]
    public void Entropy_with_a_zero_is_undefined_where_it_has_no_bound()
    {
        Assert.True(double.IsNaN(GeneralisedEntropy.Index([0, 10], [1, 1], -1)));
        Close(0.5, GeneralisedEntropy.Index([0, 10], [1, 1], 2));
        Assert.Contains("needs positive ones", new GeneralisedEntropy(-1).All(Given.Regencies((0, 1), (10, 1))).One("ge-minus-100", "6300", "TOTAL", "2020").Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Kolm_of_two_regencies_is_what_the_formula_says()
    {
        Close(Math.Log((Math.Exp(0.5) + Math.Exp(-0.5)) / 2) / 0.5, Kolm.Index([1, 3], [10, 10], 0.5));
        // The exponent e^(α·2000) alone would overflow.
        Close(1000 - (Math.Log(2) / 5), Kolm.Index([0, 2000], [1, 1], 5));
        var values = new Kolm().All(Given.Regencies((1, 10), (3, 10)));
        Close(2, values.One("kolm-100", "6300", "TOTAL", "2020").Value + values.One("kolm-ede-100", "6300", "TOTAL", "2020").Value);
        Assert.Equal("million IDR per person", values[0].Unit);
    }

    [Fact]
    public void Dalton_depends_on_the_unit_and_says_where_it_has_none()
    {
        Assert.True(Math.Abs(Dalton.Index([10, 20]) - Dalton.Index([10_000, 20_000])) > 1e-3);
        Close(1, Dalton.Index([5, 5]));
        var value = new Dalton().All(Given.Regencies((0.5, 10), (0.9, 10)))[0];
        Assert.Contains("does not exceed one unit", value.Reason?.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Palma_of_equals_is_a_quarter_by_shares_and_one_by_means()
    {
        Close(0.25, Palma.OfShares([3, 3, 3], [1, 2, 3]));
        Close(1, PalmaOfMeans.Index([3, 3, 3], [1, 2, 3]));
        // Ten alike but the last: the poorest four have 4 of 19, the richest one 10.
        Close(2.5, Palma.OfShares([1, 1, 1, 1, 1, 1, 1, 1, 1, 10], [.. Enumerable.Repeat(1.0, 10)]));
        // Half of the people in one regency: a tenth of the people has a fifth of its output.
        Close(0.2 * 0.9 / (0.8 * 0.1), Palma.OfShares([1, 9], [50, 50]));
    }

    [Fact]
    public void Palma_where_the_bottom_has_nothing_says_so()
    {
        var value = new Palma().All(Given.Regencies((0, 50), (2, 50)))[0];
        Assert.Equal((double.NaN, "the bottom has nothing, so the ratio has no bound"), (value.Value, value.Reason?.En));
    }

    [Fact]
    public void Shares_of_quantiles_are_interpolated_within_a_regency()
    {
        var values = new QuantileShares().All(Given.Regencies((1, 50), (3, 50)));
        Close(20, values.One("share-bottom-40", "6300", "TOTAL", "2020").Value);
        Close(15, values.One("share-top-10", "6300", "TOTAL", "2020").Value);
        Close(30, values.One("share-top-20", "6300", "TOTAL", "2020").Value);
    }

    [Fact]
    public void Percentile_is_the_value_of_the_first_regency_that_reaches_it()
    {
        double[] x = [.. Enumerable.Range(1, 10).Select(value => (double)value)];
        double[] w = [.. Enumerable.Repeat(0.1, 10)];
        Close(9, PercentileRatios.Ratio(x, w, 0.9, 0.1));
        Close(8.0 / 3, PercentileRatios.Ratio(x, w, 0.75, 0.25));
    }

    [Fact]
    public void Highest_over_lowest_names_the_two_regencies()
    {
        var value = Assert.Single(new MaxMinRatio().All(Given.Regencies((2, 1), (8, 1), (4, 1))));
        Assert.Equal((4.0, "6302..6301"), (value.Value, value.Other));
        Assert.True(double.IsNaN(MaxMinRatio.Of([0, 1]).Ratio));
    }

    [Fact]
    public void Lorenz_curve_has_a_point_behind_each_regency_in_their_order()
    {
        var values = new Lorenz().All(Given.Regencies((4, 100), (1, 300)));
        Assert.Equal(["1", "1", "2", "2"], values.Select(value => value.Other));
        Close(300.0 / 700, values.One("lorenz", "6302", "TOTAL", "2020").Value);
        Close(0.75, values.One("lorenz-population", "6302", "TOTAL", "2020").Value);
        Close(1, values.One("lorenz", "6301", "TOTAL", "2020").Value);
        Close(1.75, new GeneralisedLorenz().All(Given.Regencies((4, 100), (1, 300))).One("lorenz-generalised", "6301", "TOTAL", "2020").Value);
    }

    [Fact]
    public void Bonet_is_the_distance_from_the_mean_of_all()
    {
        var values = new Bonet().All(Given.Regencies((1, 10), (3, 10)));
        Close(0.5, values.One("bonet", "6301", "TOTAL", "2020", reference: "6300").Value);
        Close(1, values.One("bonet-sum", "6300", "TOTAL", "2020").Value);
        Close(0.5, values.One("bonet-mean", "6300", "TOTAL", "2020").Value);
    }

    [Fact]
    public void Median_is_of_the_residents()
    {
        Close(2.5, LorenzCurve.Of([1, 2, 3, 4], [1, 1, 1, 1])!.Median);
        Close(4, LorenzCurve.Of([1, 2, 4], [1, 1, 5])!.Median);
        Assert.Null(LorenzCurve.Of([1, 2], [1, -1]));
        Assert.Throws<ArgumentException>(() => LorenzCurve.Of([1, 2], [1]));
    }
}
