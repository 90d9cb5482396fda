using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// Fills a year for which no region's population is published, at the constant growth rate between its published neighbours:
/// P(t) = P(a)·(P(b)/P(a))^((t−a)/(b−a)). A year that is published but lacks a region stays as it is: filling it would hide
/// that the publication is incomplete.
/// </summary>
/// <remarks>Geometric interpolation, the demographers' usual choice (Shryock and Siegel, The Methods and Materials of Demography, ch. 13).</remarks>
internal static class PopulationInterpolation
{
    public static void FillUnpublishedYears(PopulationPanel population)
    {
        var published = population.Years.ToList();
        for (var index = 1; index < published.Count; index++)
        {
            var (before, after) = (published[index - 1], published[index]);
            for (var year = before.Plus(1); year < after; year = year.Plus(1))
            {
                FillYear(population, before, year, after);
            }
        }
    }

    private static void FillYear(PopulationPanel population, Period before, Period year, Period after)
    {
        var share = (double)year.PeriodsSince(before) / after.PeriodsSince(before);
        foreach (var region in population.Regions)
        {
            var (first, last) = (population[region, before], population[region, after]);
            if (first > 0 && last > 0)
            {
                population[region, year] = first * Math.Pow(last / first, share);
                population.MarkInterpolated(year);
            }
        }
    }
}
