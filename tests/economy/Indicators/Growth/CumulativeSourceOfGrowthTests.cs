using CsCheck;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.Growth;

public sealed class CumulativeSourceOfGrowthTests
{
    [Fact]
    public void Sources_of_every_growth_type_sum_to_it() => Gen.Double[0, 100].Array[3].Array[8].Sample(
        quarters =>
        {
            var accounts = Given.Accounts([.. quarters.Select((sectors, index) => Given.AllSectors("6301", $"{2020 + (index / 4)}-Q{(index % 4) + 1}", [1, .. sectors]))]);
            var values = new SourceOfGrowth().All(accounts).Concat(new CumulativeSourceOfGrowth().Compute(accounts)).Where(value => value.Sector is not null && value.Reference is null).ToList();
            Assert.Equal(7 + 4 + 4, values.Select(value => (value.Indicator, value.Period, value.From)).Distinct().Count());
            Assert.All(values.GroupBy(value => (value.Indicator, value.Period, value.From)), rows => Values.Close(
                rows.Single(value => value.Sector?.IsTotal == true).Value, rows.Where(value => value.Sector?.IsTotal == false).Sum(value => value.Value), 1e-8));
            Values.Close(
                new CumulativeGrowth().All(accounts).One("growth-ctc", "6301", "TOTAL", "2021-Q3").Value,
                values.One("source-of-growth-ctc", "6301", "TOTAL", "2021-Q3").Value, 1e-9);
        },
        iter: 20);

    // The province: 40 → 40 in the quarter, the regency 10 → 12, so that the discrepancy takes 5 points back.
    [Theory]
    [InlineData("source-of-growth-regency", "2021-Q1", "2020-Q4")]
    [InlineData("source-of-growth-regency", "2021-Q1", "2020-Q1")]
    [InlineData("source-of-growth-regency-ctc", "2021-Q1", "2020-Q1")]
    public void Regencies_and_discrepancy_sum_to_a_growth_of_zero(string id, string period, string from)
    {
        var accounts = Given.Accounts(
            from quarter in new[] { "2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1" }
            from region in new[] { "6301", "6300" }
            select Given.Output(region, "TOTAL", quarter, region == "6300" ? 40 : quarter == "2021-Q1" ? 12 : 10));
        var values = new SourceOfGrowthByRegency().All(accounts).Concat(new CumulativeSourceOfGrowth().Compute(accounts)).ToList();

        Values.Close(5, values.One(id, "6301", "TOTAL", period, from).Value);
        Values.Close(-5, values.One(id, "DISCREPANCY", "TOTAL", period, from).Value);
        Values.Close(0, values.One(id, "6300", "TOTAL", period, from).Value);
    }
}
