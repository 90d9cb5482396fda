using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Linkages, certificates and welfare. The figures of the sample were computed apart from this code, from its CSV.</summary>
public sealed class FactMeasuresTests
{
    [Theory]
    [InlineData("A", 7, 0.9060142857142858, 1.0379714285714285, "forward")]
    [InlineData("C", 16, 0.9942249999999999, 0.9153437499999999, "weak")]
    [InlineData("D", 2, 1.3605, 1.3101, "key")]
    [InlineData("F", 1, 1.1075, 1.7003, "key")]
    [InlineData("H", 6, 1.0069833333333333, 0.8989666666666666, "backward")]
    [InlineData("MN", 1, 1.0214, 1.4879, "key")]
    public void Linkages_of_the_sample_are_means_over_the_industries_of_a_sector(string sector, int industries, double backward, double forward, string type)
    {
        var value = Facts.OfSample("backward-linkage", "6300", "2016", sector);

        Assert.Equal(industries, value.N);
        Values.Close(backward, value.Value);
        Values.Close(forward, Facts.OfSample("forward-linkage", "6300", "2016", sector).Value);
        Assert.Equal(1, Facts.OfSample("linkage-class", "6300", "2016", sector, type).Value);
    }

    [Theory]
    [InlineData(1.1, 1.1, "key")]
    [InlineData(1.1, 1, "backward")]
    [InlineData(1, 1.1, "forward")]
    [InlineData(1, 1, "weak")]
    [InlineData(double.NaN, 2, null)]
    public void Linkage_of_exactly_the_average_is_not_above_it(double backward, double forward, string? expected) =>
        Assert.Equal(expected, SectorLinkages.Classify(backward, forward));

