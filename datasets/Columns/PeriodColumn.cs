using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The period of a row, with the flag that may be glued to it: from its columns, else from the sender.</summary>
internal sealed class PeriodColumn
{
    private readonly ReadingContext context;
    private readonly TidyColumn? period;
    private readonly TidyColumn? quarter;
    private readonly Memo<(Period? Period, ObservationStatus Status)> memo = new(ReadText);

    public PeriodColumn(ReadingContext context)
    {
        this.context = context;
        period = context.Header.Find(ColumnRole.Period);
        quarter = context.Header.Find(ColumnRole.Quarter);
        if (period is null && context.Facts.Period is null)
        {
            context.Findings.Add(MissingFact(new CellPlace(context.Header.Row)));
        }
    }

    /// <summary>The period, or null when it is not known; a finding then says so.</summary>
    public Period? Read(TidyRow row, out ObservationStatus status)
    {
        status = ObservationStatus.Final;
        var text = row.Text(period);
        if (text.Length == 0)
        {
            if (period is not null && context.Facts.Period is null)
            {
                context.Findings.Add(MissingFact(row.Place(period)));
            }

            return AddQuarter(context.Facts.Period, row);
        }

        (var read, status) = memo.Read(text);
        if (read is null)
        {
            context.Findings.Add(CellFindings.InvalidPeriod(row.Place(period), text, PeriodText.Expected));
        }

        return AddQuarter(read, row);
    }

    private static (Period? Period, ObservationStatus Status) ReadText(string text)
    {
        var bare = StatusText.TakeFlags(text, out var status);
        return (PeriodText.TryParse(bare, out var read) ? read : null, status);
    }

    private Period? AddQuarter(Period? year, TidyRow row)
    {
        var text = row.Text(quarter);
        if (text.Length == 0 || year is null)
        {
            return year;
        }

        if (PeriodText.Quarter(text) is { } number && (year.Value.Quarter is null || year.Value.Quarter == number))
        {
            return Period.OfQuarter(year.Value.Year, number);
        }

        context.Findings.Add(CellFindings.InvalidPeriod(row.Place(quarter), text, PeriodText.ExpectedQuarter));
        return null;
    }

    private static Finding MissingFact(CellPlace place) =>
        HeaderFindings.MissingFact(place, "period", new("periodenya", "its period"), "year", "2025");
}
