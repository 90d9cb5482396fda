using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace EconomyPipeline.Functions.Exports;

/// <summary>Writes a table as a workbook: the rows in one sheet, what they are in a second one.</summary>
internal static class WorkbookWriter
{
    /// <summary>The most rows that a sheet has below its header.</summary>
    public const int MostRows = 1_048_575;

    /// <exception cref="ArgumentException">There are more rows than a sheet has.</exception>
    public static async Task WriteAsync<TRow>(
        Stream stream, IReadOnlyList<ExportColumn<TRow>> columns, IReadOnlyList<TRow> rows, ExportAbout about, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows.Count, MostRows);
        await using var book = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellationToken);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        await book.StartWorksheetAsync("data", new WorksheetOptions { FrozenRows = 1 }, cancellationToken);
        await book.AddRowAsync([.. columns.Select(column => new StyledCell(column.Name, bold))], cancellationToken);
        foreach (var row in rows)
        {
            await book.AddRowAsync([.. columns.Select(column => column.IsNumber ? new DataCell(column.Number(row)) : new DataCell(column.Text(row)))], cancellationToken);
        }

        await book.StartWorksheetAsync("about", new WorksheetOptions(), cancellationToken);
        foreach (var line in About(about))
        {
            await book.AddRowAsync([.. line.Select((text, index) => new StyledCell(text, index == 0 ? bold : null))], cancellationToken);
        }

        await book.FinishAsync(cancellationToken);
    }

    private static IEnumerable<string?[]> About(ExportAbout about)
    {
        yield return ["", "Indonesia", "English"];
        yield return ["judul / title", about.Title.Id, about.Title.En];
        if (about.Source is { } source)
        {
            yield return ["sumber / source", source.Id, source.En];
        }

        foreach (var (name, value) in new[]
        {
            ("wilayah acuan / scope", about.Scope),
            ("terbitan / run", about.Run),
            ("urutan / sequence", about.Sequence?.ToString(CultureInfo.InvariantCulture)),
            ("diterbitkan / published", about.PublishedAt?.ToString("O", CultureInfo.InvariantCulture)),
        })
        {
            if (value is not null)
            {
                yield return [name, value, value];
            }
        }

        foreach (var note in about.Notes)
        {
            yield return ["catatan / note", note.Id, note.En];
        }

        foreach (var definition in about.Definitions)
        {
            yield return [definition.Id, definition.Name.Id, definition.Name.En];
            yield return ["  satuan / unit", definition.Unit, definition.Unit];
            yield return ["  rumus / formula", definition.Formula, definition.Formula];
            yield return ["  sumber / source", definition.Source, definition.Source];
            yield return ["  cara membaca / how to read", definition.Reading.Id, definition.Reading.En];
        }
    }
}
