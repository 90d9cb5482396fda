using Azure;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Says which uploads were rejected while <c>serve</c> runs: the name, how many errors, and the first of them.</summary>
internal sealed class RejectionView(DatasetStore datasets, FindingStore findings)
{
    private static readonly TimeSpan LookInterval = TimeSpan.FromSeconds(1);

    // The last version of each dataset that was looked at: its ETag changes with every upload.
    private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

    /// <summary>Passes over what was rejected before.</summary>
    public async Task SkipPresentAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await datasets.ListAsync(cancellationToken))
        {
            seen[record.RowKey] = record.LastETag;
        }
    }

    /// <summary>Shows each rejection as it comes, until it is cancelled.</summary>
    public async Task ShowAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(LookInterval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            try
            {
                await ShowNewAsync(cancellationToken);
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // The functions say that the storage does not answer; the next look tells what was missed.
                continue;
            }
        }
    }

    private async Task ShowNewAsync(CancellationToken cancellationToken)
    {
        foreach (var record in await datasets.ListAsync(cancellationToken))
        {
            if (seen.GetValueOrDefault(record.RowKey) == record.LastETag)
            {
                continue;
            }

            if (record.State == DatasetState.Rejected)
            {
                var path = $"{record.Kind}/{record.Name}";
                var first = (await findings.ReadAsync(record.FindingsBlob, cancellationToken)).Findings.FirstOrDefault(finding => finding.Severity == Severity.Error);
                Console.WriteLine($"Ditolak / rejected: {path}, {record.Errors} kesalahan / errors");
                if (first is not null)
                {
                    Console.WriteLine(FindingText.Render(path, first));
                }
            }

            seen[record.RowKey] = record.LastETag;
        }
    }
}
