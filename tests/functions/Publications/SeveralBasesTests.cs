using System.Globalization;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>Constant and current prices, years and quarters, in one scope: what an office that has everything uploads.</summary>
public sealed class SeveralBasesTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private readonly Pipeline pipeline = deployment.Pipeline;

    [Fact]
    public async Task Each_basis_and_frequency_is_published_and_chosen_by_name()
    {
        await pipeline.PutAsync("sector-output/all.csv", Output());
        Assert.Equal("accepted", (await pipeline.CheckedAsync("sector-output/all.csv")).State);
        await pipeline.DoneAsync();

        var usual = await pipeline.GetAsync("6500/forecasts/6501/A", ApiJson.Default.ForecastAnswer);
        var current = await pipeline.GetAsync("6500/forecasts/6501/A?basis=current", ApiJson.Default.ForecastAnswer);
        var quarterly = await pipeline.GetAsync("6500/forecasts/6501/A?frequency=quarterly&horizon=2", ApiJson.Default.ForecastAnswer);

        Assert.Equal(("constant-2010", "2024"), (usual.Basis, usual.Values[0].Period));
        Assert.Equal(("current", "2024"), (current.Basis, current.Values[0].Period));
        Assert.Equal(["2024-Q1", "2024-Q2"], quarterly.Values.Select(value => value.Period));
        Assert.All(new[] { usual, current, quarterly }, forecast => Assert.NotEmpty(forecast.Backtest));
        Assert.Equal(2 * usual.Values[0].Mean, current.Values[0].Mean, 1e-6 * current.Values[0].Mean);

        var yearOnYear = await pipeline.IndicatorAsync("6500", "growth-yoy", "region=6501&sector=A&from=2023&to=2023&basis=constant-2010");
        Assert.Equal(4, yearOnYear.Values.Count);
    }

    private static string Output()
    {
        var text = "region_code,sector_code,period,value,unit,basis\n";
        foreach (var (basis, price) in new[] { ("constant-2010", 1), ("current", 2) })
        {
            foreach (var region in new[] { "6501", "6502" })
            {
                foreach (var sector in new[] { "A", "C" })
                {
                    for (var year = 2015; year <= 2023; year++)
                    {
                        var quarter = 100 + (3 * (year - 2015));
                        text += string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{price * 4 * quarter},billion rupiah,{basis}\n");
                        for (var number = 1; number <= 4; number++)
                        {
                            text += string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year}Q{number},{price * quarter},billion rupiah,{basis}\n");
                        }
                    }
                }
            }
        }

        return text;
    }
}
