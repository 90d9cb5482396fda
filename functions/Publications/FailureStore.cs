using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Publications;

/// <summary>Failures of runs, beside the pointers in the table <c>Publications</c>: what planners see when figures do not come.</summary>
public sealed partial class FailureStore(StorageAccount account, TimeProvider clock, ILogger<FailureStore> logger)
{
    /// <summary>What failed this often waits in a poison queue to be sent again, and no timer tries it; as <c>host.json</c> has it.</summary>
    public const int MaxAttempts = 5;

    private readonly TableClient table = account.Table(StorageNames.PublicationsTable);

    /// <summary>Runs an attempt at a run, and keeps the reason when it fails.</summary>
    /// <exception cref="Exception">That of the attempt.</exception>
    public async Task WatchAsync(RegionCode scope, string kind, string run, Func<Task> attempt, CancellationToken cancellationToken)
    {
        try
        {
            await attempt();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await NoteAsync(scope, kind, run, exception, cancellationToken);
            throw;
        }

        await table.DeleteEntityAsync(RunFailure.Partition, RowKey(scope, kind), ETag.All, cancellationToken);
    }

    /// <summary>The failures of all scopes.</summary>
    public async Task<IReadOnlyList<RunFailure>> ListAsync(CancellationToken cancellationToken) =>
        await table.QueryAsync<RunFailure>(TableClient.CreateQueryFilter($"PartitionKey eq {RunFailure.Partition}"), cancellationToken: cancellationToken).ToListAsync(cancellationToken);

    private static string RowKey(RegionCode scope, string kind) => TableKey.Join(scope.ToString(), kind);

    private async Task NoteAsync(RegionCode scope, string kind, string run, Exception reason, CancellationToken cancellationToken)
    {
        try
        {
            var known = await table.GetEntityIfExistsAsync<RunFailure>(RunFailure.Partition, RowKey(scope, kind), cancellationToken: cancellationToken);
            var failure = new RunFailure
            {
                RowKey = RowKey(scope, kind),
                Scope = scope.ToString(),
                Kind = kind,
                Run = run,
                Attempts = known is { HasValue: true, Value: { } before } && before.Run == run ? before.Attempts + 1 : 1,
                Reason = FailureReason.Of(reason),
                FailedAt = clock.GetUtcNow(),
            };
            await table.UpsertEntityAsync(failure, TableUpdateMode.Replace, cancellationToken);
        }
        catch (Exception exception) when (exception is RequestFailedException or AggregateException or OperationCanceledException)
        {
            // The storage that made the run fail may refuse this too; the log and the poison queue still have it.
            LogUnnoted(logger, exception, scope, run);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The failure of run {Run} of {Scope} could not be noted")]
    private static partial void LogUnnoted(ILogger logger, Exception exception, RegionCode scope, string run);
}
