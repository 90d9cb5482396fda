using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>The tables of a deployment as files: <c>tables/{table}.jsonl</c>, one entity a line.</summary>
internal static class TableFolder
{
    private const string Folder = "tables";

    // Written and read at once; a transaction is at most 100 of one partition.
    private const int EntitiesAtOnce = 10_000;

    public static bool IsExport(string root) => StorageNames.Tables.All(table => File.Exists(FileOf(root, table)));

    public static async Task<int> ExportAsync(StorageAccount account, string root, CopyProgress progress, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.Combine(root, Folder));
        var count = 0;
        foreach (var name in StorageNames.Tables)
        {
            var copied = 0;
            var writer = new StreamWriter(FileOf(root, name));
            await using (writer)
            {
                await foreach (var entity in account.Table(name).QueryAsync<TableEntity>(cancellationToken: cancellationToken))
                {
                    var row = entity
                        .Where(pair => pair.Key is not ("odata.etag" or "Timestamp"))
                        .ToDictionary(pair => pair.Key, pair => ToText(pair.Key, pair.Value), StringComparer.Ordinal);
                    await writer.WriteLineAsync(JsonSerializer.Serialize(row, DeploymentJson.Default.DictionaryStringTypedText));
                    progress.RowsCopied(name, ++copied, 1);
                }
            }

            count += copied;
            progress.TableCopied(name, copied);
        }

        return count;
    }

    public static async Task<int> ImportAsync(StorageAccount account, string root, CopyProgress progress, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var name in StorageNames.Tables)
        {
            var copied = 0;
            await foreach (var lines in File.ReadLinesAsync(FileOf(root, name), cancellationToken).Chunk(EntitiesAtOnce).WithCancellation(cancellationToken))
            {
                await TableWriter.UpsertAsync(account.Table(name), lines.Select(ReadEntity), cancellationToken);
                copied += lines.Length;
                progress.RowsCopied(name, copied, lines.Length);
            }

            count += copied;
            progress.TableCopied(name, copied);
        }

        return count;
    }

    /// <exception cref="CommandFailure">The account holds a deployment already.</exception>
    public static async Task RequireEmptyAsync(StorageAccount account, CancellationToken cancellationToken)
    {
        foreach (var name in StorageNames.Tables)
        {
            await foreach (var _ in account.Table(name).QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellationToken))
            {
                throw CommandFailure.Rejected($"Tabel {name} tidak kosong; impor memerlukan akun kosong / the table {name} is not empty; an import needs an empty account");
            }
        }
    }

    private static TableEntity ReadEntity(string line)
    {
        var row = JsonSerializer.Deserialize(line, DeploymentJson.Default.DictionaryStringTypedText) ?? [];
        var entity = new TableEntity();
        foreach (var (name, value) in row)
        {
            entity[name] = FromText(value);
        }

        return entity;
    }

    private static TypedText ToText(string name, object value) => value switch
    {
        string text => new("string", text),
        int number => new("int", number.ToString(CultureInfo.InvariantCulture)),
        long number => new("long", number.ToString(CultureInfo.InvariantCulture)),
        double number => new("double", number.ToString("R", CultureInfo.InvariantCulture)),
        bool flag => new("bool", flag.ToString()),
        DateTimeOffset time => new("time", time.ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A column of type {value.GetType().Name} ({name}) is not exported."),
    };

    private static object FromText(TypedText text) => text.Type switch
    {
        "string" => text.Value,
        "int" => int.Parse(text.Value, CultureInfo.InvariantCulture),
        "long" => long.Parse(text.Value, CultureInfo.InvariantCulture),
        "double" => double.Parse(text.Value, CultureInfo.InvariantCulture),
        "bool" => bool.Parse(text.Value),
        "time" => DateTimeOffset.Parse(text.Value, CultureInfo.InvariantCulture),
        _ => throw CommandFailure.Rejected($"Tipe '{text.Type}' tidak dikenal / the type '{text.Type}' is not known"),
    };

    private static string FileOf(string root, string table) => Path.Combine(root, Folder, $"{table}.jsonl");
}
