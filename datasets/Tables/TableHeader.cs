using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>The header of a cross table: rows of periods, regions, sectors or bases over columns of values.</summary>
internal sealed class TableHeader
{
    private const int MostLevels = 4;
    private const int FewestTitleWords = 4;
    private const int RowsUntilValues = 12;

    // Of each upper level the cell that stands over each column.
    private readonly GridCell[][] standing;

    private TableHeader(IReadOnlyList<HeaderLevel> levels, int rows, NamedRegions regions)
    {
        Regions = regions;
        Levels = levels;
        Rows = rows;
        First = levels.Min(level => level.First);
        standing = [.. levels.Take(levels.Count - 1).Select(Standing)];
        Columns = [.. Enumerable.Range(First, levels.Max(level => level.Row.Cells.Count) - First).Select(Column).OfType<ValueColumn>()];
        Unread = [.. levels[^1].Row.Filled.Where(column => column >= First).Except(Columns.Select(known => known.Index))];
    }

    /// <summary>The regions that headers and labels may name.</summary>
    public NamedRegions Regions { get; }

    public IReadOnlyList<HeaderLevel> Levels { get; }

    /// <summary>Whether its columns are told apart by nothing but what they measure.</summary>
    public bool IsOfQuantities => Levels is [{ Kind: LevelKind.Quantity }];

    /// <summary>What stands above and before the values.</summary>
    public IEnumerable<string> LabelTexts => Levels.SelectMany(level => level.Row.Filled.Where(column => column < First).Select(column => level.Row[column].Text));

    /// <summary>Titles that stand where labels do: of <c>PDRB Kabupaten Tapin ADHB, 2023</c> in a CSV the comma made two cells.</summary>
    public IEnumerable<GridRow> Titles => Levels.SelectMany(level => level.Row.Filled
        .Where(column => column < First && Words.Of(level.Row[column].Text).Count >= FewestTitleWords)
        .Select(column => new GridRow(level.Row.Number, [level.Row[column]])));

    /// <summary>0-based column at which a second table stands beside it: where the header of its labels stands again. Null where none does.</summary>
    public int? Beside
    {
        get
        {
            var labels = LabelTexts.Select(Words.Key).ToHashSet();
            return Levels.SelectMany(level => level.Row.Filled.Where(column => column > First && labels.Contains(Words.Key(level.Row[column].Text)))).Cast<int?>().Min();
        }
    }

    /// <summary>How many rows of the sheet it takes.</summary>
    public int Rows { get; }

    /// <summary>0-based column of the first value.</summary>
    public int First { get; }

    public IReadOnlyList<ValueColumn> Columns { get; }

    /// <summary>Columns that have a header of another nature than those beside them, 0-based.</summary>
    public IReadOnlyList<int> Unread { get; }

    /// <summary>1-based row of its last level.</summary>
    public int Row => Levels[^1].Row.Number;

    /// <summary>The header of a label column, from the lowest level that has one; empty where none has.</summary>
    public string Label(int column) => Levels.Reverse().Select(level => level.Row[column].Text).FirstOrDefault(text => text.Length > 0) ?? "";

    /// <summary>The header that begins at the first row of the window; null when none does.</summary>
    public static TableHeader? Find(RowWindow window, NamedRegions regions)
    {
        var levels = new List<HeaderLevel>();
        var rows = 0;
        foreach (var (index, row) in window.Ahead(2 * MostLevels).Index())
        {
            if (levels.Count > 0 && (row.IsBlank || TableCells.NumbersHeader(row)))
            {
                continue;
            }

            if (levels.Count == MostLevels || HeaderLevel.Read(row, levels.Count > 0, regions) is not { } level || levels.Exists(known => known.Kind == level.Kind && !Completes(known, level)))
            {
                break;
            }

            levels.Add(level);
            rows = index + 1;
        }

        if (levels.Count == 0 || new TableHeader(levels, rows, regions) is not { Columns.Count: > 0 } header)
        {
            return null;
        }

        return window.Ahead(rows + RowsUntilValues).Skip(rows).Any(header.HasValue) ? header : null;
    }

