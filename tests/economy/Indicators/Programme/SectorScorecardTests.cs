using CsCheck;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Programme;

/// <summary>Manufacturing, agriculture and mining of a region. The figures of the sample were computed apart from this code, from its CSV.</summary>
public sealed class SectorScorecardTests
{
    // A, B, C of 6301: A 100 -> 105, B 50 -> 50, C 50 -> 65, so the total 200 -> 220; of the province A 200 -> 210, B 100 -> 90, C 100 -> 120.
    private static readonly IEnumerable<Observation> Two =
    [
        .. Given.AllSectors("6301", "2020", 100, 50, 50), .. Given.AllSectors("6301", "2021", 105, 50, 65),
        .. Given.AllSectors("6300", "2020", 200, 100, 100), .. Given.AllSectors("6300", "2021", 210, 90, 120),
    ];

    private static readonly RegionalAccounts Accounts = Given.Accounts(Two);

    [Fact]
    public void Manufacturing_that_grows_by_30_percent_in_an_economy_that_grows_by_10()
    {
        var values = new ManufacturingScorecard().All(Accounts);

        Values.Close(20, values.One("manufacturing-premium", "6301", "C", "2021").Value);
        Values.Close(7.5, values.One("manufacturing-contribution", "6301", "C", "2021").Value);
        Values.Close(10, values.One("manufacturing-competitiveness", "6301", "C", "2021", reference: "6300").Value);
        Assert.Equal([("favourable", 4), ("share", 1), ("premium", 1), ("contribution", 1), ("competitiveness", 1), ("breadth", double.NaN)], Card(values, "manufacturing-scorecard", "6301"));
        var count = Assert.Single(values, value => value.Other == "favourable" && value.Region.ToString() == "6301");
        Assert.Equal((4, Quality.Partial), (count.N, count.Quality));
        Assert.Equal("Branches grow broader (breadth): needs figures by sub-category (such as C.02, A.1.e)", count.Reason?.En);
    }

    [Fact]
    public void Scope_without_a_nation_has_no_competitiveness()
    {
        var value = new ManufacturingScorecard().All(Accounts).One("manufacturing-competitiveness", "6300", "C", "2021");

        Assert.Equal((double.NaN, "there is no reference economy in the data"), (value.Value, value.Reason?.En));
    }

    [Fact]
    public void Competitiveness_is_the_competitive_part_of_shift_share_over_its_base()
    {
        var dunn = new DunnShiftShare().All(KalselData.Accounts).Where(value => value.Indicator == "dunn-competitive" && value.Sector?.ToString() == "C");
        var ours = KalselData.All.Where(value => value.Indicator == "manufacturing-competitiveness").ToList();
        var level = KalselData.All.Where(value => value.Indicator == "grdp" && value.Sector?.ToString() == "C" && value.Basis == Given.Constant).ToDictionary(value => (value.Region, value.Period), value => value.Value);

        Assert.NotEmpty(ours);
        Assert.All(ours.Where(value => value.Basis == Given.Constant), value => Values.Close(
            dunn.Single(part => (part.Region, part.Period, part.From, part.Reference) == (value.Region, value.Period, value.From, value.Reference)).Value / level[(value.Region, value.From!.Value)] * 100,
            value.Value,
            1e-9));
    }

    [Fact]
    public void Share_that_rises_only_since_the_total_is_defined_otherwise_does_not_rise()
    {
        // Of a published 200 the share was 25 %, of the sectors 50 %; a year on there are sectors only, and it is 48 of 98.
        var accounts = Given.Accounts(
            Given.Sectors("6301", "2020", 50, double.NaN, 50), [Given.Output("6301", "TOTAL", "2020", 200)], Given.Sectors("6301", "2021", 50, double.NaN, 48), Given.AllSectors("6302", "2020", 1));

        Assert.Contains(("share", 0), Card(new ManufacturingScorecard().All(accounts), "manufacturing-scorecard", "6301"));
    }

    [Fact]
    public void Breadth_of_two_equal_branches_is_two_and_enters_the_scorecard()
    {
        var accounts = Given.Accounts(
            Two,
            [Given.Output("6301", "C.02", "2020", 40), Given.Output("6301", "C.09", "2020", 10), Given.Output("6301", "C.02", "2021", 32.5), Given.Output("6301", "C.09", "2021", 32.5)]);
        var breadth = new ManufacturingBreadth().All(accounts);

        Values.Close(2, breadth.One("manufacturing-breadth", "6301", "C", "2021").Value);
        Values.Close(1 / ((0.8 * 0.8) + (0.2 * 0.2)), breadth.One("manufacturing-breadth", "6301", "C", "2020").Value);
        Assert.Contains(("breadth", 1), Card(new ManufacturingScorecard().All(accounts), "manufacturing-scorecard", "6301"));
        Assert.Contains(("favourable", 5), Card(new ManufacturingScorecard().All(accounts), "manufacturing-scorecard", "6301"));
    }

