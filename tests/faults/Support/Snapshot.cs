using System.Globalization;
using System.Security.Cryptography;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Faults.Tests.Support;

/// <summary>Everything that a deployment holds, one line each, without what differs between two equal courses of events: times and random names.</summary>
internal static class Snapshot
{
    private static readonly HashSet<string> Times = new(StringComparer.Ordinal)
    {
        "odata.etag", "Timestamp", "CheckedAt", "AcceptedAt", "AcceptedLastModified", "LastModified", "LastETag", "StartedAt", "PublishedAt", "LastPublishedAt",
        "PrunedAt", "Prunings", "IndicatorPublishedAt", "ForecastPublishedAt", "ObservationsBlob",
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> ReadAsync(Deployment deployment)
    {
        var lines = new List<string>();
        foreach (var table in StorageNames.Tables)
        {
            // History keys hold a time; what counts is their order, which the query gives.
            await foreach (var row in deployment.Account.Table(table).QueryAsync<TableEntity>(cancellationToken: Cancelled))
            {
                var columns = row.Where(column => !Times.Contains(column.Key) && column.Key is not ("PartitionKey" or "RowKey"))
                    .OrderBy(column => column.Key, StringComparer.Ordinal)
                    .Select(column => string.Create(CultureInfo.InvariantCulture, $"{column.Key}={column.Value}"));
                lines.Add($"{table} {row.PartitionKey} {WithoutTime(row.RowKey)} {string.Join(' ', columns)}");
            }
        }

        foreach (var container in StorageNames.Containers)
        {
            await foreach (var blob in deployment.Account.Container(container).GetBlobsAsync(cancellationToken: Cancelled))
            {
                var content = await deployment.Account.Container(container).GetBlobClient(blob.Name).DownloadContentAsync(Cancelled);
                lines.Add($"{container} {WithoutRandomPart(blob.Name)} {Convert.ToHexStringLower(SHA256.HashData(content.Value.Content))}");
            }
        }

        return lines;
    }

    private static string WithoutTime(string rowKey) =>
        rowKey.StartsWith("history_", StringComparison.Ordinal) ? $"history_{rowKey.Split('_', 3)[2]}" : rowKey;

    // {kind}/{sequence}-{dataset}-{random}.parquet of the container observations.
    private static string WithoutRandomPart(string name) =>
        name.Length > 40 && name.EndsWith(".parquet", StringComparison.Ordinal) && name.Split('-')[^1].Length == 40 ? name[..^40] : name;
}
