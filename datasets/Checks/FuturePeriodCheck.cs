using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Looks for figures of years that cannot have been measured: those to come are an error, and a whole year that is not over is told,
/// since its figures can only be estimates. Told once for each year, at its first cell.
/// </summary>
internal static class FuturePeriodCheck
{
    public static void Run(MeasuredCells cells, int thisYear, FindingCollector findings)
    {
        HashSet<int> told = [];
        for (var index = 0; index < cells.Count; index++)
        {
            var cell = cells[index];
            var year = cell.Key.Period.Year;
            if (year < thisYear || !cell.IsMeasured || (year == thisYear && !cell.Key.IsYear) || !told.Add(year))
            {
                continue;
            }

            findings.Add(year > thisYear ? SeriesFindings.FuturePeriod(cells.PlaceOf(index), year, thisYear) : SeriesFindings.UnfinishedYear(cells.PlaceOf(index), year));
        }
    }
}
