using System.Collections.Concurrent;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>
/// Reads the published rows and files all the while, as a dashboard does, and keeps what must never be seen: rows of two runs,
/// or a run that is not whole.
/// </summary>
internal sealed class PollingReader : IAsyncDisposable
{
    private static readonly RegionCode Scope = RegionCode.Parse("6400");

    // A reader that never pauses takes half of a small machine from what it watches.
    private static readonly TimeSpan Pause = TestLength.IsFull ? TimeSpan.Zero : TimeSpan.FromMilliseconds(100);

    private readonly Deployment deployment;
    private readonly CancellationTokenSource stopping = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ConcurrentDictionary<string, int> sizes = new(StringComparer.Ordinal);
    private readonly Task loop;

    public PollingReader(Deployment deployment)
    {
        this.deployment = deployment;
        loop = Task.Run(PollAsync);
    }

    /// <summary>What was seen and must not be.</summary>
    public ConcurrentQueue<string> Violations { get; } = [];

    /// <summary>How often a whole run was read.</summary>
    public int Reads { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        try
        {
            await loop;
        }
        catch (OperationCanceledException)
        {
            // As asked for.
        }

        stopping.Dispose();
    }

    private async Task PollAsync()
    {
        var pointers = deployment.Service<PublicationStore>();
        while (true)
        {
            if (await pointers.FindAsync(Scope, stopping.Token) is { IndicatorRun.Length: > 0 } pointer)
            {
                await ReadRowsAsync(pointers, StorageNames.IndicatorsTable, pointer.IndicatorRun, now => [now.IndicatorRun, now.PreviousIndicatorRun]);
                if (pointer.ForecastRun.Length > 0)
                {
                    await ReadRowsAsync(pointers, StorageNames.ForecastsTable, pointer.ForecastRun, now => [now.ForecastRun, now.PreviousForecastRun]);
                }

                foreach (var file in new[] { "indicators.csv", "forecasts.csv", "backtests.csv" })
                {
                    await ReadFileAsync(file);
                }
            }

            await Task.Delay(Pause, stopping.Token);
        }
    }

    private async Task ReadRowsAsync(PublicationStore pointers, string table, string run, Func<Publication, string[]> kept)
    {
        var filter = TableKey.StartsWith("PartitionKey", Scope.ToString(), run);
        var rows = await deployment.Account.Table(table).QueryAsync<TableEntity>(filter, select: ["Run"], cancellationToken: stopping.Token).ToListAsync(stopping.Token);

        // Only the current run and the one before are promised to stay: what is neither any more may have been removed meanwhile.
        if (await pointers.FindAsync(Scope, stopping.Token) is { } now && kept(now).Contains(run))
        {
            Compare($"{table} {run}", rows.Count);
            if (rows.Any(row => row.GetString("Run") != run))
            {
                Violations.Enqueue($"{table}: rows of another run than {run}");
            }
        }
    }

    private async Task ReadFileAsync(string file)
    {
        var blob = deployment.Account.Container(StorageNames.PublishedContainer).GetBlobClient($"{Scope}/{file}");
        if (!await blob.ExistsAsync(stopping.Token))
        {
            return;
        }

        string text;
        try
        {
            text = (await blob.DownloadContentAsync(stopping.Token)).Value.Content.ToString();
        }
        catch (Azure.RequestFailedException exception) when (exception.Status == 404)
        {
            return;
        }

        var lines = text.TrimEnd('\n').Split('\n');
        var column = Array.IndexOf(lines[0].Split(','), "run") - lines[0].Split(',').Length;
        var runs = lines[1..].Select(line => line.Split(',')[^-column]).Distinct().ToList();
        if (runs.Count != 1)
        {
            Violations.Enqueue($"{file}: rows of {runs.Count} runs");
            return;
        }

        Compare($"{file} {runs[0]}", lines.Length - 1);
    }

    private void Compare(string what, int rows)
    {
        Reads++;
        if (sizes.GetOrAdd(what, rows) is var known && (known != rows || rows == 0))
        {
            Violations.Enqueue($"{what}: {rows} rows, and {known} before");
        }
    }
}
