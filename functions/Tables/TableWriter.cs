using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Tables;

/// <summary>Writes and deletes many entities by transactions, several at once.</summary>
public static class TableWriter
{
    // One partition takes about 2,000 entities a second; eight transactions in flight come near that without being throttled.
    private const int TransactionsInFlight = 8;

    /// <summary>Writes entities; one that exists is replaced whole, so that a repeated run leaves the same rows.</summary>
    public static Task UpsertAsync(TableClient table, IEnumerable<TableEntity> entities, CancellationToken cancellationToken) =>
        SubmitAsync(table, entities, TableTransactionActionType.UpsertReplace, cancellationToken);

    /// <summary>Deletes every entity that a filter selects.</summary>
    public static async Task DeleteAsync(TableClient table, string filter, CancellationToken cancellationToken)
    {
        var pages = table.QueryAsync<TableEntity>(filter, select: [nameof(TableEntity.PartitionKey), nameof(TableEntity.RowKey)], cancellationToken: cancellationToken);
        await foreach (var page in pages.AsPages())
        {
            await SubmitAsync(table, page.Values, TableTransactionActionType.Delete, cancellationToken);
        }
    }

    private static Task SubmitAsync(TableClient table, IEnumerable<TableEntity> entities, TableTransactionActionType action, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            TransactionPlan.Cut(entities),
            new ParallelOptions { MaxDegreeOfParallelism = TransactionsInFlight, CancellationToken = cancellationToken },
            async (batch, token) => await table
                .SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(action, entity)), token));
}
