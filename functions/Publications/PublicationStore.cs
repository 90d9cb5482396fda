using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>The pointers in the table <c>Publications</c>, and their history: one partition for each scope.</summary>
public sealed class PublicationStore(StorageAccount account, RunStore runs, TimeProvider clock)
{
    private readonly TableClient table = account.Table(StorageNames.PublicationsTable);

    public async Task<Publication?> FindAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<Publication>(scope.ToString(), Publication.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The pointers of all scopes, by code.</summary>
    public async Task<IReadOnlyList<Publication>> ListAsync(CancellationToken cancellationToken)
    {
        var publications = await table.QueryAsync<Publication>(TableClient.CreateQueryFilter($"RowKey eq {Publication.Row}"), cancellationToken: cancellationToken)
            .ToListAsync(cancellationToken);
        return [.. publications.OrderBy(publication => publication.PartitionKey, StringComparer.Ordinal)];
    }

    /// <summary>The pointers of the scopes for which something is published, by code.</summary>
    public async Task<IReadOnlyList<Publication>> PublishedAsync(CancellationToken cancellationToken) =>
        [.. (await ListAsync(cancellationToken)).Where(publication => !publication.IsWithdrawn)];

    /// <summary>Points at a run whose rows are all written, and logs it: once, however often it is called.</summary>
    /// <param name="scope">Whose pointer.</param>
    /// <param name="started">The run as <see cref="RunStore.StartAsync"/> gave it before its first row.</param>
    /// <param name="point">Points at the run; false when it must not. Called again when somebody else was faster.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the pointer points at the run now.</returns>
    /// <exception cref="InvalidOperationException">Rows of the run were removed while it was made: it has to be made again.</exception>
    public async Task<bool> PublishAsync(RegionCode scope, RunRecord started, Func<Publication, bool> point, CancellationToken cancellationToken)
    {
        while (true)
        {
            var publication = await FindAsync(scope, cancellationToken) ?? new Publication { PartitionKey = scope.ToString() };
            // Another attempt at the same run was faster, or it was this one and the storage's answer was lost.
            if (publication.PointsAt(started))
            {
                return true;
            }

            if (!point(publication))
            {
                return false;
            }

            var run = await runs.FindAsync(scope, started.Kind, started.Run, cancellationToken);
            if (run is null || run.Prunings != started.Prunings)
            {
                throw new InvalidOperationException($"Rows of run {started.Run} of {scope} were removed while it was made; it will be made again.");
            }

            run.PublishedAt = publication.Stamp(run.Kind, clock.GetUtcNow());
            var update = new TableTransactionAction(TableTransactionActionType.UpdateReplace, run, run.ETag);
            if (await TrySubmitAsync([Write(publication), update, Log(publication, PublicationEvent.Of(run, run.PublishedAt.Value))], cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>
    /// Points at nothing, since nothing is left to publish for the scope, and logs it. Where nothing is published, it is written
    /// down all the same: a run that is still being made rests on less, and must not be published after this.
    /// </summary>
    /// <param name="scope">Whose pointer.</param>
    /// <param name="sequence">The sequence of the withdrawal: what rests on less is not published any more.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether the pointer points at nothing now.</returns>
    public async Task<bool> WithdrawAsync(RegionCode scope, long sequence, CancellationToken cancellationToken)
    {
        while (true)
        {
            var publication = await FindAsync(scope, cancellationToken) ?? new Publication { PartitionKey = scope.ToString() };
            var wasPublished = !publication.IsWithdrawn;
            if (!wasPublished && publication.IndicatorSequence >= sequence)
            {
                return true;
            }

            if (!publication.PointToNothing(sequence))
            {
                return false;
            }

            IReadOnlyList<TableTransactionAction> log = wasPublished
                ? [Log(publication, new PublicationEvent("", RunKind.Withdrawal, sequence, null, "", publication.Stamp(RunKind.Withdrawal, clock.GetUtcNow())))]
                : [];
            if (await TrySubmitAsync([Write(publication), .. log], cancellationToken))
            {
                return true;
            }
        }
    }

    /// <summary>Changes the pointer without publishing anything.</summary>
    /// <param name="scope">Whose pointer.</param>
    /// <param name="change">Changes the pointer as it is now; false when it must not be changed. Called again when somebody else was faster.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task NoteAsync(RegionCode scope, Func<Publication, bool> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(scope, cancellationToken) is { } publication && change(publication))
        {
            if (await TrySubmitAsync([Write(publication)], cancellationToken))
            {
                return;
            }
        }
    }

    /// <summary>Every publication of a scope, the newest first.</summary>
    public async Task<IReadOnlyList<PublicationEvent>> HistoryAsync(RegionCode scope, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {scope.ToString()}") + " and " + TableKey.StartsWith("RowKey", PublicationEvent.RowPrefix);
        var rows = await table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);

        // The keys rise with time.
        rows.Reverse();
        return [.. rows.Select(PublicationEvent.Of)];
    }

    private static TableTransactionAction Write(Publication publication) => publication.ETag == default
        ? new TableTransactionAction(TableTransactionActionType.Add, publication)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, publication, publication.ETag);

    private static TableTransactionAction Log(Publication publication, PublicationEvent published) =>
        new(TableTransactionActionType.Add, published.ToRow(publication.PartitionKey));

    private async Task<bool> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.Status is 409 or 412)
        {
            // Somebody else was faster; each round means progress of somebody, so rounds end.
            return false;
        }
    }
}
