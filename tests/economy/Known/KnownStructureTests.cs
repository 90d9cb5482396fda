using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published, executed and derived values of structure, growth, shift-share and convergence, each with its source.</summary>
public sealed class KnownStructureTests
{
    // Farhauer and Kröll (2013), as in REAT 3.0.3, shift.Rd: four industries of regions A, B, C and of the nation at two dates.
    private static readonly double[][] Start = [[90, 20, 10, 60], [60, 30, 30, 40], [250, 100, 110, 300]];

    private static readonly double[][] End = [[100, 40, 10, 55], [85, 55, 40, 35], [255, 115, 85, 390]];

    private static readonly double[] NationStart = [400, 150, 150, 400];

    private static readonly double[] NationEnd = [440, 210, 135, 480];

    // REAT, herf.Rd (K07, K08) and executed (K10).
    [Fact]
    [Known("K07", "K08", "K10")]
    public void Herfindahl_gives_the_published_values()
    {
        Close(0.34, Herfindahl.Index([20, 50, 20, 10]));
        Close(0.12, Herfindahl.Normalised([20, 50, 20, 10]));
        Close(1 / 0.34, Herfindahl.EquivalentNumber([20, 50, 20, 10]));
        Close(0.125176299067962, Herfindahl.Index([460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87, 258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81]));
    }

    // Formula (K125).
    [Fact]
    [Known("K125")]
    public void Herfindahl_of_three_regions_gives_the_derived_values()
    {
        Close([0.3765432099, 0.2734375, 0.3022853186], [.. Start.Select(region => Herfindahl.Index(region))], 1e-9);
        Close([0.1687242798, 0.03125, 0.0697137581], [.. Start.Select(region => Herfindahl.Normalised(region))], 1e-9);
    }

    // REAT, locq.Rd (K29); formula (K125).
    [Fact]
    [Known("K29", "K125")]
    public void Location_quotient_gives_the_published_values()
    {
        double[][] expected =
        [
            [1.375, 0.8148148148, 0.4074074074, 0.9166666667],
            [1.03125, 1.375, 1.375, 0.6875],
            [0.9046052632, 0.9649122807, 1.0614035088, 1.0855263158],
        ];

        Close(0.384762342301328, LocationQuotient.Of(1714, 79006, 879213, 15593224));
        for (var region = 0; region < 3; region++)
        {
            var own = Start[region];
            Close(expected[region], [.. own.Select((value, i) => LocationQuotient.Of(value, own.Sum(), NationStart[i], NationStart.Sum()))], 1e-9);
        }
    }

    // REAT, growth.Rd (K37); supervised practicum on Jambi 2009–2012, two decimals (K124).
    [Fact]
    [Known("K37", "K124")]
    public void Growth_gives_the_published_values()
    {
        Close([11.1111111111111, 100, 0, -8.33333333333333], [.. Start[0].Zip(End[0], GrowthRate.Percent)], 1e-12);
        double[] jambi = [8876.58, 9524.8, 10241.8, 10999.68];
        Assert.Equal([7.30, 7.53, 7.40], jambi.Zip(jambi.Skip(1), GrowthRate.Percent).Select(growth => Math.Round(growth, 2)));
    }

    // REAT's growth(..., time.periods = 5) gives −0.1556 for 90 → 100, a defect.
    [Fact]
    public void Compound_growth_of_a_rising_value_is_positive()
    {
        Close((Math.Pow(100.0 / 90, 0.2) - 1) * 100, CompoundGrowth.Percent(90, 100, 5));
        Close(10, CompoundGrowth.Percent(100, 121, 2));
    }

    // Formula (K127): percentage points of region A.
    [Fact]
    [Known("K127")]
    public void Sources_of_growth_give_the_derived_values() => Close(
        [5.5555555556, 11.1111111111, 0, -2.7777777778],
        [.. Start[0].Zip(End[0], (from, to) => SourceOfGrowth.Contribution(from, to, Start[0].Sum()))],
        1e-9);

    // REAT, shift() executed (K31): totals of national, mix, regional.
    [Theory]
    [Known("K31")]
    [InlineData(0, 27, 1, -3)]
    [InlineData(1, 24, -1, 32)]
    [InlineData(2, 114, 0, -29)]
    public void Dunn_totals_give_the_published_values(int region, double national, double mix, double competitive)
    {
        var parts = Decompose(region);

        Close([national, mix, competitive], [parts.Sum(part => part.National), parts.Sum(part => part.Mix), parts.Sum(part => part.Competitive)], 1e-10);
    }

    // Formula (K34); the columns sum to K31.
    [Fact]
    [Known("K34", "K31")]
    public void Dunn_parts_by_industry_give_the_derived_values()
    {
        Close([13.5, 3, 1.5, 9], [.. Decompose(0).Select(part => part.National)], 1e-10);
        Close([-4.5, 5, -2.5, 3], [.. Decompose(0).Select(part => part.Mix)], 1e-10);
        Close([1, 12, 1, -17], [.. Decompose(0).Select(part => part.Competitive)], 1e-10);
        Close([19, 13, 13, -13], [.. Decompose(1).Select(part => part.Competitive)], 1e-10);
        Close([-20, -25, -14, 30], [.. Decompose(2).Select(part => part.Competitive)], 1e-10);
    }

    // REAT, betaconv.speed.Rd (K47).
    [Fact]
    [Known("K47")]
    public void Speed_and_half_life_give_the_published_values()
    {
        Close(0.00810327603963427, BetaConvergence.Speed(-0.008070533, 1), 1e-10);
        Close(85.5391297506915, BetaConvergence.HalfLife(BetaConvergence.Speed(-0.008070533, 1)), 1e-10);
    }

    // K49, German counties 2010–2014: λ of the annual slope is −ln(1 + 4b)/4; REAT's OLS gives 0.00185 and 374.6 years, a defect.
    [Fact]
    [Known("K49")]
    public void Speed_of_an_annual_slope_counts_the_years()
    {
        Close(0.00748426580812424, BetaConvergence.Speed(-0.00737334706996455, 4), 1e-8);
        Close(92.6, BetaConvergence.HalfLife(BetaConvergence.Speed(-0.00737334706996455, 4)), 1e-3);
    }

    private static List<DunnParts> Decompose(int region) =>
    [
        .. Enumerable.Range(0, 4).Select(i => DunnShiftShare.Decompose(
            Start[region][i], End[region][i], NationStart[i], NationEnd[i], NationStart.Sum(), NationEnd.Sum())),
    ];
}
