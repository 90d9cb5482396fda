using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Models;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Removes the table rows of runs that no reader reads any more: all but the current and the previous one. Their files were
/// written to <c>archive/</c> before they were published and stay there; those of a run that never was published go too, and so
/// do models that no run uses any more.
/// </summary>
public sealed partial class RunPruning(
    StorageAccount account,
    PublicationStore publications,
    RunStore runs,
    RunArchive archive,
    ModelStore models,
    TimeProvider clock,
    ILogger<RunPruning> logger)
{
    // A run that is not published is either being made or was given up. No run takes longer than the host lets it.
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(30);

    public async Task PruneAsync(CancellationToken cancellationToken)
    {
        foreach (var scope in (await publications.ListAsync(cancellationToken)).Select(publication => RegionCode.Parse(publication.PartitionKey)))
        {
            // The pointer is read after the runs: one that is published in between would look as if nobody read it.
            var withRows = await runs.WithRowsAsync(scope, cancellationToken);
            if (await publications.FindAsync(scope, cancellationToken) is not { } publication)
            {
                continue;
            }

            foreach (var run in withRows.Where(run => !IsKept(publication, run)))
            {
                await RemoveAsync(run, cancellationToken);
            }

            await models.PruneAsync(scope, cancellationToken);
        }
    }

    /// <summary>Removes one run. Stops when somebody starts to make it again meanwhile, or removes it too.</summary>
    public async Task RemoveAsync(RunRecord run, CancellationToken cancellationToken)
    {
        using var activity = PipelineTrace.Start(ActivityName.Prune);
        activity?.SetTag(TagName.Scope, run.PartitionKey).SetTag(TagName.RunKind, run.Kind).SetTag(TagName.Run, run.Run).SetTag(TagName.Sequence, run.Sequence);
        if (!await runs.TryClaimAsync(run, cancellationToken))
        {
            return;
        }

        if (await DeleteRowsAsync(run, cancellationToken)
            && (run.PublishedAt is not null || await archive.DeleteAsync(run, IsMineAsync, cancellationToken))
            && await runs.TryMarkPrunedAsync(run, cancellationToken))
        {
            LogPruned(logger, run.PartitionKey, run.Kind, run.Run);
        }

        Task<bool> IsMineAsync() => runs.IsUnchangedAsync(run, cancellationToken);
    }

    private bool IsKept(Publication publication, RunRecord run) =>
        publication.Keeps(run.Run) || (run.PublishedAt is null && clock.GetUtcNow() - run.StartedAt < LongestRun);

    private async Task<bool> DeleteRowsAsync(RunRecord run, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> tables = run.Kind == RunKind.Indicators
            ? [StorageNames.IndicatorsTable, StorageNames.ProfilesTable]
            : [StorageNames.ForecastsTable, StorageNames.BacktestsTable];
        foreach (var table in tables)
        {
            var rows = TableKey.StartsWith("PartitionKey", run.PartitionKey, run.Run);
            if (!await TableWriter.DeleteAsync(account.Table(table), rows, () => runs.IsUnchangedAsync(run, cancellationToken), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    [LoggerMessage(LogLevel.Information, "Removed the rows of {Kind} run {Run} of {Scope}")]
    private static partial void LogPruned(ILogger logger, string scope, string kind, string run);
}
