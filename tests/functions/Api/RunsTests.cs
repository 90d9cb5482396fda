using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class RunsTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Fact]
    public async Task Inputs_of_the_run_that_an_answer_names_are_the_files_that_were_uploaded()
    {
        var answer = await pipeline.IndicatorAsync("6300", "lq", "limit=1");

        var run = await pipeline.GetAsync($"6300/runs/{answer.Run}", ApiJson.Default.RunAnswer);

        var datasets = (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets;
        Assert.Equal("indicators", run.Kind);
        Assert.True(run.IsCurrent);
        Assert.NotNull(run.PublishedAt);
        Assert.Null(run.IndicatorRun);
        Assert.Equal(
            datasets.Select(dataset => (dataset.Accepted!.Sequence, $"{dataset.Kind}/{dataset.Name}", dataset.Accepted.Sha256)).Order(),
            run.Inputs.Select(input => (input.Sequence, input.Dataset, input.Sha256)).Order());
        Assert.Equal(answer.Sequence, run.Inputs.Max(input => input.Sequence));
        Assert.Equal("true", run.Settings["Accounts__InterpolatePopulation"]);
        Assert.Equal((13, 17), (run.Counts.Regions, run.Counts.Sectors));
        Assert.True(run.Counts.Rows > 1000);
    }

    [Fact]
    public async Task Inputs_of_a_forecast_are_those_of_the_indicators_that_it_rests_on()
    {
        var forecast = await pipeline.GetAsync("6300/forecasts/6301", ApiJson.Default.ForecastAnswer);

        var run = await pipeline.GetAsync($"6300/runs/{forecast.Run}", ApiJson.Default.RunAnswer);
        var indicators = await pipeline.GetAsync($"6300/runs/{forecast.IndicatorRun}", ApiJson.Default.RunAnswer);

        Assert.Equal("forecasts", run.Kind);
        Assert.Equal(forecast.IndicatorRun, run.IndicatorRun);
        Assert.Equal(indicators.Inputs, run.Inputs);
        Assert.Equal("5", run.Settings["Forecast__HorizonPeriods"]);
        Assert.Equal("true", run.Settings["Accounts__InterpolatePopulation"]);
        Assert.Equal(forecast.Notes, run.Notes);
    }

    [Fact]
    public async Task History_has_every_publication_the_newest_first()
    {
        var scope = Assert.Single((await pipeline.GetAsync("scopes", ApiJson.Default.ScopesAnswer)).Scopes, scope => scope.Code == "6300");

        var history = (await pipeline.GetAsync("6300/runs", ApiJson.Default.RunsAnswer)).Publications;

        Assert.Equal(scope.ForecastRun, history[0].Run);
        Assert.Equal(scope.IndicatorRun, history[0].IndicatorRun);
        Assert.Contains(history, publication => publication.Run == scope.IndicatorRun && publication.Kind == "indicators");
        Assert.Equal(history.OrderByDescending(publication => publication.PublishedAt), history);
        Assert.Single((await pipeline.GetAsync("6300/runs?limit=1", ApiJson.Default.RunsAnswer)).Publications);
    }
}
