using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Paths;

/// <summary>
/// Joint sample paths of the rows of one basis and frequency that add up to everything else: regency × sector, what is
/// unpublished, the discrepancy, and the nation's own sectors. Within a path every row saw the same shocks, so that a sum, a
/// share or an index of a path is one draw of that sum, share or index.
/// </summary>
/// <param name="Basis">Price basis.</param>
/// <param name="Periods">The periods that are forecast, consecutive.</param>
/// <param name="Rows">Additive rows; totals are sums over them.</param>
/// <param name="Values">By path, then row, then period, flattened; in the unit of the accounts.</param>
public sealed record SamplePaths(
    PriceBasis Basis, IReadOnlyList<Period> Periods, IReadOnlyList<(RegionCode Region, SectorCode Sector)> Rows, double[] Values)
{
    /// <summary>How many paths there are; all are equally likely.</summary>
    public int Count => Rows.Count == 0 || Periods.Count == 0 ? 0 : Values.Length / (Rows.Count * Periods.Count);

    /// <summary>The rows that a published row of the scope is the sum of; none where it has no paths.</summary>
    /// <param name="scope">The scope whose accounts these are. The nation stands outside it, unless it is the nation.</param>
    /// <param name="region">A regency, the discrepancy, the scope or the nation.</param>
    /// <param name="sector">A sector or the total.</param>
    public IReadOnlyList<int> RowsOf(RegionCode scope, RegionCode region, SectorCode sector) =>
    [
        .. Rows.Index()
            .Where(row => region == scope ? scope == RegionCode.Nation || row.Item.Region != RegionCode.Nation : row.Item.Region == region)
            .Where(row => sector == SectorCode.Total || row.Item.Sector == sector)
            .Select(row => row.Index),
    ];

    /// <summary>The value of a row in a period of a path.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such path, row or period.</exception>
    public double this[int path, int row, int period]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(path);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(path, Count);
            ArgumentOutOfRangeException.ThrowIfNegative(row);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Rows.Count);
            ArgumentOutOfRangeException.ThrowIfNegative(period);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, Periods.Count);
            return Values[(((path * Rows.Count) + row) * Periods.Count) + period];
        }
    }
}
