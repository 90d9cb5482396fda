using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>
/// Shocks that say two things of one cell. Growth and level changes of one kind must not meet in a row and period: whether they
/// were meant to add up or to replace one another, nobody knows. Amounts add up; only the same one twice is a slip.
/// </summary>
internal static class ScenarioOverlaps
{
    public static IEnumerable<InputFinding> Find(IReadOnlyList<Shock?> shocks, IReadOnlyList<(RegionCode Region, SectorCode Sector)> rows)
    {
        for (var later = 1; later < shocks.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (shocks[earlier] is { } first && shocks[later] is { } second && Meet(first, second)
                    && rows.Where(row => row.Region != RegionCode.Discrepancy && first.Names(row.Region, row.Sector) && second.Names(row.Region, row.Sector))
                        .Select(row => ((RegionCode, SectorCode)?)row)
                        .FirstOrDefault() is { } shared)
                {
                    yield return ScenarioFindings.Overlap(
                        $"shocks[{later}]", $"shocks[{earlier}]", shared, first.From > second.From ? first.From : second.From);
                }
            }
        }
    }

    private static bool Meet(Shock first, Shock second) => first is AmountShock || second is AmountShock
        ? first == second
        : first.GetType() == second.GetType() && first.From <= second.To && second.From <= first.To;
}
