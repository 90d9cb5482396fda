using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of welfare being read: one column for each measure, named by its header, or one whose title says what it is.</summary>
internal sealed class WelfareSession : IKindSession
{
    private readonly CellLabels labels;
    private readonly List<WelfareColumn> columns;

    public WelfareSession(ReadingContext context, char delimiter)
    {
        labels = new CellLabels(context);
        columns =
        [
            .. context.Header.UnknownColumns
                .Select(place => (Place: place, Measure: WelfareMeasure.Find(place.ColumnName ?? "")))
                .Where(one => one.Measure is not null)
                .Select(one => new WelfareColumn(context, new TidyColumn(ColumnRole.Value, one.Place.Column!.Value - 1, one.Place.ColumnName!), delimiter, one.Measure!)),
        ];
        if (context.Header.Find(ColumnRole.Value) is not { } values)
        {
            return;
        }

        if (WelfareMeasure.Find(context.Title) is { } measure)
        {
            columns.Add(new WelfareColumn(context, values, delimiter, measure));
        }
        else
        {
            context.Findings.Add(HeaderFindings.UnknownMeasure(context.Header.Row, context.Title, WelfareMeasure.Known));
        }
    }

    public void Add(TidyRow row)
    {
        var key = labels.Read(row, out var status);
        foreach (var column in columns)
        {
            column.Add(row, key, status);
        }
    }

    public IReadOnlyCollection<Observation> Finish() => columns is [var only] ? only.Finish() : [.. columns.SelectMany(column => column.Finish())];

    public void Dispose() => columns.ForEach(column => column.Dispose());
}
