using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Compares a column of shares of a province or the nation, whose values the file does not have, with itself: a sector of a period
/// has one share in whichever region's row it stands, and the shares of all sectors are the whole.
/// </summary>
internal static class AbsentShareCheck
{
    /// <returns>Null where the column is not of another region, where nothing in it stands twice and no period has all sectors, or where most differ.</returns>
    public static Finding? Run(DerivedTable column, IReadOnlyList<SectorCode> sectors)
    {
        var reference = DerivedReferences.Read(column.Title);
        if (column.Measure != DerivedMeasure.Share || reference == DerivedReference.Own || column.Cells.Count == 0)
        {
            return null;
        }

        var shares = column.Cells
            .Where(cell => reference.Of(cell.Region) is not null)
            .GroupBy(cell => new Share(reference.Of(cell.Region)!.Value, cell.Sector, cell.Period, cell.Basis))
            .ToDictionary(group => group.Key, group => group.ToList());
        var repeated = shares.Values.Where(cells => cells.DistinctBy(cell => cell.Region).Count() > 1).ToList();
        var differing = repeated.Where(cells => DerivedCheck.Off(Most(cells), DerivedCheck.Printed(Least(cells))) is not null).OrderByDescending(Spread).ToList();
        var sums = shares
            .GroupBy(share => share.Key with { Sector = SectorCode.Total })
            .Select(whole => Sum.Of(whole.Key, whole.Select(share => share.Value[0]), sectors))
            .OfType<Sum>()
            .ToList();
        var off = sums.Where(sum => sum.Off > sum.Tolerance).OrderByDescending(sum => sum.Off).ToList();

        // Most that differ are shares of something else: what each region is of the whole.
        return (sums.Count == 0 && repeated.Count == 0) || 2 * differing.Count > repeated.Count || 2 * off.Count > sums.Count ? null
            : differing is [var worst, ..] ? DerivedFindings.SharesDiffer(column, Least(worst), Most(worst), differing.Count, repeated.Count)
            : off is [var farthest, ..] ? DerivedFindings.SharesDoNotAddUp(column, farthest.Name, farthest.Value, farthest.Whole, off.Count, sums.Count)
            : DerivedFindings.SharesAgree(column, repeated.Count, sums.Count);
    }

    private static DerivedCell Least(List<DerivedCell> cells) => cells.MinBy(cell => cell.Printed);

    private static DerivedCell Most(List<DerivedCell> cells) => cells.MaxBy(cell => cell.Printed);

    private static decimal Spread(List<DerivedCell> cells) => Most(cells).Printed - Least(cells).Printed;

    private readonly record struct Share(RegionCode Whole, SectorCode Sector, Period Period, PriceBasis? Basis);

    /// <param name="Name">Of which region, period and basis.</param>
    /// <param name="Value">The sum of the shares.</param>
    /// <param name="Whole">1 or 100, whichever is nearer by their ratio.</param>
    /// <param name="Tolerance">What rounding of the shares explains.</param>
    private sealed record Sum(string Name, double Value, int Whole, double Tolerance)
    {
        public double Off => Math.Abs(Value - Whole);

        /// <returns>Null where a sector is not there: nothing says what the others should sum to.</returns>
        public static Sum? Of(Share whole, IEnumerable<DerivedCell> cells, IReadOnlyList<SectorCode> sectors)
        {
            var bySector = cells.ToDictionary(cell => cell.Sector);
            if (sectors.Count == 0 || !sectors.All(bySector.ContainsKey))
            {
                return null;
            }

            var sum = sectors.Select(sector => DerivedCheck.Printed(bySector[sector])).Aggregate((left, right) => left + right);
            return new Sum($"{whole.Whole} {whole.Period} {whole.Basis}".TrimEnd(), sum.Value, sum.Value > 10 ? 100 : 1, sum.Error + DerivedCheck.LeastTolerance);
        }
    }
}
