using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>The table <c>Datasets</c>.</summary>
public sealed class DatasetStore(StorageAccount account)
{
    private readonly TableClient table = account.Table(StorageNames.DatasetsTable);

    public static string RowKey(DatasetId id) => TableKey.Join(DatasetRecord.RowPrefix, id.Key);

    public async Task<DatasetRecord?> FindAsync(DatasetId id, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<DatasetRecord>(DatasetRecord.Partition, RowKey(id), cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>Every dataset, as all of them were at one moment: nothing was accepted while they were read.</summary>
    public async Task<IReadOnlyList<DatasetRecord>> SnapshotAsync(CancellationToken cancellationToken)
    {
        var before = await CounterAsync(cancellationToken);
        while (true)
        {
            var records = await ListAsync(cancellationToken);
            var after = await CounterAsync(cancellationToken);
            if (after.Last == before.Last)
            {
                return records;
            }

            before = after;
        }
    }

    /// <summary>Every dataset, accepted or not, by kind and name.</summary>
    public async Task<IReadOnlyList<DatasetRecord>> ListAsync(CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {DatasetRecord.Partition}")
            + " and " + TableKey.StartsWith("RowKey", DatasetRecord.RowPrefix);
        var records = await table.QueryAsync<DatasetRecord>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return [.. records.OrderBy(record => record.Kind, StringComparer.Ordinal).ThenBy(record => record.Name, StringComparer.Ordinal)];
    }

    public async Task<SequenceCounter> CounterAsync(CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<SequenceCounter>(DatasetRecord.Partition, SequenceCounter.Row, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value! : new SequenceCounter();
    }

    /// <summary>Saves a record that was read before, or a new one.</summary>
    /// <returns>False when somebody else changed it meanwhile.</returns>
    public Task<bool> TrySaveAsync(DatasetRecord record, CancellationToken cancellationToken) =>
        TrySubmitAsync([Write(record)], cancellationToken);

    /// <summary>Gives out the next sequence number, logs the version and saves the record: all of it or nothing.</summary>
    /// <returns>False when somebody else accepted something meanwhile.</returns>
    public Task<bool> TryAcceptAsync(SequenceCounter counter, DatasetVersion version, DatasetRecord record, CancellationToken cancellationToken) =>
        TrySubmitAsync([Write(counter), new TableTransactionAction(TableTransactionActionType.Add, version), Write(record)], cancellationToken);

    /// <summary>The log of acceptances, in order, from the first of these sequence numbers to the last.</summary>
    public async Task<IReadOnlyList<DatasetVersion>> VersionsAsync(long first, long last, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {DatasetRecord.Partition} and RowKey ge {DatasetVersion.RowKeyOf(first)} and RowKey le {DatasetVersion.RowKeyOf(last)}");
        return await table.QueryAsync<DatasetVersion>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
    }

    private static TableTransactionAction Write(ITableEntity entity) => entity.ETag == default
        ? new TableTransactionAction(TableTransactionActionType.Add, entity)
        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, entity, entity.ETag);

    private async Task<bool> TrySubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (TableTransactionFailedException exception) when (exception.Status is 409 or 412)
        {
            return false;
        }
    }
}
