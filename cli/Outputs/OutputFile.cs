using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Cli.Outputs;

/// <summary>Writes a table to a file in the format of its ending, or as CSV to standard output.</summary>
internal static class OutputFile
{
    private static readonly string[] Endings = [".csv", ".json", ".parquet"];

    /// <exception cref="CommandFailure">The ending names no format, or the folder is not there.</exception>
    public static void RequireWritable(FileInfo? file)
    {
        if (file is not null && !Endings.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
        {
            throw CommandFailure.WrongUse($"--out {file.Name}: akhiran yang dikenal / known endings are {string.Join(", ", Endings)}");
        }

        // A slip in a path must not make folders that nobody looks in.
        if (file is { Directory.Exists: false })
        {
            throw CommandFailure.WrongUse($"--out: folder tidak ada, buat dahulu / there is no folder, make it first: {file.DirectoryName}");
        }
    }

    public static async Task WriteAsync<TRow>(ExportTable<TRow> table, IReadOnlyList<TRow> rows, FileInfo? file, CancellationToken cancellationToken)
    {
        var stream = file is null ? Console.OpenStandardOutput() : file.Create();
        await using (stream)
        {
            switch (file?.Extension.ToUpperInvariant())
            {
                case ".JSON":
                    await table.WriteJsonAsync(stream, rows, cancellationToken);
                    break;
                case ".PARQUET":
                    await table.WriteParquetAsync(stream, rows, cancellationToken);
                    break;
                default:
                    await table.WriteCsvAsync(stream, rows, cancellationToken);
                    break;
            }
        }

        if (file is not null)
        {
            await Console.Error.WriteLineAsync($"{rows.Count} baris / rows -> {file.FullName}");
        }
    }
}
