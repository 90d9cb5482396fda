using System.Globalization;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>
/// A column of numbers. Whether a point or a comma stands before the decimals is decided when the whole column has been seen
/// (<see cref="Decide"/>): <c>1.234</c> alone does not say. Nothing is guessed: a column that leaves it open is rejected.
/// </summary>
internal sealed class NumberColumn(ReadingContext context, TidyColumn? column, char delimiter)
{
    // Stands before a number that the file holds as one: no decimal mark is to be found out for it.
    private const char Known = '=';

    private Occurrence onlyPoint;
    private Occurrence onlyComma;
    private Occurrence openWithPoint;
    private Occurrence openWithComma;
    private Occurrence missing;
    private Occurrence dashes;
    private DecimalMark mark;
    private bool hasGroups;

    public TidyColumn? Column => column;

    /// <summary>Looks at a cell. Returns the number's text, to be read after the decision, or null when there is none.</summary>
    public string? See(TidyRow row, out ObservationStatus status)
    {
        if (row.Number(column) is { } number)
        {
            status = ObservationStatus.Final;
            return Known + number.ToString(CultureInfo.InvariantCulture);
        }

        var cell = row.Text(column);
        var text = StatusText.TakeFlags(cell, out status);
        if (MissingText.IsMissing(text))
        {
            missing.Count(row.Place(column), cell);
            return null;
        }

        if (MissingText.IsDash(text))
        {
            dashes.Count(row.Place(column), cell);
            return null;
        }

        if (context.StatedMark is { } stated)
        {
            if (NumberText.IsNumber(text, stated))
            {
                return text;
            }

            context.Findings.Add(NumberFindings.TextInNumber(row.Place(column), cell));
            return null;
        }

        switch (NumberText.IsNumber(text, DecimalMark.Point), NumberText.IsNumber(text, DecimalMark.Comma))
        {
            case (false, false):
                context.Findings.Add(NumberFindings.TextInNumber(row.Place(column), cell));
                return null;
            case (true, false):
                onlyPoint.Count(row.Place(column), cell);
                hasGroups |= text.Contains(',', StringComparison.Ordinal);
                break;
            case (false, true):
                onlyComma.Count(row.Place(column), cell);
                hasGroups |= text.Contains('.', StringComparison.Ordinal);
                break;
            default:
                if (text.Contains('.', StringComparison.Ordinal))
                {
                    openWithPoint.Count(row.Place(column), cell);
                }
                else if (text.Contains(',', StringComparison.Ordinal))
                {
                    openWithComma.Count(row.Place(column), cell);
                }

                break;
        }

        return text;
    }

    /// <summary>Decides on the decimal mark and reports what the column as a whole shows. False when the numbers cannot be read.</summary>
    public bool Decide()
    {
        Report(missing, NumberFindings.MissingValues);
        Report(dashes, NumberFindings.Dashes);
        if (context.StatedMark is { } stated)
        {
            mark = stated;
            return true;
        }

        if (onlyPoint.Total > 0 && onlyComma.Total > 0)
        {
            context.Findings.Add(NumberFindings.MixedNumbers(onlyComma.Place, onlyComma.Text, onlyPoint.Place, onlyPoint.Text));
            return false;
        }

        if (onlyPoint.Total == 0 && onlyComma.Total == 0)
        {
            // A point is the stated convention, which a file with semicolons (a spreadsheet set to Indonesian) and a table as it
            // was printed put in doubt.
            var open = openWithComma.Total > 0 ? openWithComma : delimiter is ';' or TextDialect.Blanks ? openWithPoint : default;
            Report(open, NumberFindings.AmbiguousNumbers);
            if (open.Total == 0)
            {
                Report(openWithPoint, NumberFindings.ReadAsDecimals);
            }

            return open.Total == 0;
        }

        mark = onlyComma.Total > 0 ? DecimalMark.Comma : DecimalMark.Point;
        context.Dialect?.Saw(mark, hasGroups || (mark == DecimalMark.Comma ? openWithPoint : openWithComma).Total > 0);
        return true;
    }

    /// <summary>Reads a text that <see cref="See"/> returned, after <see cref="Decide"/>; null when it is out of range.</summary>
    public decimal? Read(string text, CellPlace place)
    {
        var value = NumberText.Read(Shown(text), text[0] == Known ? DecimalMark.Point : mark);
        if (value is null)
        {
            context.Findings.Add(NumberFindings.OutOfRange(place, Shown(text)));
        }

        return value;
    }

    /// <summary>A text that <see cref="See"/> returned, as people are shown it.</summary>
    public static string Shown(string text) => text.TrimStart(Known);

    private void Report(Occurrence occurrence, Func<CellPlace, string, int, Finding> finding)
    {
        if (occurrence.Total > 0)
        {
            context.Findings.Add(finding(occurrence.Place, occurrence.Text, occurrence.Total));
        }
    }

    /// <summary>How often something was seen, and where first.</summary>
    private struct Occurrence
    {
        public int Total { get; private set; }

        public CellPlace Place { get; private set; }

        public string Text { get; private set; }

        public void Count(CellPlace place, string text)
        {
            if (Total++ == 0)
            {
                (Place, Text) = (place, text);
            }
        }
    }
}
