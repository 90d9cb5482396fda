using System.Text.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Models;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Models;

/// <summary>The models behind a forecast are kept, loaded over the same data, and go with the runs that use them.</summary>
public sealed class StoredModelTests : IClassFixture<EmptyPipeline>, IDisposable
{
    private const string Output = "sector-output/models.csv";

    private readonly Pipeline pipeline;
    private readonly RecordedTelemetry telemetry;

    public StoredModelTests(EmptyPipeline deployment)
    {
        pipeline = deployment.Pipeline;
        telemetry = new RecordedTelemetry(pipeline);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => telemetry.Dispose();

    [Fact]
    public async Task Run_over_the_same_data_loads_its_models_and_says_the_same()
    {
        var (first, said) = await PublishAsync(Output, LargerOutput.Until(2022));
        var models = await ModelsAsync();
        var trained = Count(ModelOutcome.Trained);
        Assert.Equal(models.Count, trained);
        Assert.NotEmpty(models);

        // What lies beside a model says what it is and how wrong it has been.
        var document = models.Values.First(model => model.Model.Role == "growth");
        Assert.Equal(("6400", first, "ml", "fasttree-5.0.1"), (document.Scope, document.Run, document.Model.Member, document.Model.Learner));
        Assert.True(document.Model.TrainingRows >= 150);
        Assert.Equal(64, document.Model.DataHash.Length);
        Assert.Contains(document.Backtest, score => score is { Method: "combined", HorizonPeriods: 1, Mase: > 0 });
        Assert.Contains(document.Backtest, score => score is { Method: "naive", HorizonPeriods: 1 });

        // A new run that rests on more, but not on other output.
        var (second, saidAgain) = await PublishAsync("population/models.csv", LargerOutput.Population(1000));
        Assert.NotEqual(first, second);
        Assert.Equal(said, saidAgain);
        Assert.Equal((trained, models.Count, 0), (Count(ModelOutcome.Trained), Count(ModelOutcome.Loaded), Count(ModelOutcome.Refused)));
        Assert.Equal(Serialized(models), Serialized(await ModelsAsync()));

        // A zip that is not what it says is not used.
        var (damaged, intact) = (Zip(models.Keys.First()), (await DownloadAsync(Zip(models.Keys.First()))).ToArray());
        await pipeline.Account.Container(StorageNames.ModelsContainer).GetBlobClient(damaged).UploadAsync(BinaryData.FromString("PK damaged"), overwrite: true, Cancelled);
        var (_, saidAnew) = await PublishAsync("population/models.csv", LargerOutput.Population(2000));
        Assert.Equal(said, saidAnew);
        Assert.Equal((1, trained + 1), (Count(ModelOutcome.Refused), Count(ModelOutcome.Trained)));
        Assert.Contains(pipeline.Log.Entries, entry => entry.Contains("is not used and is trained anew", StringComparison.Ordinal));
        Assert.Equal(intact, (await DownloadAsync(damaged)).ToArray());

        // Models stay while one of the two latest runs uses them.
        var (other, otherSaid) = await PublishAsync(Output, LargerOutput.Until(2022, seed: 4));
        await pipeline.Service<RunPruning>().PruneAsync(Cancelled);
        Assert.NotEqual(said, otherSaid);
        var both = await ModelsAsync();
        Assert.Superset(models.Keys.ToHashSet(), both.Keys.ToHashSet());
        Assert.True(both.Count > models.Count);
        await PublishAsync("population/models.csv", LargerOutput.Population(3000));
        await pipeline.Service<RunPruning>().PruneAsync(Cancelled);
        var left = await ModelsAsync();
        Assert.Equal(both.Keys.Except(models.Keys).Order(), left.Keys.Order());
        Assert.All(left.Values, model => Assert.Equal(other, model.Run));
    }

    private async Task<(string Run, string Said)> PublishAsync(string path, string text)
    {
        await pipeline.PutAsync(path, text);
        Assert.Equal("accepted", (await pipeline.CheckedAsync(path)).State);
        await pipeline.DoneAsync();
        var answer = await pipeline.GetAsync("6400/forecasts/6401", ApiJson.Default.ForecastAnswer);
        return (answer.Run, JsonSerializer.Serialize(answer with { Run = "", IndicatorRun = "", Sequence = 0 }, ApiJson.Default.ForecastAnswer));
    }

    private async Task<SortedDictionary<string, ModelDocument>> ModelsAsync()
    {
        var documents = new SortedDictionary<string, ModelDocument>(StringComparer.Ordinal);
        var zips = new List<string>();
        await foreach (var blob in pipeline.Account.Container(StorageNames.ModelsContainer).GetBlobsAsync(cancellationToken: Cancelled))
        {
            var id = Path.GetFileNameWithoutExtension(blob.Name);
            if (blob.Name.EndsWith(".json", StringComparison.Ordinal))
            {
                documents[id] = JsonSerializer.Deserialize(await DownloadAsync(blob.Name), ModelJson.Default.ModelDocument)!;
            }
            else
            {
                zips.Add(id);
            }
        }

        Assert.Equal(documents.Keys, zips.Order(StringComparer.Ordinal));
        Assert.All(documents, pair => Assert.Equal(pair.Key, pair.Value.Model.Id));
        return documents;
    }

    private async Task<BinaryData> DownloadAsync(string name) =>
        (await pipeline.Account.Container(StorageNames.ModelsContainer).GetBlobClient(name).DownloadContentAsync(Cancelled)).Value.Content;

    private static string Zip(string id) => $"6400/{id}.zip";

    private static string Serialized(IReadOnlyDictionary<string, ModelDocument> models) =>
        string.Join('\n', models.Values.Select(model => JsonSerializer.Serialize(model, ModelJson.Default.ModelDocument)));

    private int Count(string outcome) => (int)telemetry.Measure().Where(measured => measured.Is("economy.models", outcome)).Sum(measured => measured.Value);
}
