using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Cli.Outputs;

/// <summary>Writes a table to a file in the format of its ending, or as CSV to standard output.</summary>
internal static class OutputFile
{
    /// <exception cref="CommandFailure">The ending names no format, or the folder is not there.</exception>
    public static void RequireWritable(FileInfo? file)
    {
        if (file is not null && ExportFormat.OfExtension(file.Extension) is null)
        {
            throw CommandFailure.WrongUse($"--out {file.Name}: akhiran yang dikenal / known endings are {string.Join(", ", ExportFormat.All.Select(format => format.Extension))}");
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
            var format = file is null ? ExportFormat.Csv : ExportFormat.OfExtension(file.Extension) ?? ExportFormat.Csv;
            await table.WriteAsync(format, stream, rows, ExportAbout.None, cancellationToken);
        }

        if (file is not null)
        {
            await Console.Error.WriteLineAsync($"{rows.Count} baris / rows -> {file.FullName}");
        }
    }
}
