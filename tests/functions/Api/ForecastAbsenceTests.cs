using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class ForecastAbsenceTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private readonly Pipeline pipeline = deployment.Pipeline;

    [Fact]
    public async Task Cause_of_a_forecast_that_is_not_there_is_told()
    {
        await pipeline.PutAsync("regions/r.csv", "region_code,name,group,parent,area_km2\n" + string.Concat(
            Enumerable.Range(6401, 4).Select(code => string.Create(CultureInfo.InvariantCulture, $"{code},Region {code},kabupaten,6400,100\n"))));

        // 6403 stopped in 2019; of 6404 there is nothing.
        await pipeline.PutAsync("sector-output/o.csv", Pipeline.SmallOutput(100) + "6403,A,2019,10,billion rupiah,constant-2010,invented for a test\n");
        await pipeline.DoneAsync();

        Assert.Equal("no-output-data", await CauseAsync("6404"));
        Assert.Equal("series-not-forecast", await CauseAsync("6403"));
        Assert.Equal("series-not-forecast", await CauseAsync("6403/A"));
        Assert.Equal("sector-not-in-region", await CauseAsync("6403/C"));

        await ChangeAsync(publication => publication.ForecastRestsOn = "a run before");
        Assert.Equal("forecast-pending", await CauseAsync("6404"));

        await ChangeAsync(publication => publication.ForecastRun = "");
        Assert.Equal("forecast-pending", await CauseAsync("6401"));
    }

    private Task ChangeAsync(Action<Publication> change) => pipeline.Service<PublicationStore>().NoteAsync(
        RegionCode.Parse("6400"),
        publication =>
        {
            change(publication);
            return true;
        },
        TestContext.Current.CancellationToken);

    private async Task<string?> CauseAsync(string what)
    {
        var (status, problem) = await pipeline.ProblemAsync($"/api/v1/6400/forecasts/{what}");
        Assert.Equal(404, status);
        Assert.Contains(what[..4], problem.GetProperty("detailId").GetString(), StringComparison.Ordinal);
        return problem.GetProperty("code").GetString();
    }
}
