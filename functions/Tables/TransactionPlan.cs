using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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

    /// <summary>Cuts as the entities come: no more is held than the transaction that each partition has begun.</summary>
    /// <exception cref="InvalidOperationException">Two entities have one key, or one entity alone is too large.</exception>
    public static IEnumerable<IReadOnlyList<TableEntity>> Cut(IEnumerable<TableEntity> entities)
    {
        var begun = new Dictionary<string, Transaction>(StringComparer.Ordinal);
        foreach (var entity in entities)
        {
            if (!begun.TryGetValue(entity.PartitionKey, out var transaction))
            {
                begun.Add(entity.PartitionKey, transaction = new Transaction());
            }

            if (transaction.Add(entity) is { } full)
            {
                yield return full;
            }
        }

        foreach (var rest in begun.Values)
        {
            yield return rest.Entities;
        }
    }

    /// <summary>The transaction that is being filled in one partition.</summary>
    private sealed class Transaction
    {
        // Hashes, since the keys of a large run would be most of what is held of it.
        private readonly HashSet<UInt128> seen = [];
        private int bytes;

        public List<TableEntity> Entities { get; private set; } = [];

        /// <returns>The transaction before, when there was no room in it.</returns>
        public IReadOnlyList<TableEntity>? Add(TableEntity entity)
        {
            var (added, before) = (EntitySize.UpperBoundBytes(entity), Entities);
            if (!seen.Add(Hash(entity.RowKey)))
            {
                throw new InvalidOperationException($"Two entities have the key {entity.PartitionKey} / {entity.RowKey}.");
            }

            if (added > MaxBytes)
            {
                throw new InvalidOperationException($"The entity {entity.PartitionKey} / {entity.RowKey} is larger than a transaction may be.");
            }

            var isFull = before.Count == MaxEntities || bytes + added > MaxBytes;
            if (isFull)
            {
                (Entities, bytes) = ([], 0);
            }

            Entities.Add(entity);
            bytes += added;
            return isFull ? before : null;
        }

        private static UInt128 Hash(string rowKey) => BinaryPrimitives.ReadUInt128LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(rowKey)));
    }
}
