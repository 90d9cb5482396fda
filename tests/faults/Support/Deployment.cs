using System.Globalization;
using EconomyPipeline.Functions;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>An account of its own with the pipeline's services on it, but no function that runs: those are processes that tests start.</summary>
internal sealed class Deployment : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Deployment(string connectionString, ServiceProvider services)
    {
        ConnectionString = connectionString;
        this.services = services;
    }

    public string ConnectionString { get; }

    public StorageAccount Account => Service<StorageAccount>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <param name="connectionString">Its storage; an account of its own in the tests' Azurite unless said otherwise.</param>
    public static async Task<Deployment> StartAsync(string? connectionString = null)
    {
        connectionString ??= await AzuriteFixture.TakeAccountAsync();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase) { ["AzureWebJobsStorage"] = connectionString })
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddEconomyPipeline(configuration).BuildServiceProvider();
        await services.GetRequiredService<StorageAccount>().CreateMissingAsync(Cancelled);
        return new Deployment(connectionString, services);
    }

    /// <summary>Waits until everything that was uploaded is published, and no message waits.</summary>
    public Task DoneAsync() => Eventually.TrueAsync(IsDoneAsync, 3 * Eventually.Deadline, "everything was published");

    /// <summary>Everything that it holds after what the timer does was done once more.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        await Service<RunPruning>().PruneAsync(Cancelled);
        await Service<ObservationSweep>().SweepAsync(Cancelled);
        return await Snapshot.ReadAsync(this);
    }

    /// <summary>Expects that it holds the same as one in which these steps were done and nothing happened to any of them.</summary>
    public async Task AssertEndsAsUndisturbedAsync(IEnumerable<Step> steps)
    {
        var expected = await Undisturbed.EndAsync([.. steps]);
        var found = await EndAsync();

        string[] differences = [.. found.Except(expected).Select(line => $"only here: {line}"), .. expected.Except(found).Select(line => $"only undisturbed: {line}")];
        if (differences.Length > 0)
        {
            Assert.Fail(string.Join('\n', differences));
        }

        Assert.Equal(expected.Count, found.Count);
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Whether everything that was uploaded is published, and no message waits.</summary>
    public async Task<bool> IsDoneAsync() =>
        (await Service<PipelineStatus>().ReadAsync(Cancelled)).IsDone && await CountMessagesAsync(StorageNames.Queues) == 0;

    public Task<int> CountPoisonAsync() => CountMessagesAsync([.. StorageNames.Queues.Select(name => $"{name}-poison"), StorageNames.BlobPoisonQueue]);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    public async Task<int> CountMessagesAsync(IEnumerable<string> queues)
    {
        var count = 0;
        foreach (var queue in queues.Select(Account.Queue))
        {
            if (await queue.ExistsAsync(Cancelled))
            {
                count += (await queue.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount;
            }
        }

        return count;
    }
}

/// <summary>Something that a data officer does.</summary>
internal sealed record Step(string Name, Func<Deployment, Task> DoAsync)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Files that come, change and go.</summary>
    public static IReadOnlyList<Step> Course { get; } =
    [
        Upload("small.csv", 100, "6401", "6402"),
        Upload("extra.csv", 50, "6403"),
        Upload("small.csv", 200, "6401", "6402"),
        Withdraw("extra.csv"),
        Upload("small.csv", 300, "6401", "6402"),
    ];

    /// <summary>Uploads output of regencies of Kalimantan Timur in two sectors and five years.</summary>
    public static Step Upload(string name, int level, params string[] regions) => new(
        $"upload {name} at {level}",
        deployment => deployment.Service<DatasetUpload>().StoreAsync(
            new DatasetId("sector-output", name), BinaryData.FromString(Output(level, regions)).ToStream(), "a test", new Dictionary<string, string>(), Cancelled));

    public static Step Withdraw(string name) => new(
        $"withdraw {name}",
        deployment => deployment.Service<DatasetAcceptance>().WithdrawAsync(new DatasetId("sector-output", name), "a test", Cancelled));

    private static string Output(int level, IEnumerable<string> regions) => "region_code,sector_code,year,value,unit,basis\n" + string.Concat(
        from region in regions
        from sector in new[] { "A", "C" }
        from year in Enumerable.Range(2019, 5)
        select string.Create(CultureInfo.InvariantCulture, $"{region},{sector},{year},{level + (10 * (year - 2019))},billion rupiah,constant-2010\n"));
}