    [Fact]
    public void Agriculture_whose_share_falls_while_it_grows_transforms()
    {
        var accounts = Given.Accounts(Two, [Workers("6301", "2020", 50), Workers("6301", "2021", 42)]);
        var values = new AgricultureScorecard().All(accounts);

        Values.Close(2.5, values.One("agriculture-per-worker", "6301", "A", "2021").Value);
        Values.Close(65 / 105.0, values.One("manufacturing-over-agriculture", "6301", null, "2021").Value);
        Assert.Equal([("favourable", 4), ("growth", 1), ("transformation", 1), ("productivity", 1), ("processing", 1)], Card(values, "agriculture-scorecard", "6301"));
        Assert.Equal("needs people who work in the sector (employment)", values.One("agriculture-per-worker", "6300", "A", "2021").Reason?.En);
        Assert.Single(KalselData.All, value => value.Indicator == "agriculture-per-worker" && value.Basis == Given.Constant);
        Assert.Contains(("productivity", double.NaN), Card(values, "agriculture-scorecard", "6300"));
    }

    [Theory]
    [InlineData(-1, 2, 1)]
    [InlineData(-1, -2, 0)]
    [InlineData(1, 2, 0)]
    [InlineData(0, 2, 0)]
    [InlineData(double.NaN, 2, double.NaN)]
    public void Falling_share_is_a_transformation_only_where_value_added_grows(double shareChange, double growth, double expected) =>
        Assert.Equal(expected, AgricultureScorecard.IsTransformation(shareChange, growth));

    [Fact]
    public void Mining_and_growth_without_it()
    {
        var values = new MiningDependence().All(Accounts);

        Values.Close(50 / 220.0 * 100, values.One("mining-share", "6301", "B", "2021").Value);
        Values.Close(((170 / 150.0) - 1) * 100, values.One("growth-without-mining", "6301", "TOTAL", "2021").Value);
        Values.Close(0, values.One("mining-contribution", "6301", "B", "2021").Value);
        Values.Close(-2.5, values.One("mining-contribution", "6300", "B", "2021").Value);
    }

    [Fact]
    public void Region_of_nothing_but_mining_has_no_growth_without_it()
    {
        var value = new MiningDependence().All(Given.Accounts(Given.AllSectors("6301", "2020", 0, 50), Given.AllSectors("6301", "2021", 0, 60)))
            .One("growth-without-mining", "6301", "TOTAL", "2021");

        Assert.Equal((double.NaN, "the base is zero"), (value.Value, value.Reason?.En));
    }

