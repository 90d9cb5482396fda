using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>
/// A file being read of things of which a region has several, each with one measure or more in columns of their own. Such files
/// have thousands of rows and not millions: every cell is held.
/// </summary>
internal abstract class ItemsSession : IKindSession
{
    private const int LongestItem = 100;

    private readonly CellLabels labels;
    private readonly List<(ItemMeasure Measure, NumberColumn Numbers)> columns;
    private readonly List<(CellKey Key, string Item, string? Text, ItemMeasure Measure, ItemUnit Unit, CellPlace Place, SeenNumber Number, ObservationStatus Status)> cells = [];

    protected ItemsSession(ReadingContext context, char delimiter, string kind, SectorCode? sector, params ItemMeasure[] measures)
    {
        Context = context;
        Kind = kind;
        labels = new CellLabels(context, sector);
        columns =
        [
            .. measures
                .Select(measure => (measure, Column: context.Header.First(measure.Columns)))
                .Where(pair => pair.Column is not null)
                .Select(pair => (pair.measure, new NumberColumn(context, pair.Column, delimiter))),
        ];
    }

    protected ReadingContext Context { get; }

    protected string Kind { get; }

    /// <summary>What is said twice in the same way.</summary>
    protected RepeatedCells Repeated { get; } = new();

    public void Add(TidyRow row)
    {
        var key = labels.Read(row, out var status);
        var item = ItemOf(row);
        foreach (var (measure, numbers) in columns)
        {
            var number = row.Text(numbers.Column).Length == 0 ? null : numbers.See(row, out _);
            if (number is { } seen && key is { } known && item is not null && UnitOf(row, measure, item) is { } unit)
            {
                cells.Add((known, item, TextOf(row), measure, unit, row.Place(numbers.Column), seen.Keep(), status));
            }
        }

        if (key is { } placed && item is not null)
        {
            AddOthers(row, placed, item);
        }
    }

    public IReadOnlyCollection<Observation> Finish()
    {
        if (columns.Select(column => column.Numbers.Decide()).ToList().Contains(false))
        {
            return [];
        }

        var observations = new List<Observation>();
        var seen = new Dictionary<(CellKey, string, string), (CellPlace Place, decimal Value, SeenNumber Number)>();
        foreach (var (key, item, text, measure, unit, place, number, status) in cells)
        {
            Context.CancellationToken.ThrowIfCancellationRequested();
            if (columns.Find(column => column.Measure == measure).Numbers.Read(number, place) is not { } written)
            {
                continue;
            }

            var value = written * unit.Factor;
            if (value < measure.Least || value > measure.Most)
            {
                Context.Findings.Add(ItemFindings.Impossible(place, number.Text.ToString(), measure));
            }
            else if (!seen.TryAdd((key, item, measure.Name), (place, value, number)))
            {
                var (first, before, firstNumber) = seen[(key, item, measure.Name)];
                var name = $"{key.Name} {item}".Trim();
                if (before == value)
                {
                    Repeated.Count(() => (place, first, name));
                }
                else
                {
                    Context.Findings.Add(ItemFindings.Differing(place, number.Text.ToString(), first, firstNumber.Text.ToString(), name));
                }
            }
            else
            {
                observations.Add(Observe(key, item, measure.Name, place) with { Value = DecimalNumber.ToDouble(value), Unit = unit.Name, Text = text, Status = status });
            }
        }

        Repeated.Report(Context.Findings);
        Check(observations);
        return [.. Others(), .. observations];
    }

    public void Dispose()
    {
    }

    /// <summary>The item of a row, empty for a kind that has none; null when it is not known, which a finding then says.</summary>
    protected abstract string? ItemOf(TidyRow row);

    /// <summary>The unit of a value; null when it is not known, which a finding then says.</summary>
    protected abstract ItemUnit? UnitOf(TidyRow row, ItemMeasure measure, string item);

    /// <summary>What else is said of the item in words; null when nothing.</summary>
    protected virtual string? TextOf(TidyRow row) => null;

    /// <summary>Takes in what a row says without a number.</summary>
    protected virtual void AddOthers(TidyRow row, CellKey key, string item)
    {
    }

    /// <summary>Reports what only the whole file shows.</summary>
    protected virtual void Check(IReadOnlyList<Observation> observations)
    {
    }

    /// <summary>Observations of what was said without a number.</summary>
    protected virtual IEnumerable<Observation> Others() => [];

    protected Observation Observe(CellKey key, string item, string measure, CellPlace place) => new()
    {
        Kind = Kind,
        Region = key.Region,
        Sector = key.Sector,
        Period = key.Period,
        Measure = measure,
        Item = item.Length == 0 ? null : item,
        Sheet = place.Sheet,
        Row = place.Row,
        Column = place.Column ?? 0,
    };

    /// <summary>The text of an item as it is kept: without blanks too many, its first letter large. Null, with a finding, when it is blank or too long.</summary>
    protected string? ReadItem(TidyRow row, TidyColumn? column)
    {
        var text = string.Join(' ', row.Text(column).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length is > 0 and <= LongestItem)
        {
            return text;
        }

        Context.Findings.Add(text.Length == 0 ? CellFindings.MissingText(row.Place(column), column?.Name ?? "item") : CellFindings.TooLongText(row.Place(column), text, LongestItem));
        return null;
    }
}
