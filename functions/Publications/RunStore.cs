using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>
/// The records of runs, in the table <c>Publications</c>. Who makes a run and who removes its rows meet here: each changes the
/// record by ETag first, so neither can undo the other's work unseen.
/// </summary>
public sealed class RunStore(StorageAccount account, TimeProvider clock)
{
    private readonly TableClient table = account.Table(StorageNames.PublicationsTable);

    public static string RowKey(string kind, string run) => TableKey.Join(RunRecord.RowPrefix, kind, run);

    public async Task<RunRecord?> FindAsync(RegionCode scope, string kind, string run, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<RunRecord>(scope.ToString(), RowKey(kind, run), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>A run that was published, of either kind; null for any other.</summary>
    public async Task<RunRecord?> FindPublishedAsync(RegionCode scope, string run, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()} and Run eq {run}") + " and " + TableKey.StartsWith("RowKey", RunRecord.RowPrefix);
        var records = await table.QueryAsync<RunRecord>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return records.Find(record => record.PublishedAt is not null);
    }

    /// <summary>The forecast runs of a scope, published or not, also those whose rows are pruned.</summary>
    public async Task<IReadOnlyList<RunRecord>> ForecastsAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()}")
            + " and " + TableKey.StartsWith("RowKey", RunRecord.RowPrefix, RunKind.Forecasts);
        return await table.QueryAsync<RunRecord>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }

    /// <summary>Runs of a scope whose rows may be in the tables.</summary>
    public async Task<IReadOnlyList<RunRecord>> WithRowsAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()}")
            + " and " + TableKey.StartsWith("RowKey", RunRecord.RowPrefix)
            + " and " + TableClient.CreateQueryFilter($"HasRows eq {true}");
        return await table.QueryAsync<RunRecord>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }

    /// <summary>
    /// Writes down that rows of this run are about to be written. What is known of an earlier attempt is kept; whoever is
    /// removing rows of it stops.
    /// </summary>
    /// <returns>The record as it is now.</returns>
    public async Task<RunRecord> StartAsync(RegionCode scope, RunRecord run, CancellationToken cancellationToken)
    {
        while (true)
        {
            var known = await FindAsync(scope, run.Kind, run.Run, cancellationToken);
            run.PartitionKey = scope.ToString();
            run.RowKey = RowKey(run.Kind, run.Run);
            run.StartedAt = clock.GetUtcNow();
            run.HasRows = true;
            run.PublishedAt = known?.PublishedAt;
            run.Prunings = known?.Prunings ?? 0;
            if (await TryWriteAsync(run, known?.ETag, cancellationToken))
            {
                return run;
            }
        }
    }

    /// <summary>Writes down that rows of a run are about to be removed.</summary>
    /// <returns>False when somebody else changed the record meanwhile: the rows are theirs.</returns>
    public Task<bool> TryClaimAsync(RunRecord run, CancellationToken cancellationToken)
    {
        run.Prunings++;
        return TryWriteAsync(run, run.ETag, cancellationToken);
    }

    /// <summary>Whether nobody changed the record since it was read or written.</summary>
    public async Task<bool> IsUnchangedAsync(RunRecord run, CancellationToken cancellationToken) =>
        (await table.GetEntityIfExistsAsync<RunRecord>(run.PartitionKey, run.RowKey, cancellationToken: cancellationToken)) is { HasValue: true } found
        && found.Value!.ETag == run.ETag;

    /// <summary>Writes down that the rows of a run are gone.</summary>
    /// <returns>False when somebody else changed the record meanwhile.</returns>
    public Task<bool> TryMarkPrunedAsync(RunRecord run, CancellationToken cancellationToken)
    {
        run.HasRows = false;
        run.PrunedAt = clock.GetUtcNow();
        return TryWriteAsync(run, run.ETag, cancellationToken);
    }

    private async Task<bool> TryWriteAsync(RunRecord run, ETag? known, CancellationToken cancellationToken)
    {
        try
        {
            var answer = known is { } eTag
                ? await table.UpdateEntityAsync(run, eTag, TableUpdateMode.Replace, cancellationToken)
                : await table.AddEntityAsync(run, cancellationToken);
            run.ETag = answer.Headers.ETag ?? throw new InvalidDataException("The storage gave no ETag.");
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status is 404 or 409 or 412)
        {
            return false;
        }
    }
}
