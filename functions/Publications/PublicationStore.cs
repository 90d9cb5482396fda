using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>The table <c>Publications</c>: one partition for each scope, with its pointer, its runs and its history.</summary>
public sealed class PublicationStore(StorageAccount account, TimeProvider clock)
{
    private const string HistoryPrefix = "history";

    private readonly TableClient table = account.Table(StorageNames.PublicationsTable);

    public async Task<Publication?> FindAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<Publication>(scope.ToString(), Publication.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The pointers of all scopes, by code.</summary>
    public async Task<IReadOnlyList<Publication>> ListAsync(CancellationToken cancellationToken)
    {
        var publications = new List<Publication>();
        await foreach (var publication in table.QueryAsync<Publication>(TableClient.CreateQueryFilter($"RowKey eq {Publication.Row}"), cancellationToken: cancellationToken))
        {
            publications.Add(publication);
        }

        return [.. publications.OrderBy(publication => publication.PartitionKey, StringComparer.Ordinal)];
    }

    /// <summary>Runs of a scope whose rows may be in the tables.</summary>
    public async Task<IReadOnlyList<RunRecord>> UnprunedRunsAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()}") + " and " + TableKey.StartsWith("RowKey", RunRecord.RowPrefix);
        var runs = new List<RunRecord>();
        await foreach (var run in table.QueryAsync<RunRecord>(filter, cancellationToken: cancellationToken))
        {
            if (run.PrunedAt is null)
            {
                runs.Add(run);
            }
        }

        return runs;
    }

    /// <summary>A run that was published, of either kind; null for any other.</summary>
    public async Task<RunRecord?> FindPublishedRunAsync(RegionCode scope, string run, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()} and Run eq {run}") + " and " + TableKey.StartsWith("RowKey", RunRecord.RowPrefix);
        await foreach (var record in table.QueryAsync<RunRecord>(filter, cancellationToken: cancellationToken))
        {
            if (record.PublishedAt is not null)
            {
                return record;
            }
        }

        return null;
    }

    /// <summary>Every publication of a scope, the newest first.</summary>
    public async Task<IReadOnlyList<PublicationEvent>> HistoryAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()}") + " and " + TableKey.StartsWith("RowKey", HistoryPrefix);
        var events = new List<PublicationEvent>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            events.Add(PublicationEvent.Of(row));
        }

        // The keys rise with time.
        events.Reverse();
        return events;
    }

    /// <summary>Writes down that rows of this run are about to be written.</summary>
    public Task StartAsync(RegionCode scope, RunRecord run, CancellationToken cancellationToken)
    {
        run.PartitionKey = scope.ToString();
        run.RowKey = TableKey.Join(RunRecord.RowPrefix, run.Kind, run.Run);
        run.StartedAt = clock.GetUtcNow();
        return table.UpsertEntityAsync(run, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Writes down that the rows of a run are gone.</summary>
    public Task MarkPrunedAsync(RunRecord run, CancellationToken cancellationToken)
    {
        run.PrunedAt = clock.GetUtcNow();
        return table.UpdateEntityAsync(run, run.ETag, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>Changes the pointer, logs the publication, or does nothing when <paramref name="change"/> refuses.</summary>
    /// <param name="scope">Whose pointer.</param>
    /// <param name="run">The run to publish; null when the pointer only notes progress.</param>
    /// <param name="change">Changes the pointer as it is now; false when it must not be changed. Called again when somebody else was faster.</param>
    /// <returns>Whether the pointer was changed.</returns>
    public async Task<bool> SwapAsync(RegionCode scope, RunRecord? run, Func<Publication, bool> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var publication = await FindAsync(scope, cancellationToken) ?? new Publication { PartitionKey = scope.ToString() };
            if (!change(publication))
            {
                return false;
            }

            try
            {
                await table.SubmitTransactionAsync(Actions(publication, run), cancellationToken);
                return true;
            }
            catch (TableTransactionFailedException exception) when (exception.Status is 409 or 412)
            {
                // Somebody else published meanwhile; each round means progress of somebody, so this ends.
            }
        }
    }

    private IEnumerable<TableTransactionAction> Actions(Publication publication, RunRecord? run)
    {
        yield return publication.ETag == default
            ? new TableTransactionAction(TableTransactionActionType.Add, publication)
            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, publication, publication.ETag);
        if (run is null)
        {
            yield break;
        }

        var now = clock.GetUtcNow();
        run.PublishedAt = now;
        yield return new TableTransactionAction(TableTransactionActionType.UpsertReplace, run);
        yield return new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(run.PartitionKey, TableKey.Join(HistoryPrefix, $"{now.UtcTicks:D20}", run.Kind, run.Run))
        {
            ["Kind"] = run.Kind,
            ["Run"] = run.Run,
            ["Sequence"] = run.Sequence,
            ["RestsOn"] = run.RestsOn,
            ["CodeVersion"] = run.CodeVersion,
            ["PublishedAt"] = now,
        });
    }
}