    [Fact]
    public void Sector_of_which_an_industry_lacks_a_linkage_has_none()
    {
        var values = new SectorLinkages().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1),
            [Facts.Of(Measure.BackwardLinkage, "6300", "2016", 1.2, "I-1", "A"), Facts.Of(Measure.ForwardLinkage, "6300", "2016", 1.4, "I-1", "A"), Facts.Of(Measure.ForwardLinkage, "6300", "2016", 1, "I-2", "A")]));

        Assert.Equal([double.NaN, 1.2, double.NaN], values.Select(value => value.Value));
        Assert.Null(values[2].Other);
    }

    [Fact]
    public void Certificates_of_the_sample_are_of_five_regencies_and_their_number_is_unknown()
    {
        Assert.Equal((5, 13), (Facts.OfSample("ovop-regencies", "6300", "2024").Value, Facts.OfSample("ovop-regencies", "6300", "2024").N));
        Assert.Equal(1, Facts.OfSample("ovop-certified", "6305", "2024").Value);
        Assert.Equal("the number of certificates of Tapin (6305) is not said, which is not zero", Facts.OfSample("ovop-certificates", "6305", "2024").Reason?.En);
        Assert.Equal("the stars of the certificates of Tapin (6305) are not said", Facts.OfSample("ovop-stars", "6305", "2024").Reason?.En);
        var unnamed = Facts.OfSample("ovop-certified", "6301", "2024");
        Assert.Equal((double.NaN, "the data of 2024 do not name Tanah Laut (6301), which does not mean zero"), (unnamed.Value, unnamed.Reason?.En));
    }

    [Fact]
    public void Certificates_sum_over_products_and_stars_are_the_most()
    {
        var values = new VillageProducts().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1),
            [
                Certificate(Measure.Certificates, 1, "Kain"), Certificate(Measure.CertificateCount, 3, "Kain"), Certificate(Measure.Stars, 1, "Kain"),
                Certificate(Measure.Certificates, 1, "Kopi"), Certificate(Measure.CertificateCount, 4, "Kopi"), Certificate(Measure.Stars, 2, "Kopi"),
            ]));

        Assert.Equal(["ovop-certified 1", "ovop-certificates 7", "ovop-stars 2", "ovop-regencies 1"], values.Select(value => $"{value.Indicator} {value.Value}"));
        Assert.Equal(double.NaN, VillageProducts.Total([3, double.NaN]));
        Assert.Equal(double.NaN, VillageProducts.Total([]));

        static Observation Certificate(string measure, double value, string product) => Facts.Of(measure, "6301", "2024", value, product);
    }

    [Theory]
    [InlineData("2021", "poverty-rate", 0.21150508498741027, 0.11385967378085879, 2.2467105263157894, -0.08241758241758242)]
    [InlineData("2021", "human-development-index", 0.04727117276598643, 0.024461652333192738, 1.164012738853503, 0.3021978021978022)]
    [InlineData("2022", "grdp-per-capita", 0.5196569635518696, 0.2772678463968772, 6.052095560382663, 0.989010989010989)]
    [InlineData("2023", "expenditure-gini", 0.13030731890835628, 0.07161899235961251, 1.6444444444444444, 0.03296703296703297)]
    public void Welfare_of_the_sample(string year, string measure, double variation, double gini, double range, double correlation)
    {
        Values.Close(variation, Facts.OfSample("welfare-variation", "6300", year, null, measure).Value);
        Values.Close(gini, Facts.OfSample("welfare-gini", "6300", year, null, measure).Value);
        Values.Close(range, Facts.OfSample("welfare-max-min", "6300", year, null, measure).Value);
        Values.Close(correlation, Facts.OfSample("welfare-rank-correlation", "6300", year, null, measure, "constant-2010").Value);
    }

    [Fact]
    public void Welfare_of_2024_rests_on_an_interpolated_population_but_its_range_does_not()
    {
        Assert.Equal(Quality.PopulationInterpolated, Facts.OfSample("welfare-variation", "6300", "2024", null, "poverty-rate").Quality);
        Assert.Equal(Quality.Complete, Facts.OfSample("welfare-max-min", "6300", "2024", null, "poverty-rate").Quality);
    }

    [Fact]
    public void Welfare_over_an_incomplete_set_of_regencies_is_undefined()
    {
        var values = new WelfareEquity().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1), Given.AllSectors("6302", "2020", 1), Given.AllSectors("6303", "2020", 1),
            [Given.People("6301", "2020", 1), Given.People("6302", "2020", 1), Given.People("6303", "2020", 1)],
            [Facts.Of("poverty-rate", "6301", "2020", 5), Facts.Of("poverty-rate", "6303", "2020", 6)]));

        Assert.Equal(4, values.Count);
        Assert.All(values, value => Assert.Equal((double.NaN, "the figure of 2020 is absent for 6302", 2), (value.Value, value.Reason?.En, value.N)));
    }

    [Theory]
    [InlineData(new double[] { 5, 5, 5 }, 0, 1, "all values are alike, so there is no order")]
    [InlineData(new double[] { 5, 0, 7 }, 0.7359800721939872, double.NaN, null)]
    [InlineData(new double[] { 5, 6 }, 0.09090909090909091, 1.2, "at least three regencies are needed")]
    [InlineData(new double[] { 5 }, double.NaN, double.NaN, "at least three regencies are needed")]
    public void Welfare_at_its_limits(double[] rates, double variation, double range, string? noCorrelation)
    {
        var values = new WelfareEquity().All(Given.Accounts(
            rates.SelectMany((_, index) => Given.AllSectors($"630{index + 1}", "2020", index + 1)),
            rates.Select((_, index) => Given.People($"630{index + 1}", "2020", 10)),
            rates.Select((rate, index) => Facts.Of("poverty-rate", $"630{index + 1}", "2020", rate))));

        Same(variation, Assert.Single(values, value => value.Indicator == "welfare-variation").Value);
        Same(range, Assert.Single(values, value => value.Indicator == "welfare-max-min").Value);
        Assert.Equal(noCorrelation, Assert.Single(values, value => value.Indicator == "welfare-rank-correlation").Reason?.En);
    }

    [Fact]
    public void Welfare_variation_is_the_formula_of_Williamson_and_of_published_output_that_of_current_prices() => Assert.Equal(
        [0.413, 0.520],
        new[] { "2021", "2022" }.Select(year => Math.Round(Facts.OfSample("welfare-variation", "6300", year, null, "grdp-per-capita").Value, 3)));

    [Fact]
    public void Rank_correlation_lies_between_minus_one_and_one_and_knows_only_order() =>
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9]).Array[3, 60].Sample(pairs =>
        {
            double[] left = [.. pairs.Select(pair => (double)pair.Item1)];
            double[] right = [.. pairs.Select(pair => (double)pair.Item2)];
            var correlation = WelfareEquity.RankCorrelation(left, right);
            if (left.Distinct().Count() == 1 || right.Distinct().Count() == 1)
            {
                Assert.Equal(double.NaN, correlation);
                return;
            }

            Assert.InRange(correlation, -1 - 1e-9, 1 + 1e-9);
            Values.Close(1, WelfareEquity.RankCorrelation(left, left), 1e-9);
            Values.Close(correlation, WelfareEquity.RankCorrelation(right, left), 1e-9);
            Values.Close(correlation, WelfareEquity.RankCorrelation([.. left.Select(value => Math.Exp(value))], right), 1e-9);
            Values.Close(-correlation, WelfareEquity.RankCorrelation([.. left.Select(value => -value)], right), 1e-9);
        });

    [Fact]
    public void Range_is_at_least_one_and_does_not_depend_on_unit_or_order() => Gen.Double[0.1, 1000].Array[1, 600].Sample(values =>
    {
        var range = WelfareEquity.MaxOverMin(values);

        Values.Close(values.Max() / values.Min(), range);
        Assert.True(range >= 1);
        Values.Close(range, WelfareEquity.MaxOverMin([.. values.Reverse().Select(value => value * 1000)]), 1e-9);
        Assert.Equal(double.NaN, WelfareEquity.MaxOverMin([.. values, 0]));
    });

    private static void Same(double expected, double actual)
    {
        Assert.Equal(double.IsNaN(expected), double.IsNaN(actual));
        Values.Close(double.IsNaN(expected) ? 0 : expected, double.IsNaN(actual) ? 0 : actual);
    }
}
