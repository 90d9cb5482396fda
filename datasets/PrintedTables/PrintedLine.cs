using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Tables;
using EconomyPipeline.Datasets.Values;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>A line of a printed table.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Text">Without blanks at its end.</param>
internal sealed record PrintedLine(int Number, string Text)
{
    /// <summary>Characters of a line.</summary>
    public const int Longest = 4_096;

    private const string Tab = "\t";

    /// <summary>Its texts that two or more blanks set apart.</summary>
    public IReadOnlyList<PrintedCell> Cells { get; } = Split(Text);

    public bool IsBlank => Cells.Count == 0;

    /// <summary>Whether it holds values: a number, or a sign for a missing one, behind its first text.</summary>
    public bool HasValues => Cells.Skip(1).Any(cell => cell.IsValue);

    /// <summary>Whether it is the header of a table by itself: a known header of labels, and years or quarters.</summary>
    public bool IsHeader => Cells.Count > 1 && IsOfPeriods && TidyColumn.Read(0, Cells[0].Text) is not null;

    /// <summary>Whether it holds values that are no years.</summary>
    public bool IsBody => HasValues && !IsOfPeriods;

    private bool IsOfPeriods => Cells.Skip(1).All(cell => cell.IsPeriod);

    /// <summary>Whether a character of CSV stands beside one of the gaps: then they are no columns.</summary>
    public bool IsDelimited => Text.Contains(Tab, StringComparison.Ordinal) || Cells.SkipLast(1).Any(cell => cell.Text[^1] is ';' or '|' or '"') || Cells.Skip(1).Any(cell => cell.Text[0] is ',' or ';' or '|' or '"');

    /// <summary>Whether a text before a gap ends in a comma: of CSV with blanks all do, of a printed table a label that goes on in the next line.</summary>
    public bool HasCommaBeforeGap => Cells.SkipLast(1).Any(cell => cell.Text[^1] == ',');

    private static List<PrintedCell> Split(string text)
    {
        var cells = new List<PrintedCell>();
        var start = -1;
        for (var position = 0; position <= text.Length; position++)
        {
            var ends = position == text.Length || (text[position] == ' ' && (position + 1 == text.Length || text[position + 1] == ' '));
            if (start < 0 && !ends && text[position] != ' ')
            {
                start = position;
            }
            else if (start >= 0 && ends)
            {
                cells.Add(new PrintedCell(start, position, text[start..position]));
                start = -1;
            }
        }

        return cells;
    }
}

/// <summary>A text of a printed line.</summary>
/// <param name="Start">Its first character, 0-based.</param>
/// <param name="End">Behind its last one.</param>
internal sealed record PrintedCell(int Start, int End, string Text)
{
    public bool IsPeriod { get; } = PeriodHeader.Read(new GridCell(Text)) is not null;

    public bool IsValue { get; } = IsNumber(StatusText.TakeFlags(Text, out _));

    private static bool IsNumber(string text) =>
        NumberText.IsNumber(text, DecimalMark.Point) || NumberText.IsNumber(text, DecimalMark.Comma) || MissingText.IsMissing(text) || MissingText.IsDash(text);
}
