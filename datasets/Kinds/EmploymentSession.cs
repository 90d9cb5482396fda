using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>A file of employment being read. Surveys estimate it, so that a number of people need not be whole.</summary>
internal sealed class EmploymentSession(ReadingContext context, char delimiter) : IKindSession
{
    private static readonly Bilingual Workers = new("Jumlah pekerja", "A number of workers");

    // Thousands and persons are both usual, and a sector of a regency may have either: the unit is to be said.
    private static readonly UnitRule People = new(UnitText.TryParsePeople, UnitText.ExpectedPeople, MustBeStated: true);

    private readonly CellLabels labels = new(context, SectorCode.Total);
    private readonly MeasureColumn workers = new(context, context.Header.First(ColumnRole.Workers, ColumnRole.Value), delimiter, People);

    public void Add(TidyRow row) => workers.Add(row, labels.Read(row, out var status), status);

    public IReadOnlyCollection<Observation> Finish()
    {
        var cells = workers.Cells;
        if (!cells.Measure(Judge))
        {
            return [];
        }

        SectorChecks.Run(cells, context);
        return cells.Observe(_ => new Observation { Kind = DatasetKind.Employment, Region = RegionCode.Nation, Measure = Measure.Employment, Unit = "person" });
    }

    public void Dispose() => workers.Dispose();

    private decimal? Judge(SeenCell cell, decimal written)
    {
        if (written >= 0)
        {
            return written * (cell.Unit?.Factor ?? 1m);
        }

        context.Findings.Add(NumberFindings.Negative(cell.Place, cell.Text, "negative-employment", Workers));
        return null;
    }
}