    [Fact]
    public void Region_that_does_not_publish_mining_says_so()
    {
        var accounts = Given.Accounts(Given.Sectors("6301", "2020", 1, double.NaN, 1), Given.Sectors("6301", "2021", 1, double.NaN, 1), Given.AllSectors("6302", "2020", 1, 1, 1), Given.AllSectors("6302", "2021", 1, 1, 1));

        Assert.All(new MiningDependence().All(accounts).Where(value => value.Region.ToString() == "6301"), value => Assert.Contains("sector B of 6301", value.Reason?.En, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("6302", "2024", 2.1547097558177075, 2.303292942360003, 0.08874540638119655)]
    [InlineData("6302", "2020", 0.10924103317051514, 8.053171190058746, -1.3533674183304312)]
    [InlineData("6310", "2020", 7.751635088483, 5.661140866971601, 54.94371358827173)]
    [InlineData("6371", "2024", -0.6033445984910069, 0.8237807080722208, -2.316724459489783)]
    [InlineData("6300", "2024", 2.1451623840988754, 0.9063982546654034, 2.070909104701313)]
    [InlineData("6304", "2020", -1.7382469264691114, 2.040809057281213, -14.322600689773001)]
    public void Manufacturing_of_the_sample_until_2025(string region, string from, double premium, double contribution, double competitiveness)
    {
        Values.Close(premium, KalselData.All.One("manufacturing-premium", region, "C", "2025", from).Value, 1e-9);
        Values.Close(contribution, KalselData.All.One("manufacturing-contribution", region, "C", "2025", from).Value, 1e-9);
        Values.Close(competitiveness, KalselData.All.One("manufacturing-competitiveness", region, "C", "2025", from).Value, 1e-9);
    }

    [Theory]
    [InlineData("6310", 37.83511317945772, 9.875244237173785, -0.375975837730743)]
    [InlineData("6371", 0, 5.654952220045817, 0)]
    [InlineData("6300", 22.58715687540427, 6.861522268348885, -0.007093196565617107)]
    public void Mining_of_the_sample_in_2025(string region, double share, double without, double contribution)
    {
        Values.Close(share, KalselData.All.One("mining-share", region, "B", "2025").Value, 1e-9);
        Values.Close(without, KalselData.All.One("growth-without-mining", region, "TOTAL", "2025", "2024").Value, 1e-9);
        Values.Close(contribution, KalselData.All.One("mining-contribution", region, "B", "2025", "2024").Value, 1e-9);
    }

    // Barito Kuala's share is compared
    // without sector J at both ends: its published total of 2020 holds it, its sum of 2025 does not.
    [Theory]
    [InlineData("6302", "2024", 4)]
    [InlineData("6302", "2020", 3)]
    [InlineData("6310", "2020", 4)]
    [InlineData("6371", "2020", 1)]
    [InlineData("6304", "2020", 1)]
    public void Favourable_components_of_manufacturing_in_the_sample(string region, string from, double expected)
    {
        var count = Assert.Single(KalselData.All, value => value is { Indicator: "manufacturing-scorecard", Other: "favourable" }
            && value.Region.ToString() == region && value.Period == Period.OfYear(2025) && value.From == Period.Parse(from) && value.Basis == Given.Constant);

        Assert.Equal((expected, 4), (count.Value, count.N));
    }

    [Fact]
    public void Growth_is_what_mining_adds_and_the_growth_of_the_rest() => Panels.Sample(cells =>
    {
        var values = new MiningDependence().All(OfCells(cells));
        foreach (var region in values.Where(value => value.Indicator == "growth-without-mining" && !double.IsNaN(value.Value)))
        {
            var (code, own) = (region.Region.ToString(), cells[region.Region.ToString()[3] - '1']);
            var (from, to) = (own[..3].Sum(), own[3..].Sum());
            var contribution = values.One("mining-contribution", code, "B", "2021").Value;
            Values.Close(GrowthRate.Percent(from, to), contribution + (region.Value * (1 - (own[1] / from))), 1e-6);
        }
    });

    [Fact]
    public void Premium_of_manufacturing_is_balanced_by_that_of_the_rest() => Panels.Sample(cells =>
    {
        var values = new ManufacturingScorecard().All(OfCells(cells));
        foreach (var premium in values.Where(value => value.Indicator == "manufacturing-premium" && !double.IsNaN(value.Value)))
        {
            var own = cells[premium.Region.ToString()[3] - '1'];
            var (from, to) = (own[..3].Sum(), own[3..].Sum());
            var rest = GrowthRate.Percent(from - own[2], to - own[5]) - GrowthRate.Percent(from, to);
            var balance = (premium.Value * own[2]) + (double.IsNaN(rest) ? 0 : rest * (from - own[2]));
            Assert.True(double.IsNaN(rest) || Math.Abs(balance) < 1e-6 * from, $"{balance}");
        }
    });

    [Fact]
    public void Count_of_a_scorecard_lies_between_zero_and_what_is_known() => Gen.Int[0, 2].Select(choice => choice == 2 ? double.NaN : choice).Array[0, 12].Sample(verdicts =>
    {
        var (favourable, known) = Scorecard.Of(verdicts);

        Assert.Equal(verdicts.Count(verdict => !double.IsNaN(verdict)), known);
        Assert.True(known == 0 ? double.IsNaN(favourable) : favourable >= 0 && favourable <= known);
        Assert.Equal(known == 0 ? double.NaN : verdicts.Count(verdict => verdict == 1), favourable);
    });

    // A, B, C of 2020 and of 2021 for each regency, zeros among them.
    private static readonly Gen<double[][]> Panels = Gen.Frequency((4, Gen.Double[1, 1000]), (1, Gen.Const(0.0))).Array[6].Array[1, 9];

    private static RegionalAccounts OfCells(double[][] cells) => Given.Accounts(
        cells.SelectMany((own, index) => Given.AllSectors($"630{index + 1}", "2020", own[..3])),
        cells.SelectMany((own, index) => Given.AllSectors($"630{index + 1}", "2021", own[3..])));

    private static Observation Workers(string region, string year, double people) => new()
    {
        Kind = DatasetKind.Employment,
        Measure = Measure.Employment,
        Region = Economy.Classification.RegionCode.Parse(region),
        Sector = Economy.Classification.SectorCode.Agriculture,
        Period = Period.Parse(year),
        Value = people,
        Unit = "person",
    };

    private static IEnumerable<(string Code, double Verdict)> Card(IEnumerable<IndicatorValue> values, string id, string region) =>
        values.Where(value => value.Indicator == id && value.Region.ToString() == region).Select(value => (value.Other!, value.Value));
}
