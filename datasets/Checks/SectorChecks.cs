using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>What is checked of every measure by region, sector and period, be it output or people who work.</summary>
internal static class SectorChecks
{
    public static void Run(MeasuredCells cells, ReadingContext context)
    {
        FuturePeriodCheck.Run(cells, context.ThisYear, context.Findings);
        SeriesCheck.Run(cells, SeriesCheck.OutputLimits, context.Findings);
        SiblingCheck.Run(cells, context.Findings);
        GapCheck.Run(cells, context.Findings);
        new SumCheck(cells, context.Scheme.Sectors, context.Findings).Run();
        PartsCheck.CompareSubSectors(cells, context.Findings);
    }
}
