using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Tables;

/// <summary>
/// Cuts entities into transactions that Azure accepts: one partition, at most 100 entities, at most 4 MiB, each entity once.
/// The emulator accepts more than Azure does, so the limits are kept here and not found out in production.
/// </summary>
public static class TransactionPlan
{
    public const int MaxEntities = 100;
    public const int MaxBytes = 4 * 1024 * 1024;

    /// <exception cref="InvalidOperationException">Two entities have one key, or one entity alone is too large.</exception>
    public static IEnumerable<IReadOnlyList<TableEntity>> Cut(IEnumerable<TableEntity> entities)
    {
        foreach (var partition in entities.GroupBy(entity => entity.PartitionKey, StringComparer.Ordinal))
        {
            foreach (var batch in CutPartition(partition))
            {
                yield return batch;
            }
        }
    }

    private static IEnumerable<IReadOnlyList<TableEntity>> CutPartition(IGrouping<string, TableEntity> partition)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var batch = new List<TableEntity>(MaxEntities);
        var batchBytes = 0;
        foreach (var entity in partition)
        {
            if (!seen.Add(entity.RowKey))
            {
                throw new InvalidOperationException($"Two entities have the key {partition.Key} / {entity.RowKey}.");
            }

            var bytes = EntitySize.UpperBoundBytes(entity);
            if (bytes > MaxBytes)
            {
                throw new InvalidOperationException($"The entity {partition.Key} / {entity.RowKey} is larger than a transaction may be.");
            }

            if (batch.Count == MaxEntities || batchBytes + bytes > MaxBytes)
            {
                yield return batch;
                batch = new List<TableEntity>(MaxEntities);
                batchBytes = 0;
            }

            batch.Add(entity);
            batchBytes += bytes;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