    /// <summary>Whether a row has a label and a number in one of the columns.</summary>
    public bool HasValue(GridRow row) =>
        HasLabel(row) && HasValueInColumns(row);

    /// <summary>Whether a row has a number in one of the columns, with a label or without.</summary>
    public bool HasValueInColumns(GridRow row)
    {
        for (var index = 0; index < Columns.Count; index++)
        {
            if (TableCells.IsValue(row[Columns[index].Index]))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasLabel(GridRow row)
    {
        for (var column = 0; column < First; column++)
        {
            if (!row[column].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a row can only be one of values: where the first value stands there is a number that is no year, or its label is
    /// a region or a sector, so that a value of 2013 is no year either. Other rows are looked at as headers too.
    /// </summary>
    public bool IsBody(GridRow row)
    {
        var cell = row[First];
        var isNumber = cell.Number is { } number
            ? number is < 1_000 or >= 10_000 || number != decimal.Truncate(number)
            : cell.Text.AsSpan().ContainsAny('.', ',', ' ') && TableCells.IsValue(cell);
        return isNumber || row.Filled.Where(column => column < First).Any(column => Regions.IsKnown(row[column].Text) || SectorText.Parse(row[column].Text) is not null);
    }

    // Years over quarters are two levels of periods; years under years are two tables.
    private static bool Completes(HeaderLevel above, HeaderLevel below) =>
        above.Kind == LevelKind.Period && below.Row.Filled.Where(column => column >= below.First).All(column => PeriodHeader.Read(below.Row[column]) is null or { Year: null });

    private ValueColumn? Column(int index)
    {
        var texts = Levels.Select((level, position) => (level.Kind, Cell: CellAt(level, position, index))).Where(one => !one.Cell.IsBlank).ToList();
        if (texts.Count == 0 || (Levels[^1].Row[index].IsBlank && Levels.Count == 1))
        {
            return null;
        }

        var column = new ValueColumn(index, string.Join(' ', texts.Select(one => one.Cell.Text)));
        PeriodHeader? period = null;
        foreach (var (kind, cell) in texts)
        {
            switch (kind)
            {
                case LevelKind.Period:
                    if (PeriodHeader.Read(cell) is not { } read)
                    {
                        return null;
                    }

                    period = period is { } year ? read with { Year = year.Year, Status = (Economy.Observations.ObservationStatus)Math.Max((int)year.Status, (int)read.Status) } : read;
                    break;
                case LevelKind.Region when Regions.IsKnown(cell.Text):
                    column = column with { Region = cell.Text };
                    break;
                case LevelKind.Sector when SectorText.Parse(cell.Text) is not null:
                    column = column with { Sector = cell.Text };
                    break;
                case LevelKind.Basis when BasisText.IsStated(cell.Text):
                    column = column with { Basis = cell.Text };
                    break;
                case LevelKind.Quantity:
                    column = column with { Quantity = cell.Text };
                    break;
                default:
                    return null;
            }
        }

        if (Levels.Any(level => level.Kind == LevelKind.Period) && period?.Year is null)
        {
            return null;
        }

        return period is { Year: { } ofYear } said
            ? column with { Period = said.Quarter is { } quarter ? Period.OfQuarter(ofYear, quarter) : Period.OfYear(ofYear), Status = said.Status }
            : column;
    }

    private GridCell CellAt(HeaderLevel level, int position, int index) =>
        position == Levels.Count - 1 ? level.Row[index] : standing[position][Math.Min(index, standing[position].Length - 1)];

    // A cell of an upper level stands over the columns to its right, merged or not; one of the lowest level over its own.
    private static GridCell[] Standing(HeaderLevel level)
    {
        var cells = level.Row.Cells.ToArray();
        for (var column = 0; column < cells.Length; column++)
        {
            cells[column] = column < level.First ? GridCell.Blank : column > 0 && cells[column].IsBlank ? cells[column - 1] : cells[column];
        }

        return cells;
    }
}
