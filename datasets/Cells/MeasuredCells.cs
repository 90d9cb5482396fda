using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>A cell whose place is known and whose number is to be judged. What is asked for is found out then.</summary>
internal readonly struct SeenCell(MeasuredCells cells, int index)
{
    public CellKey Key => cells.Keys.Unpack(cells[index].Key);

    public CellPlace Place => cells.PlaceOf(index);

    /// <summary>Its text in the file.</summary>
    public string Text => cells.TextOf(index);

    /// <summary>Null when the file does not say it.</summary>
    public UnitScale? Unit => cells.UnitOf(cells[index]);
}

/// <summary>A cell with its number.</summary>
/// <param name="Key">Where it belongs.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its text in the file.</param>
/// <param name="Written">The number that the text is.</param>
/// <param name="Value">The same in the unit of its measure.</param>
internal readonly record struct MeasuredCell(CellKey Key, CellPlace Place, string Text, decimal Written, decimal Value);

/// <summary>
/// The cells of a file as they come in: each place once. In memory a cell is a <see cref="Cell"/>; its text waits in a local
/// file for findings that show it.
/// </summary>
internal sealed class MeasuredCells(ReadingContext context, NumberColumn numbers) : IDisposable
{
    private const ushort NoUnit = 0;
    private readonly PieceList<Cell> cells = new();
    private readonly CellPlaces places = new();
    private readonly CodeBook<UnitScale> units = new();
    private readonly TextSpool texts = new();
    private CellOrder? order;
    private bool hasTooManyRegions;

    public CellKeys Keys { get; } = new();

    /// <summary>Orders of the cells, one at a time.</summary>
    public CellOrder Order => order ??= new CellOrder(cells, context.CancellationToken);

    public int Count => cells.Count;

    public Cell this[int index] => cells[index];

    /// <summary>Notes that a row is about this place, with or without a number.</summary>
    public void Add(CellKey key, CellPlace place, SeenNumber? number, UnitScale? unit, ObservationStatus status)
    {
        if (!Keys.TryPack(key, out var packed))
        {
            if (!hasTooManyRegions)
            {
                hasTooManyRegions = true;
                context.Findings.Add(CellFindings.TooManyRegions(place, key.Region.ToString(), CellKeys.MostRegions));
            }

            return;
        }

        cells.Add(new Cell(packed, CodeOf(unit), status, number));
        places.Add(place);
        texts.Add(number.GetValueOrDefault().Text.Span);
    }

    /// <summary>
    /// Decides how the numbers are written and reports places that occur twice, when every row was added. Then each number is
    /// judged in the order of the file, and taken with the value that the judgement gives.
    /// </summary>
    /// <param name="judge">The cell and the number that its text is; null refuses it.</param>
    /// <returns>False when the numbers cannot be read.</returns>
    public bool Measure(Func<SeenCell, decimal, decimal?> judge)
    {
        var isReadable = numbers.Decide();
        JudgeRepeated(isReadable);
        if (!isReadable)
        {
            return false;
        }

        for (var index = 0; index < cells.Count; index++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            var cell = cells[index];
            if (!cell.IsWritten)
            {
                continue;
            }

            var written = cell.IsRepeated ? null : Read(index, cell.Seen);
            var value = written is { } number ? judge(new SeenCell(this, index), number) : null;
            cells[index].Measure(value is { } known ? DecimalNumber.ToDouble(known) : double.NaN, written?.Scale ?? 0);
        }

        return true;
    }

    /// <summary>The number as it was written, without digits that no double holds.</summary>
    public decimal Written(Cell cell) => (decimal)cell.Value / Factor(cell);

    /// <summary>From the unit in which a number was written to that of its measure.</summary>
    public decimal Factor(Cell cell) => UnitOf(cell)?.Factor ?? 1m;

    /// <summary>Where a cell stands.</summary>
    public CellPlace PlaceOf(int index) => places[index];

    /// <summary>The text of a cell's number in the file.</summary>
    public string TextOf(int index) => texts[index];

    /// <summary>The unit in which a cell is written; null when the file does not say it.</summary>
    public UnitScale? UnitOf(Cell cell) => cell.Unit == NoUnit ? null : units[cell.Unit - 1];

    /// <summary>A cell with all that findings say of it.</summary>
    public MeasuredCell Describe(int index)
    {
        var cell = cells[index];
        return new MeasuredCell(Keys.Unpack(cell.Key), PlaceOf(index), TextOf(index), Written(cell), (decimal)cell.Value);
    }

    /// <summary>What was measured, in the order of the file.</summary>
    /// <param name="observe">Makes an observation of its kind and unit; the rest of it comes from the cell.</param>
    public IReadOnlyCollection<Observation> Observe(Func<UnitScale?, Observation> observe)
    {
        Observation[] templates = [observe(null), .. Enumerable.Range(0, units.Count).Select(code => observe(units[code]))];
        return new CellObservations(cells, places, Keys, templates);
    }

    public void Dispose() => texts.Dispose();

    /// <summary>The less settled of two flags.</summary>
    public static ObservationStatus LessSettled(ObservationStatus left, ObservationStatus right) =>
        (ObservationStatus)Math.Max((int)left, (int)right);

    private void JudgeRepeated(bool isReadable)
    {
        // A place that is named a second time without a number is missing there and not repeated.
        Order.SortByKey();
        var repeated = new List<(int Index, int First)>();
        foreach (var (start, length) in Order.Runs())
        {
            for (var position = start + 1; position < start + length; position++)
            {
                cells[Order[position]].IsRepeated = true;
                repeated.Add((Order[position], Order[start]));
            }
        }

        // Sheets that repeat a table hold thousands of the same cells: they are told once, and what differs cell by cell.
        repeated.Sort();
        var same = new RepeatedCells();
        foreach (var (index, first) in repeated)
        {
            if (IsSame(index, first, isReadable))
            {
                same.Count(() => (PlaceOf(index), PlaceOf(first), NameOf(index)));
            }
            else
            {
                context.Findings.Add(Severity.Error, () => CellFindings.DifferingCell(PlaceOf(index), TextOf(index), PlaceOf(first), TextOf(first), NameOf(index)));
            }
        }

        same.Report(context.Findings);
    }

    // Where the mark before decimals is not known, only what is written in the same way is the same.
    private bool IsSame(int index, int first, bool isReadable)
    {
        var (cell, earlier) = (cells[index], cells[first]);
        return isReadable
            ? Peek(index, cell) is { } value && Peek(first, earlier) is { } before && value * Factor(cell) == before * Factor(earlier)
            : cell.Unit == earlier.Unit && TextOf(index) == TextOf(first);
    }

    private decimal? Peek(int index, Cell cell) => numbers.Value(cell.Seen.Form == NumberForm.OnlyText ? cell.Seen with { Text = TextOf(index).AsMemory() } : cell.Seen);

    private string NameOf(int index) => Keys.Unpack(cells[index].Key).Name;

    // A file of so many units that there is no number left for one is one of many currencies, and refused for that.
    private ushort CodeOf(UnitScale? unit) => unit is { } known ? (ushort)Math.Min(units.CodeOf(known) + 1, ushort.MaxValue) : NoUnit;

    private decimal? Read(int index, SeenNumber number) => number.Form == NumberForm.OnlyText
        ? numbers.Read(number with { Text = TextOf(index).AsMemory() }, PlaceOf(index))
        : numbers.Read(number, default);
}
