using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
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

    // PySAL inequality, test_theil.py (K88); formula as PySAL (K91).
    [Fact]
    [Known("K88", "K91")]
    public void Mexican_states_give_the_published_Theil_and_Gini()
    {
        var (theil, gini, states) = (KnownCase.Read("K88"), KnownCase.Read("K91"), SharedCsv.Read("known/libpysal_mexico.csv"));
        var decades = Decades.Select(year => Column(states, $"pcgdp{year}")).ToList();

        Close(theil.Numbers(), [.. decades.Select(values => TheilT.Index(values, [.. values.Select(_ => 1.0)]))], theil.Tolerance);
        Close(gini.Numbers(), [.. decades.Select(values => Gini.Unweighted(values))], gini.Tolerance);
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
