using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Values whose inputs are files of others, which stay beside the project.</summary>
public sealed class KnownFilesTests
{
    private static readonly string[] Decades = ["1940", "1950", "1960", "1970", "1980", "1990", "2000"];

    // PySAL inequality, test_theil.py (K88); formula as PySAL (K91, K92).
    [Fact]
    [Known("K88", "K91", "K92")]
    public void Mexican_states_give_the_published_Theil_Gini_and_convergence()
    {
        var states = SharedCsv.Read("known/libpysal_mexico.csv");
        var decades = Decades.Select(year => Column(states, $"pcgdp{year}")).ToList();
        var factors = decades[0].Zip(decades[^1], (from, to) => to / from).ToArray();
        var slope = BetaConvergence.Slope(decades[0], factors, 60);

        Close(
            [0.208943442304, 0.152224505265, 0.104729414882, 0.101947249697, 0.095601127585, 0.10511256398, 0.106608323496],
            [.. decades.Select(values => TheilT.Index(values, [.. values.Select(_ => 1.0)]))],
            1e-7);
        Close(
            [0.3537237117345285, 0.29644613439022827, 0.2537183285655905, 0.25513356494927303, 0.24505338049421577, 0.25181825879538217, 0.2581130824882791],
            [.. decades.Select(values => Gini.Unweighted(values))]);
        Close(-0.007254802677838509, slope, 1e-10);
        Close(0.009523994947084525, BetaConvergence.Speed(slope, 60), 1e-10);
        Close(72.77903699141827, BetaConvergence.HalfLife(BetaConvergence.Speed(slope, 60)), 1e-10);
    }

    // REAT 3.0.3 executed (K49, K50).
    [Fact]
    [Known("K49", "K50")]
    public void German_counties_give_the_published_beta_and_sigma()
    {
        var counties = SharedCsv.Read("known/REAT_G.counties.gdp.csv");
        var (first, last) = (Column(counties, "gdppc2010"), Column(counties, "gdppc2014"));
        var slope = BetaConvergence.Slope(first, [.. first.Zip(last, (from, to) => to / from)], 4);

        Close(-0.00737334706996455, slope, 1e-8);
        Close(0.00748426580812424, BetaConvergence.Speed(slope, 4), 1e-8);
        Close(
            [0.349777395588765, 0.348373474349978, 0.344758016789709, 0.342069919984813, 0.34337769652109],
            [.. Enumerable.Range(2010, 5).Select(year => SigmaConvergence.Dispersion(Column(counties, $"gdppc{year}")))],
            1e-10);
    }

    // locitaresmi/ped-kalsel-dashboard, four decimals (K122).
    [Fact]
    [Known("K122")]
    public void Province_against_the_nation_gives_the_published_location_quotients()
    {
        var expected = SharedCsv.Read("known/kalsel_pdrb_lq.csv");

        Assert.Equal(17 * 6, expected.Count);
        Assert.All(expected, row => Assert.Equal(
            Number(row["lq"]),
            KalselData.All.One("lq", "6300", row["sektor_kode"], row["tahun"], reference: "0000").Value,
            5e-5));
    }

    // wongrembang/PDRB-Analyzer, workbook "PDRB Rembang", sheet Template_LU (K121).
    [Fact]
    [Known("K121")]
    public void Rembang_gives_every_published_cell_of_36_quarters_and_9_years()
    {
        var rows = SharedCsv.Read("known/rembang_pdrb_quarterly.csv");
        var accounts = AccountsBuilder.Build(RegionCode.Parse("3300"), rows.SelectMany(Observations), new AccountsOptions());
        var values = IndicatorCatalogue.Compute(accounts)
            .Where(value => value.Indicator != "implicit-index-growth" || value.From is not { } from || value.Period.PeriodsSince(from) == 1)
            .ToLookup(value => $"{value.Indicator} {value.Basis} {value.Region} {value.Sector} {value.Period}", value => value.Value);
        var compared = 0;
        foreach (var row in rows)
        {
            var (sector, period) = (Sector(row), row["period"].TrimEnd('Y').Replace("Q", "-Q", StringComparison.Ordinal));
            var isYear = row["period"].EndsWith('Y');
            Compare(row["qtoq"], $"growth-qoq constant-2010 3317 {sector} {period}");
            Compare(row["yony"], $"{(isYear ? "growth-annual" : "growth-yoy")} constant-2010 3317 {sector} {period}");
            Compare(row["ctoc"], $"{(isYear ? "growth-annual" : "growth-ctc")} constant-2010 3317 {sector} {period}");
            Compare(row["impl"], $"implicit-index constant-2010 3317 {sector} {period}");
            Compare(row["impl_growth"], $"implicit-index-growth constant-2010 3317 {sector} {period}");
            if (sector != SectorCode.Total)
            {
                Compare(row["share"], $"share current 3317 {sector} {period}");
            }
            else if (row["share"].Length > 0)
            {
                // The share of the total is what the shares of its sectors sum to.
                Close(Number(row["share"]), BpsSectors.Categories.Sum(category => values[$"share current 3317 {category.Code} {period}"].Single()), 1e-9);
                compared++;
            }
        }

        Assert.Equal(4294, compared);

        void Compare(string expected, string key)
        {
            if (expected.Length > 0)
            {
                Close(Number(expected), Assert.Single(values[key]), 1e-9);
                compared++;
            }
        }
    }

    private static IEnumerable<Observation> Observations(IReadOnlyDictionary<string, string> row)
    {
        var period = row["period"].TrimEnd('Y');
        yield return Given.Output("3317", Sector(row).ToString(), period, Number(row["adhk"]));
        yield return Given.Output("3317", Sector(row).ToString(), period, Number(row["adhb"]), PriceBasis.Current);
    }

    private static SectorCode Sector(IReadOnlyDictionary<string, string> row) =>
        SectorCode.Parse(row["code"].Replace('_', '-'));

    private static double[] Column(IEnumerable<IReadOnlyDictionary<string, string>> rows, string name) =>
        [.. rows.Select(row => Number(row[name]))];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
