using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Concentration;

/// <summary>
/// Litzenberger and Sternberg's cluster index CI = ID · IS / BS: industrial density ID = (e_ij/a_j)/(e_i/a), industrial stock IS =
/// (e_ij/p_j)/(e_i/p) and relative size of establishments BS = (e_ij/b_ij)/(e_i/b_i); a area, p population, b establishments. 1 = as in the whole.
/// </summary>
/// <remarks>
/// Of GRDP instead of employment, and without the size of establishments (BS = 1), since no kind of dataset holds their number: the id says
/// density. Undefined with a reason where area or population is absent, and for a single regency. Source: Litzenberger and Sternberg (2006); Sternberg and Litzenberger (2004).
/// </remarks>
public sealed class ClusterIndex : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "cluster-density",
        Name = new("Indeks klaster Litzenberger–Sternberg (tanpa ukuran usaha)", "Litzenberger–Sternberg cluster index (without the size of establishments)"),
        Unit = "index",
        Formula = "(e_{ij}/a_j)/(e_i/a) · (e_{ij}/p_j)/(e_i/p); e = GRDP of sector i, a = area, p = population; j = regency, without j = all regencies",
        Source = "Sternberg and Litzenberger (2004), Regional clusters in Germany, European Planning Studies 12",
        Reading = new(
            "Di atas 1: sektor lebih padat per km² dan per penduduk daripada rata-rata provinsi; penulisnya memakai batas 4 untuk klaster. Kota kecil mudah bernilai besar.",
            "Above 1: the sector is denser by km² and by head than in the whole; the authors take 4 as the bound of a cluster. Small cities easily show large values."),
        Needs = new("sector-output tahunan per sektor, population, dan luas daerah di regions", "annual sector-output by sector, population, and the area of each region in regions"),
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The whole index, of a region and of the sums over all.</summary>
    /// <param name="output">e_ij.</param>
    /// <param name="outputOfAll">e_i.</param>
    /// <param name="area">a_j.</param>
    /// <param name="areaOfAll">a.</param>
    /// <param name="people">p_j.</param>
    /// <param name="peopleOfAll">p.</param>
    /// <param name="relativeSize">BS, the relative size of establishments; 1 where it is not known.</param>
    /// <returns>NaN where what divides is not positive, or the output is negative: squared it would look like a cluster.</returns>
    public static double Of(double output, double outputOfAll, double area, double areaOfAll, double people, double peopleOfAll, double relativeSize) =>
        output >= 0 && outputOfAll > 0 && area > 0 && people > 0 && relativeSize > 0
            ? output / outputOfAll / (area / areaOfAll) * (output / outputOfAll / (people / peopleOfAll)) / relativeSize
            : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PanelComputation.Run(
        accounts, Definitions, Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums | IndicatorInputs.Population, totals =>
            from period in Enumerable.Range(0, totals.Panel.Periods.Count)
            where RegencySums.Regencies(totals).Any(region => totals.HasSectors(period, region))
            from value in OfYear(totals, period)
            select value);

    private static IEnumerable<IndicatorValue> OfYear(RegionTotals totals, int period)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var people = accounts.Regencies.Select(regency => RegionPopulation.Of(accounts, regency.Code, panel.Periods[period])).ToList();
        var area = accounts.Regencies.Sum(regency => regency.AreaSquareKilometres);
        var all = people.Aggregate(Figure.Observed(0, default), (sum, one) => Figure.From(sum.Value + one.Value, sum, one));
        if (accounts.Regencies.Count < 2 || !all.IsDefined || double.IsNaN(area))
        {
            var reason = accounts.Regencies.Count < 2 ? Reasons.OneRegion : all.IsDefined ? StructureReasons.NoArea : all.Reason!;
            return [Figure.Undefined(reason).ToValue(Definition, panel, accounts.Scope, panel.Periods[period])];
        }

        return
            from sector in Enumerable.Range(0, panel.Sectors.Count)
            let sum = RegencySums.OfSector(totals, period, sector).Sum
            from regency in Enumerable.Range(0, accounts.Regencies.Count)
            let region = panel.IndexOf(accounts.Regencies[regency].Code)
            where totals.HasSectors(period, region)
            let own = totals.Sector(period, region, sector)
            let index = Of(own.Value, sum.Value, accounts.Regencies[regency].AreaSquareKilometres, area, people[regency].Value, all.Value, relativeSize: 1)
            let basis = own.IsDefined ? Figure.From(0, Figure.From(0, own, sum), all) : own
            select basis.Becomes(own.IsDefined ? index : double.NaN, Reasons.NotPositive).ToValue(
                Definition, panel, panel.Regions[region], panel.Periods[period], panel.Sectors[sector], reference: accounts.Scope, n: accounts.Regencies.Count);
    }
}
