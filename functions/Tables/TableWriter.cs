using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Tables;

/// <summary>Writes and deletes many entities by transactions, several at once.</summary>
public static class TableWriter
{
    // One partition takes about 2,000 entities a second; eight transactions in flight come near that without being throttled.
    private const int TransactionsInFlight = 8;

    /// <summary>Writes entities, which have no ETag yet; one that exists is replaced whole, so that a repeated run leaves the same rows.</summary>
    public static Task UpsertAsync(TableClient table, IEnumerable<TableEntity> entities, CancellationToken cancellationToken) =>
        SubmitAsync(table, entities, TableTransactionActionType.UpsertReplace, cancellationToken);

    /// <summary>
    /// Deletes every entity that a filter selects, as long as that is wanted: an entity that is written anew meanwhile stays.
    /// </summary>
    /// <param name="table">Where.</param>
    /// <param name="filter">Which.</param>
    /// <param name="isStillWanted">Asked after each look at what is there, before any of it is deleted.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether nothing that the filter selects is left.</returns>
    public static async Task<bool> DeleteAsync(TableClient table, string filter, Func<Task<bool>> isStillWanted, CancellationToken cancellationToken)
    {
        while (await FirstPageAsync(table, filter, cancellationToken) is { Count: > 0 } page)
        {
            if (!await isStillWanted())
            {
                return false;
            }

            try
            {
                await SubmitAsync(table, page, TableTransactionActionType.Delete, cancellationToken);
            }
            catch (TableTransactionFailedException exception) when (exception.Status is 404 or 412)
            {
                // Some were deleted or written anew since; what is there now is looked at again.
            }
        }

        return true;
    }

    private static async Task<IReadOnlyList<TableEntity>> FirstPageAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        var pages = table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey), nameof(TableEntity.Timestamp)], cancellationToken: cancellationToken);
        await foreach (var page in pages.AsPages())
        {
            // A page may be empty and yet not be the last.
            if (page.Values.Count > 0)
            {
                return page.Values;
            }
        }

        return [];
    }

    private static Task SubmitAsync(TableClient table, IEnumerable<TableEntity> entities, TableTransactionActionType action, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            TransactionPlan.Cut(entities),
            new ParallelOptions { MaxDegreeOfParallelism = TransactionsInFlight, CancellationToken = cancellationToken },
            async (batch, token) => await table
                .SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(action, entity, entity.ETag)), token));
}
