using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Looks for figures of years that cannot have been measured: those to come are an error, and a year that is not over is told, since
/// its figures can only be estimates. Told once for each year, at its first cell.
/// </summary>
internal static class FuturePeriodCheck
{
    private const int MostFindings = 20;

    public static void Run(MeasuredCells cells, int thisYear, FindingCollector findings)
    {
        HashSet<Period> told = [];
        for (var index = 0; index < cells.Count && told.Count < MostFindings; index++)
        {
            var cell = cells[index];
            var period = cell.Key.Period;
            var isToCome = period.Year > thisYear;
            if (!cell.IsMeasured || !(isToCome || (cell.Key.IsYear && period.Year == thisYear)) || !told.Add(period))
            {
                continue;
            }

            findings.Add(isToCome
                ? SeriesFindings.FuturePeriod(cells.PlaceOf(index), period, thisYear)
                : SeriesFindings.UnfinishedYear(cells.PlaceOf(index), period));
        }
    }
}
