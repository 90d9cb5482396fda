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
    /// <returns>Null where the column is not of another region, or where nothing in it stands twice and no period has all sectors.</returns>
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
        var repeated = shares.Values.Count(cells => cells.Count > 1);
        var differing = shares.Values.Where(cells => Spread(cells) > 0).OrderByDescending(Spread).ToList();
        if (differing is [var worst, ..])
        {
            return DerivedFindings.SharesDiffer(column, worst.MinBy(cell => cell.Printed), worst.MaxBy(cell => cell.Printed), differing.Count, repeated);
        }

        var sums = shares
            .GroupBy(share => share.Key with { Sector = SectorCode.Total })
            .Select(whole => Sum.Of(whole.Key, whole.Select(share => share.Value[0]), sectors))
            .OfType<Sum>()
            .ToList();
        if (sums.Count == 0 && repeated == 0)
        {
            return null;
        }

        return sums.Where(sum => sum.Off > sum.Tolerance).OrderByDescending(sum => sum.Off).FirstOrDefault() is { } far
            ? DerivedFindings.SharesDoNotAddUp(column, far.Period, far.Value, far.Whole, sums.Count(sum => sum.Off > sum.Tolerance), sums.Count)
            : DerivedFindings.SharesAgree(column, repeated, sums.Count);
    }

    private static decimal Spread(List<DerivedCell> cells) => cells.Max(cell => cell.Printed) - cells.Min(cell => cell.Printed);

    private readonly record struct Share(RegionCode Whole, SectorCode Sector, Period Period, PriceBasis? Basis);

    /// <param name="Period">Of which period.</param>
    /// <param name="Value">The sum of the shares.</param>
    /// <param name="Whole">1 or 100, whichever is nearer.</param>
    /// <param name="Tolerance">What rounding of the shares explains.</param>
    private sealed record Sum(Period Period, double Value, int Whole, double Tolerance)
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
            return new Sum(whole.Period, sum.Value, sum.Value > 10 ? 100 : 1, sum.Error + DerivedCheck.LeastTolerance);
        }
    }
}
