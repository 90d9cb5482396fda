using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Ingest;

/// <summary>Order and identity of what is accepted, with no trigger in the way: the test says what is ingested when.</summary>
public sealed class AcceptanceTests : IAsyncLifetime
{
    private Pipeline? running;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private Pipeline Deployment => running ?? throw new InvalidOperationException("The deployment has not started.");

    public async ValueTask InitializeAsync() => running = await Pipeline.StartAsync(("AzureWebJobs.IngestDataset.Disabled", "true"));

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    [Fact]
    public async Task Same_event_twice_is_one_version()
    {
        await IngestAsync("one.csv", Pipeline.SmallOutput(1));
        await Deployment.Service<DatasetIngestion>().IngestAsync("sector-output/one.csv", Cancelled);

        Assert.Equal(1, (await FindAsync("one.csv")).AcceptedSequence);
    }

    [Fact]
    public async Task Same_content_uploaded_again_is_no_new_version()
    {
        await IngestAsync("one.csv", Pipeline.SmallOutput(1));
        await IngestAsync("one.csv", Pipeline.SmallOutput(1));

        var record = await FindAsync("one.csv");
        Assert.Equal((1, "accepted"), (record.AcceptedSequence, record.State));
    }

    [Fact]
    public async Task Going_back_to_an_older_content_is_a_new_version()
    {
        foreach (var level in new[] { 1, 2, 1 })
        {
            await IngestAsync("one.csv", Pipeline.SmallOutput(level));
        }

        Assert.Equal(3, (await FindAsync("one.csv")).AcceptedSequence);
    }

