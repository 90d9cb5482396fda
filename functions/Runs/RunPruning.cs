using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Removes the table rows of runs that no reader reads any more: all but the current and the previous one. Their files
/// were written to <c>archive/</c> before they were published and stay there.
/// </summary>
public sealed partial class RunPruning(StorageAccount account, PublicationStore publications, TimeProvider clock, ILogger<RunPruning> logger)
{
    // A run that is not published is either being made or was given up. No run takes longer than the host lets it.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        foreach (var publication in await publications.ListAsync(cancellationToken))
        {
            var scope = RegionCode.Parse(publication.PartitionKey);
            foreach (var run in await publications.UnprunedRunsAsync(scope, cancellationToken))
            {
                if (!IsKept(publication, run))
                {
                    await DeleteRowsAsync(run, cancellationToken);
                    await publications.MarkPrunedAsync(run, cancellationToken);
                    LogPruned(logger, scope, run.Kind, run.Run);
                }
            }
        }
    }

    private bool IsKept(Publication publication, RunRecord run) =>
        run.Run == publication.IndicatorRun
        || run.Run == publication.PreviousIndicatorRun
        || run.Run == publication.ForecastRun
        || run.Run == publication.PreviousForecastRun
        || (run.PublishedAt is null && clock.GetUtcNow() - run.StartedAt < LongestRun);

    private async Task DeleteRowsAsync(RunRecord run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> tables = run.Kind == RunKind.Indicators
            ? [StorageNames.IndicatorsTable, StorageNames.ProfilesTable]
            : [StorageNames.ForecastsTable, StorageNames.BacktestsTable];
        foreach (var table in tables)
        {
            await TableWriter.DeleteAsync(account.Table(table), TableKey.StartsWith("PartitionKey", run.PartitionKey, run.Run), cancellationToken);
        }
    }

    [LoggerMessage(LogLevel.Information, "Removed the rows of {Kind} run {Run} of {Scope}")]
    private static partial void LogPruned(ILogger logger, RegionCode scope, string kind, string run);
}
