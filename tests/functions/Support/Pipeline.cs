using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Localhost;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Tests.Support;

/// <summary>A deployment of its own: an account, the functions, and clients with the keys of its roles.</summary>
public sealed class Pipeline : IAsyncDisposable
{
    public const string ReaderKey = "reader-key-of-the-tests";
    public const string EditorKey = "editor-key-of-the-tests";
    public const string AdministratorKey = "administrator-key-of-the-tests";

    /// <summary>The reader's key that is about to take the place of the other.</summary>
    public const string NextReaderKey = "next-reader-key-of-the-tests";

    private readonly LocalFunctionsHost host;

    private Pipeline(string connectionString, LocalFunctionsHost host, RecordedLog log)
    {
        Log = log;
        ConnectionString = connectionString;
        this.host = host;
        Anonymous = new HttpClient { BaseAddress = host.BoundAddress };
        Reader = ClientWith(ReaderKey);
        Editor = ClientWith(EditorKey);
    }

    public HttpClient Anonymous { get; }

    public HttpClient Reader { get; }

    public HttpClient Editor { get; }

    public RecordedLog Log { get; }

    public string ConnectionString { get; }

    public StorageAccount Account => Service<StorageAccount>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts one on an account of its own in the tests' Azurite.</summary>
    /// <param name="settings">Settings beside those that every deployment has.</param>
    public static async Task<Pipeline> StartAsync(params (string Name, string Value)[] settings) =>
        await StartAsync(await AzuriteFixture.TakeAccountAsync(), settings);

    public static async Task<Pipeline> StartAsync(string connectionString, params (string Name, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            ["AzureWebJobsStorage"] = connectionString,

            // Once a year, so that a test says itself when a timer's work is done.
            ["CatchUpSchedule"] = "0 0 0 1 1 *",
            ["RefreshForecastsSchedule"] = "0 0 0 1 1 *",
            ["PullTablesSchedule"] = "0 0 0 1 1 *",
            ["Access__ReaderKeyHashes"] = $"{KeyRing.HashOf(ReaderKey)},{KeyRing.HashOf(NextReaderKey)}",
            ["Access__EditorKeyHashes"] = KeyRing.HashOf(EditorKey),
            ["Access__AdministratorKeyHashes"] = KeyRing.HashOf(AdministratorKey),
        };
        foreach (var (name, value) in settings)
        {
            all[name] = value;
        }

        var log = new RecordedLog();
        var host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                FunctionsAssembly = typeof(IngestDataset).Assembly,
                Address = new Uri("http://127.0.0.1:0"),
                Settings = all,
                ConfigureServices = (services, configuration) => services.AddEconomyPipeline(configuration),
                ConfigureLogging = logging => logging.AddProvider(log),
                BlobPollInterval = TimeSpan.FromMilliseconds(200),
            },
            Cancelled);
        return new Pipeline(connectionString, host, log);
    }

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    public HttpClient ClientWith(string key)
    {
        var client = new HttpClient { BaseAddress = host.BoundAddress };
        client.DefaultRequestHeaders.Add(AccessControl.KeyHeader, key);
        return client;
    }

    /// <summary>Uploads a text by HTTP and expects 202.</summary>
    /// <returns>Where the answer says that the dataset can be watched.</returns>
    public async Task<string> PutAsync(string path, string text)
    {
        using var content = new StringContent(text);
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        using var answer = await Editor.PutAsync(new Uri($"/api/v1/datasets/{path}", UriKind.Relative), content, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Waits until the latest upload of a dataset is checked.</summary>
    public async Task<DatasetAnswer> CheckedAsync(string path) => await Eventually.NotNullAsync(
        async () =>
        {
            var dataset = await GetAsync($"datasets/{path}", ApiJson.Default.DatasetAnswer);
            return dataset.State == "received" ? null : dataset;
        },
        Eventually.Deadline,
        $"{path} was checked");

    /// <summary>Waits until everything that was uploaded is checked, computed and forecast.</summary>
    public async Task DoneAsync()
    {
        PipelineProgress? progress = null;
        try
        {
            await Eventually.TrueAsync(
                async () => (progress = await Service<PipelineStatus>().ReadAsync(Cancelled)).IsDone,
                2 * Eventually.Deadline,
                "everything was published");
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException(
                $"{exception.Message} Waiting: {string.Join(", ", progress!.WaitingUploads)}; given up: {string.Join(", ", progress.GivenUpUploads)}; scopes: {string.Join(", ", progress.Scopes)}. Last of the log:\n"
                + string.Join('\n', Log.Entries.Where(entry => !entry.StartsWith("Debug", StringComparison.Ordinal) && !entry.StartsWith("Trace", StringComparison.Ordinal)).TakeLast(60)),
                exception);
        }
    }

    public async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type) =>
        (await Reader.GetFromJsonAsync(new Uri($"/api/v1/{path}", UriKind.Relative), type, Cancelled))!;

    public Task<IndicatorAnswer> IndicatorAsync(string scope, string id, string query) =>
        GetAsync($"{scope}/indicators/{id}?{query}", ApiJson.Default.IndicatorAnswer);

    /// <summary>A request that is expected to be refused.</summary>
    public async Task<(int Status, JsonElement Problem)> ProblemAsync(string path)
    {
        using var answer = await Reader.GetAsync(new Uri(path, UriKind.Relative), Cancelled);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled));
    }

    /// <summary>Rows of runs in the tables that readers read.</summary>
    /// <param name="runs">Of which runs; of all when none is named.</param>
    public async Task<int> CountRowsAsync(params string[] runs)
    {
        var count = 0;
        foreach (var table in new[] { StorageNames.IndicatorsTable, StorageNames.ProfilesTable, StorageNames.ForecastsTable, StorageNames.BacktestsTable })
        {
            await foreach (var row in Account.Table(table).QueryAsync<TableEntity>(select: ["Run"], cancellationToken: Cancelled))
            {
                count += runs.Length == 0 || runs.Contains(row.GetString("Run")) ? 1 : 0;
            }
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        Reader.Dispose();
        Editor.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>Output of two regencies of Kalimantan Timur (64xx), which disturbs no other scope, in two sectors and five years.</summary>
    public static string SmallOutput(double level) => "region_code,sector_code,year,value,unit,basis,source\n" + string.Concat(
        from region in new[] { "6401", "6402" }
        from sector in new[] { "A", "C" }
        from year in Enumerable.Range(2019, 5)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{level + (10 * (year - 2019))},billion rupiah,constant-2010,invented for a test\n"));
}
