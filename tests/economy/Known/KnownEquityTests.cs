using System.Globalization;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Equity.Decompositions;
using EconomyPipeline.Economy.Indicators.Equity.Distribution;
using EconomyPipeline.Economy.Indicators.Equity.Incidence;
using EconomyPipeline.Economy.Indicators.Equity.Indices;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published, executed and derived values of the indices of inequality, asked from the file of known values.</summary>
public sealed class KnownEquityTests
{
    [Theory]
    [InlineData("K02")]
    [InlineData("K55")]
    [Known("K02", "K55")]
    public void Gini_corrected_gives_the_published_values(string id)
    {
        var known = KnownCase.Read(id);
        Close(known.Expected.GetDouble(), GiniCorrected.Index(known.Numbers("x")), known.Tolerance);
    }

    [Theory]
    [InlineData("K11")]
    [InlineData("K118")]
    [Known("K11", "K118")]
    public void Hoover_against_equal_shares_gives_the_published_values(string id)
    {
        var known = KnownCase.Read(id);
        var x = known.Numbers("x");
        Close(known.Expected.GetDouble(), Hoover.Index(x, Ones(x)), known.Tolerance);
    }

    // EconGeo multiplies its Hoover index by 100; its "Gini" of the amounts has the correction for small sets, its Hoover–Gini is the weighted one of the rates.
    [Fact]
    [Known("K112")]
    public void Hoover_and_Gini_of_amounts_against_people_give_the_executed_values()
    {
        var known = KnownCase.Read("K112");
        var (amounts, people) = (known.Numbers("ind"), known.Numbers("pop"));
        double[] rates = [.. amounts.Zip(people, (amount, heads) => amount / heads)];

        Close(known.Expected.GetProperty("hoover").GetDouble(), 100 * Hoover.OfAmounts(amounts, people), known.Tolerance);
        Close(known.Expected.GetProperty("hoover").GetDouble(), 100 * Hoover.Index(rates, people), known.Tolerance);
        Close(known.Expected.GetProperty("hoover_gini").GetDouble(), Gini.Weighted(rates, people), known.Tolerance);
        Close(known.Expected.GetProperty("gini").GetDouble(), Gini.Unweighted(amounts), known.Tolerance);
    }

    [Fact]
    [Known("K22")]
    public void Generalised_entropy_of_Laender_gives_the_executed_values()
    {
        var (x, known) = PerCapita("K22");
        Close(Numbers(known), [.. new double[] { 0, 1, 2 }.Select(alpha => GeneralisedEntropy.Index(x, Ones(x), alpha))], known.Tolerance);
    }

    [Fact]
    [Known("K62")]
    public void Generalised_entropy_of_incomes_gives_the_executed_values()
    {
        var known = KnownCase.Read("K62");
        var x = known.Numbers("x");
        Close(Numbers(known), [.. new[] { 0.5, 2 }.Select(alpha => GeneralisedEntropy.Index(x, Ones(x), alpha))], known.Tolerance);
    }

    [Fact]
    [Known("K70")]
    public void Generalised_entropy_with_weights_gives_the_executed_values()
    {
        var known = KnownCase.Read("K70");
        Close(Numbers(known), [.. new[] { -1, 0.5, 2 }.Select(alpha => GeneralisedEntropy.Index(known.Numbers("x"), known.Numbers("w"), alpha))], known.Tolerance);
    }

    [Fact]
    [Known("K23")]
    public void Atkinson_of_Laender_gives_the_executed_values()
    {
        var (x, known) = PerCapita("K23");
        Close(Numbers(known), [.. new[] { 0.5, 1, 2 }.Select(epsilon => Atkinson.Index(x, known.Numbers("pop"), epsilon))], known.Tolerance);
    }

    [Fact]
    [Known("K71")]
    public void Atkinson_with_weights_gives_the_executed_values()
    {
        var known = KnownCase.Read("K71");
        Close(Numbers(known), [.. new[] { 0.5, 1, 2 }.Select(epsilon => Atkinson.Index(known.Numbers("x"), known.Numbers("w"), epsilon))], known.Tolerance);
    }

    [Fact]
    [Known("K56", "K116")]
    public void Atkinson_of_one_half_gives_the_published_values()
    {
        var (plain, weighted) = (KnownCase.Read("K56"), KnownCase.Read("K116"));
        Close(plain.Expected.GetDouble(), Atkinson.Index(plain.Numbers("x"), Ones(plain.Numbers("x")), 0.5), plain.Tolerance);
        Close(weighted.Expected.GetDouble(), Atkinson.Index(weighted.Numbers("x"), weighted.Numbers("w"), 0.5), weighted.Tolerance);
    }

    // The equally distributed equivalents stand in the source of the case.
    [Fact]
    [Known("K82")]
    public void Atkinson_and_its_equivalent_give_the_published_values()
    {
        var known = KnownCase.Read("K82");
        var x = known.Numbers("x");
        foreach (var expected in known.Expected.EnumerateObject())
        {
            Close(expected.Value.GetDouble(), Atkinson.Index(x, Ones(x), double.Parse(expected.Name, CultureInfo.InvariantCulture)), known.Tolerance);
        }

        Close(28.105398233, Atkinson.Equivalent(x, Ones(x), 0.5), 1e-9);
        Close(26.0517108, Atkinson.Equivalent(x, Ones(x), 1), 1e-7);
    }

