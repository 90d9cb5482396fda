using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Storage;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>What became of the latest pulls, in a partition of its own of the table <c>Datasets</c>.</summary>
public sealed class PullStore(StorageAccount account, IOptions<BpsOptions> options)
{
    private readonly TableClient table = account.Table(StorageNames.DatasetsTable);

    public async Task<PullRecord?> FindAsync(string fileName, CancellationToken cancellationToken)
    {
        var found = await table.GetEntityIfExistsAsync<PullRecord>(PullRecord.Partition, fileName, cancellationToken: cancellationToken);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>The latest pulls of the tables that the settings name, by name.</summary>
    public async Task<IReadOnlyList<PullRecord>> ListAsync(CancellationToken cancellationToken)
    {
        var tables = options.Value.TablesToPull.Select(one => one.ToString()).ToHashSet(StringComparer.Ordinal);
        if (tables.Count == 0)
        {
            return [];
        }

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {PullRecord.Partition}");
        var records = await table.QueryAsync<PullRecord>(filter, cancellationToken: cancellationToken).ToListAsync(cancellationToken);
        return [.. records.Where(record => tables.Contains(record.Table)).OrderBy(record => record.RowKey, StringComparer.Ordinal)];
    }

    /// <summary>Of several that pulled at once the last one is kept: they pulled the same.</summary>
    public Task SaveAsync(PullRecord record, CancellationToken cancellationToken) => table.UpsertEntityAsync(record, TableUpdateMode.Replace, cancellationToken);

    /// <summary>Forgets the answers of a table that are not asked for any more, such as those of other windows.</summary>
    public async Task ForgetOthersAsync(string ofTable, IReadOnlyCollection<string> fileNames, CancellationToken cancellationToken)
    {
        foreach (var record in (await ListAsync(cancellationToken)).Where(record => record.Table == ofTable && !fileNames.Contains(record.RowKey)))
        {
            await table.DeleteEntityAsync(record.PartitionKey, record.RowKey, ETag.All, cancellationToken);
        }
    }
}
