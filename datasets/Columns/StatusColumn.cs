using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The status of a row where it has a column of its own.</summary>
internal sealed class StatusColumn(ReadingContext context)
{
    private readonly TidyColumn? column = context.Header.Find(ColumnRole.Status);

    public ObservationStatus Read(TidyRow row)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            return ObservationStatus.Final;
        }

        if (!StatusText.TryParse(text, out var status))
        {
            context.Findings.Add(CellFindings.UnknownStatus(row.Place(column), text));
        }

        return status;
    }
}
