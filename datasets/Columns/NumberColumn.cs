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
    // Stands for the digits of a number that the file holds as one and that is kept as its text: it has a point.
    private const long Known = 1;

    private Occurrence onlyPoint;
    private Occurrence onlyComma;
    private Occurrence openWithPoint;
    private Occurrence openWithComma;
    private Occurrence missing;
    private Occurrence dashes;
    private DecimalMark mark;
    private bool hasGroups;
    private bool hasBlanks;
    private bool hasPlainThousands;

    public TidyColumn? Column => column;

    /// <summary>Whether all its numbers are whole by what they count, so that a mark before three digits parts thousands.</summary>
    public bool AreWhole { get; set; }

    /// <summary>The mark before decimals as the column itself shows it, or as it is said; null where neither does. After <see cref="Decide"/>.</summary>
    public DecimalMark? ShownMark => context.StatedMark ?? (onlyPoint.Total + onlyComma.Total > 0 ? mark : null);

    /// <summary>Looks at a cell. Returns its number, to be read after the decision, or null when there is none.</summary>
    public SeenNumber? See(TidyRow row, out ObservationStatus status)
    {
        var characters = row.Characters(column);
        status = ObservationStatus.Final;
        if (row.Number(column) is { } number)
        {
            return NumberText.Digits(number) is var (digits, decimals)
                ? new SeenNumber(NumberForm.Settled, digits, decimals, characters)
                : new SeenNumber(NumberForm.OnlyText, Known, 0, characters);
        }

        // Most cells are digits and a mark. What is left has flags or an exponent, or is no number.
        var (byPoint, byComma) = (Scan(characters.Span, DecimalMark.Point), Scan(characters.Span, DecimalMark.Comma));
        return byPoint is null && byComma is null
            ? SeeText(row, characters.ToString(), out status)
            : See(row, characters, (byPoint is not null, byPoint), (byComma is not null, byComma));
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
            // Nobody counts thousandths of a person, unless others of the column are written without marks.
            if (AreWhole && !hasPlainThousands && (openWithPoint.Total > 0) != (openWithComma.Total > 0))
            {
                mark = openWithPoint.Total > 0 ? DecimalMark.Comma : DecimalMark.Point;
                Report(openWithPoint.Total > 0 ? openWithPoint : openWithComma, NumberFindings.ReadAsThousands);
                return true;
            }

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
        context.Dialect?.Saw(mark, hasGroups || (mark == DecimalMark.Comma ? openWithPoint : openWithComma).Total > 0, hasBlanks);
        return true;
    }

    /// <summary>Reads a number that <see cref="See(TidyRow, out ObservationStatus)"/> returned, after <see cref="Decide"/>; null when it is out of range.</summary>
    /// <param name="number">The number, with its text where it is one of <see cref="NumberForm.OnlyText"/>.</param>
    /// <param name="place">Where that one stands.</param>
    public decimal? Read(SeenNumber number, CellPlace place)
    {
        var value = Value(number);
        if (value is null)
        {
            context.Findings.Add(NumberFindings.OutOfRange(place, number.Text.ToString()));
        }

        return value;
    }

    /// <summary>The same without a finding.</summary>
    public decimal? Value(SeenNumber number) => number.Form != NumberForm.OnlyText
        ? number.Read(mark)
        : NumberText.Read(number.Text.ToString(), number.Digits == Known ? DecimalMark.Point : mark);

    private SeenNumber? SeeText(TidyRow row, string cell, out ObservationStatus status)
    {
        var text = StatusText.TakeFlags(cell, out status);
        if (MissingText.IsMissing(text))
        {
            missing.Count(row, column);
            return null;
        }

        if (MissingText.IsDash(text))
        {
            dashes.Count(row, column);
            return null;
        }

        text = NumberText.WithoutCurrency(text);
        if (NumberText.Bare(text) is var bare && bare.Length < text.Length)
        {
            hasBlanks = true;
            text = bare;
        }

        var isPoint = MayBe(DecimalMark.Point) && NumberText.IsNumber(text, DecimalMark.Point);
        var isComma = MayBe(DecimalMark.Comma) && NumberText.IsNumber(text, DecimalMark.Comma);
        if (!isPoint && !isComma)
        {
            context.Findings.Add(NumberFindings.TextInNumber(row.Place(column), cell));
            return null;
        }

        return See(row, text.AsMemory(), (isPoint, Scan(text, DecimalMark.Point)), (isComma, Scan(text, DecimalMark.Comma)));
    }

    private bool MayBe(DecimalMark candidate) => context.StatedMark is not { } stated || stated == candidate;

    private (long Digits, byte Decimals)? Scan(ReadOnlySpan<char> text, DecimalMark candidate) => MayBe(candidate) ? NumberText.Scan(text, candidate) : null;

    /// <param name="row">The row, for places.</param>
    /// <param name="text">The text of the number.</param>
    /// <param name="point">Whether it is one with a decimal point, and what it is then.</param>
    /// <param name="comma">The same of a decimal comma.</param>
    private SeenNumber See(TidyRow row, ReadOnlyMemory<char> text, (bool IsNumber, (long Digits, byte Decimals)? Reading) point, (bool IsNumber, (long Digits, byte Decimals)? Reading) comma)
    {
        switch (point.IsNumber, comma.IsNumber)
        {
            case (true, false):
                onlyPoint.Count(row, column);
                hasGroups |= text.Span.Contains(',');
                return Number(NumberForm.Settled, point.Reading);
            case (false, true):
                onlyComma.Count(row, column);
                hasGroups |= text.Span.Contains('.');
                return Number(NumberForm.Settled, comma.Reading);
            case var _ when text.Span.Contains('.'):
                openWithPoint.Count(row, column);
                return Number(NumberForm.OpenPoint, point.Reading);
            case var _ when text.Span.Contains(','):
                openWithComma.Count(row, column);
                return Number(NumberForm.OpenComma, comma.Reading);
            default:
                hasPlainThousands |= text.Length > 3;
                return Number(NumberForm.Settled, point.Reading);
        }

        SeenNumber Number(NumberForm form, (long Digits, byte Decimals)? reading) =>
            reading is var (digits, decimals) ? new SeenNumber(form, digits, decimals, text) : new SeenNumber(NumberForm.OnlyText, 0, 0, text);
    }

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

        public void Count(TidyRow row, TidyColumn? column)
        {
            if (Total++ == 0)
            {
                (Place, Text) = (row.Place(column), row.Text(column));
            }
        }
    }
}
