using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>An answer before its format is known: what is written as JSON, and the rows of the other formats.</summary>
internal sealed class ApiAnswer
{
    private readonly Func<byte[]> json;
    private readonly Func<ExportFormat, Stream, CancellationToken, Task>? table;

    private ApiAnswer(Func<byte[]> json, Func<ExportFormat, Stream, CancellationToken, Task>? table) => (this.json, this.table) = (json, table);

    /// <summary>The beginning of a file's name, such as <c>6300-lq</c>.</summary>
    public required string Name { get; init; }

    public required ExportAbout About { get; init; }

    /// <summary>Token of the page after this; null after the last, and where there are no pages.</summary>
    public string? NextPage { get; init; }

    /// <summary>Media type of the JSON.</summary>
    public string JsonMediaType { get; init; } = ExportFormat.Json.MediaType;

    /// <summary>Whether it is of what is published, so that it stays until something else is.</summary>
    public bool IsOfPublication { get; init; } = true;

    /// <summary>HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>An answer that has rows.</summary>
    public static ApiAnswer Of<TBody, TRow>(
        TBody body, JsonTypeInfo<TBody> type, ExportTable<TRow> table, IReadOnlyList<TRow> rows, string name, ExportAbout about, string? nextPage = null, bool isOfPublication = true) =>
        new(() => JsonSerializer.SerializeToUtf8Bytes(body, type), (format, stream, cancellationToken) => WriteAsync(format, stream, table, rows, about, cancellationToken))
        {
            Name = name,
            About = about,
            NextPage = nextPage,
            IsOfPublication = isOfPublication,
        };

    /// <summary>An answer that is JSON and nothing else.</summary>
    public static ApiAnswer Json<TBody>(TBody body, JsonTypeInfo<TBody> type) =>
        new(() => JsonSerializer.SerializeToUtf8Bytes(body, type), null) { Name = "", About = ExportAbout.None };

    /// <summary>JSON that is written already.</summary>
    public static ApiAnswer Json(byte[] written, string mediaType, bool isOfPublication) =>
        new(() => written, null) { Name = "", About = ExportAbout.None, JsonMediaType = mediaType, IsOfPublication = isOfPublication };

    /// <summary>Writes a format.</summary>
    public async Task<byte[]> WriteAsync(ExportFormat format, CancellationToken cancellationToken)
    {
        if (format == ExportFormat.Json)
        {
            return json();
        }

        using var stream = new MemoryStream();
        await (table ?? throw new InvalidOperationException($"There are no rows to write as {format.Name}."))(format, stream, cancellationToken);
        return stream.ToArray();
    }

    private static Task WriteAsync<TRow>(ExportFormat format, Stream stream, ExportTable<TRow> table, IReadOnlyList<TRow> rows, ExportAbout about, CancellationToken cancellationToken) =>
        format == ExportFormat.Xlsx && rows.Count > WorkbookWriter.MostRows
            ? throw FormatProblems.TooManyRows(rows.Count, WorkbookWriter.MostRows)
            : table.WriteAsync(format, stream, rows, about, cancellationToken);
}
