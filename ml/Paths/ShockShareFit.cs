namespace EconomyPipeline.Ml.Paths;

/// <summary>
/// Shares of the shocks with which the variance of every aggregate, on the whole of its group, is what it shall be. Variances are
/// linear in the shares, so that each group is one linear function of three numbers in a simplex; the least squares of the
/// logarithms are searched on a grid that is refined.
/// </summary>
internal sealed class ShockShareFit(PathRows rows, ShockDraws draws)
{
    private const int GridSteps = 20;
    private const int Refinements = 6;

    /// <summary>How much worse the squared misfit may be for the sake of errors that were seen rather than of assumed factors.</summary>
    private const double Tolerance = 0.01;

    private static readonly int Blocks = Enum.GetValues<ShockBlock>().Length;

    /// <summary>By step, then block.</summary>
    /// <param name="targets">What a group's variance is multiplied by, by group and step; 1 where it has none.</param>
    public ShockShares[][] Fit(IReadOnlyDictionary<(string Group, int Step), double> targets) =>
        [.. Enumerable.Range(0, rows.Horizon).Select(step => Fit(step, targets))];

    private ShockShares[] Fit(int step, IReadOnlyDictionary<(string Group, int Step), double> targets)
    {
        // Few origins are not all that can happen: what they leave open is up to the factors.
        var origins = draws.Errors.Count;
        var most = origins < 2 ? 0 : origins / (origins + 6.0);
        var fits = new[] { most, most / 2, 0 }.Select(share => Fit(step, share, targets)).ToList();
        var least = fits.Min(fit => fit.Misfit);
        return fits.First(fit => fit.Misfit <= least + Tolerance).Shares;
    }

    private (ShockShares[] Shares, double Misfit) Fit(int step, double origin, IReadOnlyDictionary<(string Group, int Step), double> targets)
    {
        var shares = new ShockShares[Blocks];
        Array.Fill(shares, new ShockShares(origin, 0, 0, 0));
        var misfit = 0.0;

        // The scope's sums hold the discrepancy: it comes first.
        foreach (var block in new[] { ShockBlock.Discrepancy, ShockBlock.Nation, ShockBlock.Regencies })
        {
            var groups = rows.Sums
                .Where(sum => BlockOf(sum) == block && sum.Bands[step].Size > 0)
                .GroupBy(sum => sum.Group, StringComparer.Ordinal)
                .Select(group => GroupVariance.Of(
                    group.Select(sum => Terms(sum, step, block, shares)), targets.GetValueOrDefault((group.Key, step), 1)))
                .ToList();
            (shares[(int)block], var own) = Search(block, origin, groups);
            misfit += own;
        }

        return (shares, misfit);
    }

    // A sum belongs to the last block that it holds a row of: the regencies, where it has any.
    private ShockBlock BlockOf(PathSum sum)
    {
        var blocks = sum.Rows.Select(row => rows.Kinds[row].Block).Distinct().ToList();
        return blocks.Contains(ShockBlock.Regencies) ? ShockBlock.Regencies : blocks[0];
    }

    private (double Fixed, double Common, double Region, double Sector, double Own) Terms(PathSum sum, int step, ShockBlock block, ShockShares[] shares)
    {
        var target = sum.Bands[step].Size * sum.Bands[step].Size;
        var sizes = sum.Rows.Select(row => (Kind: rows.Kinds[row], Row: row, Size: rows.Bands[row][step].Size / draws.Norm(row, shares[0].Origin))).ToList();
        var fromOrigins = draws.Errors.Count == 0
            ? 0
            : shares[0].Origin * draws.Errors.Average(vector => Square(sizes.Sum(one => one.Size * vector[one.Row])));
        var others = sizes.Where(one => one.Kind.Block != block).ToList();
        var held = others.GroupBy(one => one.Kind.Block).Sum(group =>
            (shares[(int)group.Key].Region * Square(group.Sum(one => one.Size))) + (shares[(int)group.Key].Own * group.Sum(one => Square(one.Size))));
        var own = sizes.Where(one => one.Kind.Block == block).ToList();
        return (
            (fromOrigins + held) / target,
            Square(own.Sum(one => one.Size)) / target,
            own.GroupBy(one => one.Kind.Region).Sum(group => Square(group.Sum(one => one.Size))) / target,
            own.GroupBy(one => one.Kind.Sector).Sum(group => Square(group.Sum(one => one.Size))) / target,
            own.Sum(one => Square(one.Size)) / target);
    }

    private static (ShockShares Shares, double Misfit) Search(ShockBlock block, double origin, List<GroupVariance> groups)
    {
        var free = 1 - origin;
        ShockShares At(double common, double region, double sector) => new(origin, common, region, sector);
        double Misfit(ShockShares shares) => groups.Sum(group => Square(Math.Log(group.Ratio(shares))));

        IEnumerable<double> Axis(bool isUsed, double around, double step, int reach) => isUsed
            ? Enumerable.Range(-reach, (2 * reach) + 1).Select(index => around + (index * step)).Where(value => value >= 0 && value <= free)
            : [0];

        var (hasCommon, hasRegion, hasSector) = (block != ShockBlock.Discrepancy, block != ShockBlock.Nation, block == ShockBlock.Regencies);
        var (best, least) = (At(0, 0, 0), Misfit(At(0, 0, 0)));
        var (spacing, reach) = (free / GridSteps, GridSteps);
        for (var round = 0; round <= Refinements && groups.Count > 0 && free > 0; round++)
        {
            var centre = best;
            foreach (var common in Axis(hasCommon, centre.Common, spacing, reach))
            {
                foreach (var region in Axis(hasRegion, centre.Region, spacing, reach))
                {
                    foreach (var sector in Axis(hasSector, centre.Sector, spacing, reach))
                    {
                        if (common + region + sector <= free && Misfit(At(common, region, sector)) is var misfit && misfit < least)
                        {
                            (best, least) = (At(common, region, sector), misfit);
                        }
                    }
                }
            }

            (spacing, reach) = (spacing / 2, 2);
        }

        return (best, least);
    }

    private static double Square(double value) => value * value;

    /// <summary>Mean variance of a group's aggregates as a multiple of what it shall be, as a function of the shares.</summary>
    private readonly record struct GroupVariance(double Fixed, double Common, double Region, double Sector, double Own)
    {
        public static GroupVariance Of(IEnumerable<(double Fixed, double Common, double Region, double Sector, double Own)> terms, double target)
        {
            var all = terms.ToList();
            return new GroupVariance(
                all.Average(one => one.Fixed) / target,
                all.Average(one => one.Common) / target,
                all.Average(one => one.Region) / target,
                all.Average(one => one.Sector) / target,
                all.Average(one => one.Own) / target);
        }

        public double Ratio(ShockShares shares) =>
            Math.Max(1e-9, Fixed + (shares.Common * Common) + (shares.Region * Region) + (shares.Sector * Sector) + (shares.Own * Own));
    }
}
