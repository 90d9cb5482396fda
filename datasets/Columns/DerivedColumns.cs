using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The columns of a tidy file that are computed from its values: read to be compared with them, and not kept.</summary>
internal sealed class DerivedColumns(ReadingContext context)
{
    private readonly List<Figures> columns = [.. context.Header.DerivedColumns.Select(column => new Figures(column))];

    /// <param name="row">The row.</param>
    /// <param name="key">Where it belongs; null where that is not known.</param>
    public void Add(TidyRow row, CellKey? key)
    {
        foreach (var column in columns)
        {
            var text = row.Text(column.Column);
            if (text.Length == 0 || MissingText.IsDash(text) || MissingText.IsMissing(text))
            {
                continue;
            }

            if (key is { } known && column.Kept.Count < DerivedTable.MostCells / columns.Count)
            {
                column.Kept.Add((known, text, row.Number(column.Column), row.Place(column.Column)));
            }
            else
            {
                column.Unread++;
            }
        }
    }

    /// <summary>Each column with its figures, when every row was added and the mark before decimals is known.</summary>
    /// <param name="mark">The mark of the values; null where they do not show it, and a figure that is two numbers is not read.</param>
    public IReadOnlyList<DerivedTable> Read(DecimalMark? mark) => [.. columns.Select(column => Read(column, mark))];

    private DerivedTable Read(Figures column, DecimalMark? mark)
    {
        var hasQuarters = column.Kept.Exists(figure => figure.Key.Period.Quarter is not null);
        var read = new DerivedTable(column.Column.At(context.Header.Row), column.Column.Name, DerivedTitle.ReadHeader(column.Column.Name, hasQuarters), Basis: "");
        foreach (var (key, text, number, place) in column.Kept)
        {
            read.Add((number ?? NumberOf(text, mark)) is { } printed
                ? new DerivedCell(key.Region, key.Sector ?? SectorCode.Total, key.Period, printed, place, key.Basis)
                : null);
        }

        for (var unread = 0; unread < column.Unread; unread++)
        {
            read.Add(null);
        }

        return read;
    }

    private static decimal? NumberOf(string text, DecimalMark? mark)
    {
        var (point, comma) = (NumberText.Read(text, DecimalMark.Point), NumberText.Read(text, DecimalMark.Comma));
        return mark switch
        {
            DecimalMark.Point => point,
            DecimalMark.Comma => comma,
            _ => point is null ? comma : comma is null || comma == point ? point : null,
        };
    }

    private sealed class Figures(TidyColumn column)
    {
        public TidyColumn Column { get; } = column;

        public List<(CellKey Key, string Text, decimal? Number, CellPlace Place)> Kept { get; } = [];

        /// <summary>Figures of rows that are not known, or too many.</summary>
        public int Unread { get; set; }
    }
}
