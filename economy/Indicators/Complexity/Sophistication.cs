using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// PRODY_p = Σ_c (s_cp / Σ_c' s_c'p)·Y_c, the mean GRDP per capita of the regions by their leaning to sector p, and EXPY_c = Σ_p s_cp·PRODY_p;
/// s_cp = share of sector p in the sum of the sectors of region c, Y_c = GRDP per capita. Millions of the currency per person; years.
/// </summary>
/// <remarks>
/// Of output, not of exports as in the source. A region that lacks a sector or its population is left out and named (Partial). A
/// sector of which nobody has anything is undefined with a reason. Source: Hausmann, Hwang and Rodrik (2007), What you export matters.
/// </remarks>
public sealed class Sophistication : IIndicator
{
    private const string HausmannHwangRodrik2007 = "Hausmann, Hwang and Rodrik (2007), What you export matters, Journal of Economic Growth 12(1); of output here, not of exports";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("prody", new("PRODY (PDRB per kapita yang melekat pada sektor)", "PRODY (GRDP per capita that goes with a sector)"), "Σ_c (s_{cp} / Σ_{c'} s_{c'p})·Y_c", new(
            "Tinggi: sektor ini menonjol di daerah yang PDRB per kapitanya tinggi. Bukan produktivitas sektor itu sendiri; satu daerah tambang menentukan angka pertambangan.",
            "High: the sector stands out in regions of high GRDP per capita. Not the productivity of the sector itself; one mining region decides the figure of mining.")),
        Define("expy", new("EXPY (rata-rata PRODY struktur daerah)", "EXPY (mean PRODY of a region's structure)"), "Σ_p s_{cp}·PRODY_p", new(
            "Tinggi: struktur daerah mirip dengan daerah berpendapatan tinggi. Sebagian melingkar: PDRB daerah sendiri ikut menentukan PRODY.",
            "High: the region has the structure of high-income regions. Partly circular: its own GRDP helps to decide PRODY.")),
    ];

    /// <summary>PRODY by sector and EXPY by region.</summary>
    /// <param name="output">By region and sector, without gaps.</param>
    /// <param name="perCapita">GRDP per capita by region.</param>
    public static (double[] Prody, double[] Expy) Of(IReadOnlyList<double[]> output, IReadOnlyList<double> perCapita)
    {
        var shares = output.Select(row =>
        {
            var sum = row.Sum();
            return row.Select(value => sum > 0 ? value / sum : double.NaN).ToArray();
        }).ToArray();
        var prody = new double[output.Count == 0 ? 0 : output[0].Length];
        for (var sector = 0; sector < prody.Length; sector++)
        {
            var (weighted, weight) = (0.0, 0.0);
            for (var region = 0; region < shares.Length; region++)
            {
                weighted += shares[region][sector] * perCapita[region];
                weight += shares[region][sector];
            }

            prody[sector] = weight > 0 ? weighted / weight : double.NaN;
        }

        return (prody, [.. shares.Select(row => row.Select((share, sector) => share == 0 ? 0 : share * prody[sector]).Sum())]);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => NetworkYear.Compute(accounts, Definitions, false, year =>
    {
        var (panel, period) = (year.Totals.Panel, year.Totals.Panel.Periods[year.Period]);
        var people = year.Regions.Select(region => RegionPopulation.Of(accounts, panel.Regions[region], period)).ToList();
        var known = Enumerable.Range(0, people.Count).Where(region => people[region].IsDefined).ToList();
        if (known.Count == 0)
        {
            return Definitions.Select(definition => year.Value(definition, accounts.Scope, null, double.NaN, Reasons.AbsentPopulation(
                [.. year.Regions.Select(year.Totals.Label)], period)));
        }

        var output = known.Select(region => year.Output[region]).ToList();
        var (prody, expy) = Of(output, [.. known.Select(region => year.Totals.Total(year.Period, year.Regions[region]).Value / people[region].Value)]);
        var basis = known.Select(region => people[region]).Aggregate(year.Basis, (joined, figure) => Figure.From(0, joined, figure));
        var absent = Enumerable.Range(0, people.Count).Except(known).Select(region => year.Totals.Label(year.Regions[region])).ToList();
        if (absent.Count > 0)
        {
            basis = Figure.From(0, basis, new Figure(0, Quality.Partial, basis.Status, Reasons.WithoutRegions(absent)));
        }

        return prody.Select((value, sector) => Value(Definitions[0], accounts.Scope, panel.Sectors[sector], value))
            .Concat(expy.Select((value, index) => Value(Definitions[1], year.Code(known[index]), null, value)))
            .Concat(Enumerable.Range(0, people.Count).Except(known).Select(region => people[region].ToValue(
                Definitions[1], panel, year.Code(region), period, null, null, accounts.Scope, null, known.Count, Definitions[1].UnitIn(accounts.Currency))))
            .Concat(year.LeftOut(Definitions[1]));

        IndicatorValue Value(IndicatorDefinition definition, Classification.RegionCode region, Classification.SectorCode? sector, double value) =>
            basis.Becomes(known.Count < definition.SmallestN ? double.NaN : value, known.Count < definition.SmallestN ? ComplexityReasons.FewRegions(known.Count, definition.SmallestN) : Reasons.ZeroBase)
                .ToValue(definition, panel, region, period, sector, null, accounts.Scope, null, known.Count, definition.UnitIn(accounts.Currency));
    });

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "million {currency} per person",
        Formula = $"{formula}; s_cp = share of sector p in the sum of the sectors of region c, Y_c = GRDP per capita of region c",
        Source = HausmannHwangRodrik2007,
        Reading = reading,
        Needs = new(
            "sector-output tahunan per sektor dari kabupaten/kota dan provinsinya, dan population",
            "annual sector-output by sector of the regencies and of their province, and population"),
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };
}