    [Fact]
    public async Task Ten_files_at_once_get_ten_sequence_numbers_without_a_gap()
    {
        var names = Enumerable.Range(1, 10).Select(number => $"{number}.csv").ToList();
        foreach (var name in names)
        {
            await StoreAsync(name, Pipeline.SmallOutput(1));
        }

        await Task.WhenAll(names.Select(name => Deployment.Service<DatasetIngestion>().IngestAsync($"sector-output/{name}", Cancelled)));

        var records = await Deployment.Service<DatasetStore>().ListAsync(Cancelled);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => (long)number), records.Select(record => record.AcceptedSequence).Order());
        Assert.Equal(10, records.Select(record => record.ObservationsBlob).Distinct().Count());
    }

    [Fact]
    public async Task Upload_that_no_trigger_saw_is_taken_in_by_catching_up_and_published()
    {
        await StoreAsync("unseen.csv", Pipeline.SmallOutput(1));

        await Deployment.Service<Runs.MissedWork>().DoAsync(Cancelled);
        await Deployment.DoneAsync();

        Assert.Equal("accepted", (await FindAsync("unseen.csv")).State);
        var growth = await Deployment.IndicatorAsync("6400", "growth-annual", "region=6401&sector=A&from=2020&to=2020");
        Assert.Equal(1000.0, Assert.Single(growth.Values).Value!.Value, 1e-9);
    }

    [Fact]
    public async Task Same_upload_ingested_in_parallel_leaves_observations_that_can_be_read()
    {
        await StoreAsync("one.csv", Pipeline.SmallOutput(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Deployment.Service<DatasetIngestion>().IngestAsync("sector-output/one.csv", Cancelled)));

        Assert.Equal(20, (await Deployment.Service<AcceptedObservations>().ReadAsync([await FindAsync("one.csv")], Cancelled)).Count);
    }

    [Fact]
    public async Task Same_file_with_a_corrected_unit_is_a_new_version()
    {
        const string Text = "region_code,sector_code,year,value,basis\n6401,A,2020,5,constant-2010\n6401,A,2021,5,constant-2010\n";
        await StoreAsync("one.csv", Text, "juta rupiah");
        await Deployment.Service<DatasetIngestion>().IngestAsync("sector-output/one.csv", Cancelled);
        await StoreAsync("one.csv", Text, "miliar rupiah");
        await Deployment.Service<DatasetIngestion>().IngestAsync("sector-output/one.csv", Cancelled);

        var record = await FindAsync("one.csv");
        Assert.Equal(2, record.AcceptedSequence);
        Assert.All(await Deployment.Service<AcceptedObservations>().ReadAsync([record], Cancelled), observation => Assert.Equal(5000.0, observation.Value));
    }

    [Fact]
    public async Task Version_that_leaves_a_scope_out_is_published_there_too()
    {
        await IngestAsync("small.csv", Pipeline.SmallOutput(1));
        await IngestAsync("extra.csv", "region_code,sector_code,year,value,unit,basis\n6403,A,2020,9,billion rupiah,constant-2010\n");
        await Deployment.DoneAsync();
        await IngestAsync("extra.csv", "region_code,sector_code,year,value,unit,basis\n6503,A,2020,9,billion rupiah,constant-2010\n");
        await Deployment.DoneAsync();

        var scopes = (await Deployment.GetAsync("scopes", Functions.Api.ApiJson.Default.ScopesAnswer)).Scopes;
        Assert.DoesNotContain("6403", scopes.Single(scope => scope.Code == "6400").Regions.Select(region => region.Code));
    }

    [Fact]
    public async Task Region_that_is_ahead_does_not_move_the_start_of_the_forecasts()
    {
        await IngestAsync("small.csv", Pipeline.SmallOutput(1));
        await IngestAsync("ahead.csv", "region_code,sector_code,year,value,unit,basis\n6402,A,2024,70,billion rupiah,constant-2010\n0000,A,2026,9,billion rupiah,constant-2010\n");
        await Deployment.DoneAsync();

        var scope = Assert.Single((await Deployment.GetAsync("scopes", Functions.Api.ApiJson.Default.ScopesAnswer)).Scopes);
        var forecast = await Deployment.GetAsync("6400/forecasts/6401/TOTAL", Functions.Api.ApiJson.Default.ForecastAnswer);
        Assert.Equal("2023", scope.SectorPeriods!.Last);
        Assert.Equal("2024", forecast.Values[0].Period);
        Assert.Contains(forecast.Notes, note => note.En.Contains("start after 2023", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scope_reads_its_own_part_also_by_a_stated_parent()
    {
        await IngestAsync("one.csv", Pipeline.SmallOutput(1));
        await IngestAsync("other.csv", "region_code,sector_code,year,value,unit,basis\n6503,A,2020,9,billion rupiah,constant-2010\n7101,A,2020,9,billion rupiah,constant-2010\n");
        await Deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("regions/moved.csv")
            .UploadAsync(BinaryData.FromString("region_code,name,parent\n6503,Nunukan,6400\n7101,Bolaang Mongondow,7100\n"), overwrite: true, Cancelled);
        await Deployment.Service<DatasetIngestion>().IngestAsync("regions/moved.csv", Cancelled);

        var records = await Deployment.Service<DatasetStore>().ListAsync(Cancelled);
        var read = await Deployment.Service<AcceptedObservations>().ReadAsync(records, Economy.Classification.RegionCode.Parse("6400"), Cancelled);

        Assert.Equal(["6401", "6402", "6503"], read.Where(one => one.Kind == "sector-output").Select(one => one.Region.ToString()).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(["6503", "7101"], read.Where(one => one.Kind == "regions").Select(one => one.Region.ToString()).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Accepted_file_is_kept_as_it_came()
    {
        await IngestAsync("one.csv", Pipeline.SmallOutput(1));

        var record = await FindAsync("one.csv");
        var raw = await Deployment.Account.Container(StorageNames.ArchiveContainer).GetBlobClient($"raw/{record.AcceptedSha256}").DownloadContentAsync(Cancelled);
        Assert.Equal(Pipeline.SmallOutput(1), raw.Value.Content.ToString());
    }

    private async Task IngestAsync(string name, string text)
    {
        await StoreAsync(name, text);
        await Deployment.Service<DatasetIngestion>().IngestAsync($"sector-output/{name}", Cancelled);
    }

    private Task StoreAsync(string name, string text, string unit) => Deployment.Service<DatasetUpload>().StoreAsync(
        new DatasetId("sector-output", name), BinaryData.FromString(text).ToStream(), "a test", new Dictionary<string, string> { ["unit"] = unit }, Cancelled);

    private Task StoreAsync(string name, string text) => Deployment.Account.Container(StorageNames.DatasetsContainer)
        .GetBlobClient($"sector-output/{name}").UploadAsync(BinaryData.FromString(text), overwrite: true, Cancelled);

    private async Task<DatasetRecord> FindAsync(string name) =>
        await Deployment.Service<DatasetStore>().FindAsync(new DatasetId("sector-output", name), Cancelled)
            ?? throw new InvalidOperationException($"{name} is not there.");
}