    // REAT divides the sample coefficient by √(n − 1); the maximum of that quotient is √(n/(n−1)), so the catalogue has the population one.
    [Fact]
    [Known("K25")]
    public void Coefficients_of_variation_of_Laender_give_the_executed_values()
    {
        var (x, known) = PerCapita("K25");
        Close(
            Numbers(known),
            [CoefficientOfVariation.Sample(x), CoefficientOfVariation.Population(x), CoefficientOfVariation.Sample(x) / Math.Sqrt(x.Length - 1)],
            known.Tolerance);
        Close(known.Expected[1].GetDouble() / Math.Sqrt(15), CoefficientOfVariation.Normalised(x));
    }

    [Fact]
    [Known("K61")]
    public void Coefficient_of_variation_of_incomes_and_its_square_give_the_executed_values()
    {
        var known = KnownCase.Read("K61");
        var value = CoefficientOfVariation.Population(known.Numbers("x"));
        Close(Numbers(known), [value, value * value], known.Tolerance);
    }

    [Fact]
    [Known("K26")]
    public void Coulter_gives_the_executed_value()
    {
        var known = KnownCase.Read("K26");
        Close(known.Expected.GetDouble(), Coulter.OfAmounts(known.Numbers("x"), known.Numbers("w")), known.Tolerance);
    }

    [Fact]
    [Known("K28")]
    public void Dalton_gives_the_executed_value()
    {
        var known = KnownCase.Read("K28");
        Close(known.Expected.GetDouble(), Dalton.Index(known.Numbers("x")), known.Tolerance);
    }

    // PySAL's scale is half of Wolfson's own.
    [Theory]
    [InlineData("K83")]
    [InlineData("K85")]
    [Known("K83", "K85")]
    public void Wolfson_on_the_half_scale_gives_the_published_values(string id)
    {
        var known = KnownCase.Read(id);
        var x = known.Numbers("x");
        Close(known.Expected.GetDouble(), Wolfson.Half(x, Ones(x)), known.Tolerance);
        Close(2 * Wolfson.Half(x, Ones(x)), Wolfson.Index(x, Ones(x)));
    }

    [Fact]
    [Known("K86")]
    public void Lorenz_ordinates_give_the_published_values()
    {
        var known = KnownCase.Read("K86");
        var x = known.Numbers("x");
        var curve = LorenzCurve.Of(x, Ones(x))!;
        Close(Numbers(known), curve.Output, known.Tolerance);
        Close([0, 0.2, 0.4, 0.6, 0.8, 1], curve.Population);
    }

    [Fact]
    [Known("K77")]
    public void Theil_T_of_interleaved_groups_splits_into_the_executed_parts()
    {
        var known = KnownCase.Read("K77");
        var parts = TheilT.Decompose(known.Numbers("x"), known.Numbers("w"), Groups(known));
        Close(known.Expected.GetProperty("total").GetDouble(), parts.Total, known.Tolerance);
        Close(known.Expected.GetProperty("within").GetDouble(), parts.Within, known.Tolerance);
        Close(known.Expected.GetProperty("between").GetDouble(), parts.Between, known.Tolerance);
    }

    [Fact]
    [Known("K76")]
    public void Gini_of_interleaved_groups_splits_into_the_executed_parts()
    {
        var known = KnownCase.Read("K76");
        var parts = GiniGroups.Decompose(known.Numbers("x"), known.Numbers("w"), Groups(known));
        Close(known.Expected.GetProperty("total").GetDouble(), parts.Total, known.Tolerance);
        Close(known.Expected.GetProperty("within").GetDouble(), parts.Within, known.Tolerance);
        Close(known.Expected.GetProperty("between").GetDouble(), parts.Between, known.Tolerance);
        Close(known.Expected.GetProperty("overlap").GetDouble(), parts.Overlap, known.Tolerance);
    }

    [Fact]
    [Known("K89")]
    public void Theil_T_between_the_regimes_of_Mexico_gives_the_published_values()
    {
        var known = KnownCase.Read("K89");
        var states = SharedCsv.Read("known/" + known.Input.GetProperty("csv").GetString());
        string[] regimes = [.. states.Select(state => state["hanson98"])];
        string[] decades = ["1940", "1950", "1960", "1970", "1980", "1990", "2000"];

        Close(Numbers(known), [.. decades.Select(decade =>
        {
            double[] x = [.. states.Select(state => double.Parse(state[$"pcgdp{decade}"], CultureInfo.InvariantCulture))];
            return TheilT.Decompose(x, Ones(x), regimes).Between;
        })], known.Tolerance);
    }

    [Fact]
    [Known("K46")]
    public void Mean_squared_successive_difference_gives_the_executed_value()
    {
        var known = KnownCase.Read("K46");
        Close(known.Expected.GetDouble(), GrowthUnsteadiness.MeanSquaredSuccessiveDifference(known.Numbers("x")), known.Tolerance);
    }

    private static (double[] PerCapita, KnownCase Known) PerCapita(string id)
    {
        var known = KnownCase.Read(id);
        return ([.. known.Numbers("gdp_bn").Zip(known.Numbers("pop"), (gdp, people) => gdp * 1e9 / people)], known);
    }

    private static double[] Numbers(KnownCase known) => [.. known.Expected.EnumerateArray().Select(number => number.GetDouble())];

    private static string[] Groups(KnownCase known) => [.. known.Input.GetProperty("g").EnumerateArray().Select(group => group.GetString()!)];

    private static double[] Ones(double[] values) => [.. values.Select(_ => 1.0)];
}
