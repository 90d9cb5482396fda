using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Levels;

/// <summary>
/// x = Y / P, GRDP per capita in millions of the currency per person, of every region whose population is known, and its growth
/// 100·((Y_t/Y_{t−1}) / (P_t/P_{t−1}) − 1) in percent, with the change of Y on one definition. Years only.
/// </summary>
/// <remarks>
/// The scope's population is the published one, else the sum of its regencies if every one is there. A year without population
/// is undefined with a reason from the first year with any; before it there is nothing.
/// </remarks>
public sealed class PerCapita : IIndicator
{
    private static readonly IndicatorDefinition LevelDefinition = new()
    {
        Id = "grdp-per-capita",
        Name = new("PDRB per kapita", "GRDP per capita"),
        Unit = "million {currency} per person",
        Formula = "Y / P; Y = total GRDP of the year, P = population of the year",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Rata-rata nilai tambah per penduduk, bukan pendapatan rumah tangga: hasil tambang dapat mengalir ke luar daerah. Penduduk dari sumber yang berbeda memberi angka yang berbeda.",
            "Value added for each resident, not household income: the yield of a mine may leave the region. Another source of population gives another number."),
        Needs = CatalogueTexts.NeedsPerCapita,
    };

    private static readonly IndicatorDefinition GrowthDefinition = new()
    {
        Id = "grdp-per-capita-growth",
        Name = new("Pertumbuhan PDRB per kapita", "Growth of GRDP per capita"),
        Unit = "%",
        Formula = "100·((Y_t / Y_{t−1}) / (P_t / P_{t−1}) − 1); Y on one definition at both ends",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Pertumbuhan setelah dikurangi pertambahan penduduk. Data registrasi penduduk dapat melonjak karena pemutakhiran, bukan karena kelahiran.",
            "Growth less that of the population. A civil registry may jump because it was brought up to date, not because people were born."),
        Needs = CatalogueTexts.NeedsPerCapita,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [LevelDefinition, GrowthDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var first = accounts.Population.Years.First();
        var unit = LevelDefinition.UnitIn(accounts.Currency);
        for (var region = 0; region < panel.Regions.Count; region++)
        {
            var code = panel.Regions[region];
            if (!IsPopulated(accounts, code))
            {
                continue;
            }

            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (panel.Periods[period] < first || !totals.HasAny(period, region))
                {
                    continue;
                }

                var people = RegionPopulation.Of(accounts, code, panel.Periods[period]);
                var output = totals.Total(period, region);
                yield return Figure.From(output.Value / people.Value, people, output)
                    .ToValue(LevelDefinition, panel, code, panel.Periods[period], SectorCode.Total, unit: unit);

                if (period > 0 && panel.Periods[period - 1] >= first && totals.HasAny(period - 1, region))
                {
                    yield return Growth(totals, region, period, people)
                        .ToValue(GrowthDefinition, panel, code, panel.Periods[period], SectorCode.Total, panel.Periods[period - 1]);
                }
            }
        }
    }

    private static Figure Growth(RegionTotals totals, int region, int period, Figure people)
    {
        var before = RegionPopulation.Of(totals.Accounts, totals.Panel.Regions[region], totals.Panel.Periods[period - 1]);
        var change = Changes.OfTotal(totals, region, PeriodSpan.One(period - 1), PeriodSpan.One(period));
        var output = change.ToFigure(change.From > 0 ? change.To / change.From : double.NaN, Reasons.ZeroBase);
        var residents = Figure.From(people.Value / before.Value, before, people);
        return Figure.From(((output.Value / residents.Value) - 1) * 100, residents, output);
    }

    // A nation whose population is in no file is not asked for; the scope is, since its regencies make it up.
    private static bool IsPopulated(RegionalAccounts accounts, RegionCode region) =>
        region == accounts.Scope || accounts.Population.Years.Any(year => accounts.Population[region, year] > 0)
        || accounts.Regencies.Any(regency => regency.Code == region);
}
