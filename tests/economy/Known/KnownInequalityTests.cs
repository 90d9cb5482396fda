using EconomyPipeline.Economy.Indicators.Equity;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published and executed values of inequality, each with its source.</summary>
public sealed class KnownInequalityTests
{
    // German Länder 2015: GDP in billion euro and population (VGRdL; Destatis), as in the documentation of REAT 3.0.3.
    private static readonly double[] LandGdp = [460.69, 549.19, 124.16, 65.29, 31.59, 109.27, 263.44, 39.87, 258.53, 645.59, 131.95, 35.03, 112.66, 56.22, 85.61, 56.81];

    private static readonly double[] LandPeople = [10879618, 12843514, 3520031, 2484826, 671489, 1787408, 6176172, 1612362, 7926599, 17865516, 4052803, 995597, 4084851, 2245470, 2858714, 2170714];

    private static readonly string[] LandGroup = ["W", "W", "E", "E", "W", "W", "W", "E", "W", "W", "W", "W", "E", "E", "W", "E"];

    private static readonly double[] LandPerCapita = [.. LandGdp.Zip(LandPeople, (gdp, people) => gdp * 1e9 / people)];

    // Incomes with class sizes from the examples of R's package ineq.
    private static readonly double[] Incomes = [541, 1463, 2445, 3438, 4437, 5401, 6392, 8304, 11904, 22261];

    private static readonly double[] Sizes = [482, 825, 722, 690, 661, 760, 745, 2140, 1911, 1024];

    private static readonly string[] Classes = ["A", "A", "A", "B", "B", "B", "B", "C", "C", "C"];

    // REAT 3.0.3, gini.Rd (K01, K02, K05); charlescoverdale/inequality, test-gini.R (K119); DescTools, Gini.Rd (K79); ineq (K55); PySAL and IneqPy agree.
    [Fact]
    [Known("K01", "K02", "K05", "K119", "K79", "K55")]
    public void Gini_unweighted_gives_the_published_values()
    {
        Close(0.3, Gini.Unweighted([20, 50, 20, 10]));
        Close(0.4, Gini.Unweighted([20, 50, 20, 10]) * 4 / 3);
        Close(0.500934845830992, Gini.Unweighted(LandGdp));
        Close(0.8, Gini.Unweighted([0, 0, 0, 0, 10]));
        Close(0.6, Gini.Unweighted([10, 10, 0, 0, 0]));
        Close(0.513434589186249, Gini.Unweighted(Incomes) * 10 / 9);
    }

    // REAT gini2 (K04: its gini() gives 0.538342541436464 here, a defect); REAT gini2 and IC2 (K17); IC2 and dineq (K67); DescTools (K79).
    [Fact]
    [Known("K04", "K17", "K67", "K79")]
    public void Gini_weighted_gives_the_published_values_in_any_order()
    {
        Close(0.527826086956522, Gini.Weighted([2500, 500, 7500, 1500, 15000, 4000], [1600, 1000, 200, 1200, 600, 400]));
        Close(0.0999351403703427, Gini.Weighted(LandPerCapita, LandPeople));
        Close(0.388925666072782, Gini.Weighted(Incomes, Sizes));
        Close(0.6, Gini.Weighted([10, 0], [2, 3]));
    }

    // K16: the textbook value; REAT's default (deviations from the unweighted mean) gives 0.190901763419909, which is a defect.
    [Fact]
    [Known("K16")]
    public void Williamson_deviates_from_the_weighted_mean()
    {
        Close(0.187309659392126, Williamson.Index(LandPerCapita, LandPeople));
        Assert.True(Math.Abs(Williamson.Index(LandPerCapita, LandPeople) - 0.190901763419909) > 1e-3);
    }

    // Formula (K14, K65: ineq drops the zero and gives 0.362341, a defect); ineq (K58); IC2 (K20, K68, K74); IneqPy, test_inequality.py (K115).
    [Fact]
    [Known("K14", "K65", "K58", "K20", "K68", "K74", "K115")]
    public void Theil_T_gives_the_published_values()
    {
        Close(0.250201211769094, TheilT.Index([10, 10, 10, 20, 50], Ones(5)));
        Close(0.362341242343895, TheilT.Index(Incomes, Ones(10)));
        Close(0.45765142214822, TheilT.Index([0, .. Incomes], Ones(11)));
        Close(0.256782425877694, TheilT.Index(Incomes, Sizes));
        Close(0.1473838569435545, TheilT.Index([1, 2, 3, 4, 5, 6, 7, 8, 9], Ones(9)));
    }

    // IC2 decompGEI, alpha = 1 (K20, K74).
    [Fact]
    [Known("K20", "K74")]
    public void Theil_T_splits_into_the_published_parts()
    {
        Parts(TheilT.Decompose(LandPerCapita, LandPeople, LandGroup), 0.0173210879416635, 0.00709172563023958, 0.0102293623114239);
        Parts(TheilT.Decompose(Incomes, Sizes, Classes), 0.256782425877694, 0.187094169492351, 0.0696882563853425);
    }

    // REAT, theil.Rd (K13: REAT calls L theil); ineq (K59); IC2 decompGEI, alpha = 0, and dineq (K19, K73). REAT's weighted one gives −0.001257, a defect.
    [Fact]
    [Known("K13", "K59", "K19", "K73")]
    public void Theil_L_gives_the_published_values_and_parts()
    {
        Close(0.232630161961136, TheilL.Index([10, 10, 10, 20, 50], Ones(5)));
        Close(0.433594649520447, TheilL.Index(Incomes, Ones(10)));
        Parts(TheilL.Decompose(LandPerCapita, LandPeople, LandGroup), 0.0174451873744231, 0.00760640778045889, 0.0098387795939642);
        Parts(TheilL.Decompose(Incomes, Sizes, Classes), 0.324881469689572, 0.252207262548501, 0.0726742071410718);
    }

    private static void Parts(EntropyParts parts, double total, double between, double within)
    {
        Close(total, parts.Total);
        Close(between, parts.Between);
        Close(within, parts.Within);
    }

    private static double[] Ones(int count) => [.. Enumerable.Repeat(1.0, count)];
}
