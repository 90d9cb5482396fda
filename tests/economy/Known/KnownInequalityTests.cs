using EconomyPipeline.Economy.Indicators.Equity;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published and executed values of the core measures of inequality, asked from the file of known values.</summary>
public sealed class KnownInequalityTests
{
    [Theory]
    [InlineData("K01")]
    [InlineData("K05")]
    [InlineData("K79")]
    [InlineData("K119")]
    [Known("K01", "K05", "K79", "K119")]
    public void Gini_unweighted_gives_the_published_values(string id) => Holds(id, known => Gini.Unweighted(known.Numbers("x")));

    // REAT's gini() gives 0.538342541436464 on the unsorted input of K04, a defect.
    [Theory]
    [InlineData("K04")]
    [InlineData("K67")]
    [Known("K04", "K67")]
    public void Gini_weighted_gives_the_published_values_in_any_order(string id) =>
        Holds(id, known => Gini.Weighted(known.Numbers("x"), known.Numbers("w")));

    [Fact]
    [Known("K17", "K79")]
    public void Gini_weighted_of_Laender_and_of_zeros_gives_the_executed_values()
    {
        Holds("K17", known => Gini.Weighted(PerCapita(known), known.Numbers("pop")));
        Holds("K79", _ => Gini.Weighted([10, 0], [2, 3]));
    }

    // REAT's default deviates from the unweighted mean; the note of the case has the textbook value, which ours must be.
    [Fact]
    [Known("K16")]
    public void Williamson_deviates_from_the_weighted_mean()
    {
        var known = KnownCase.Read("K16");
        var index = Williamson.Index(PerCapita(known), known.Numbers("pop"));

        Close(0.187309659392126, index, known.Tolerance);
        Assert.True(Math.Abs(index - known.Expected.GetDouble()) > 1e-3);
    }

    // K65: ineq drops the zero and gives 0.362341, a defect.
    [Theory]
    [InlineData("K14")]
    [InlineData("K58")]
    [InlineData("K65")]
    [InlineData("K115")]
    [Known("K14", "K58", "K65", "K115")]
    public void Theil_T_gives_the_published_values(string id) => Holds(id, known => TheilT.Index(known.Numbers("x"), Ones(known)));

    [Fact]
    [Known("K68")]
    public void Theil_T_with_weights_gives_the_executed_value() => Holds("K68", known => TheilT.Index(known.Numbers("x"), known.Numbers("w")));

    // REAT calls Theil L theil.
    [Theory]
    [InlineData("K13")]
    [InlineData("K59")]
    [Known("K13", "K59")]
    public void Theil_L_gives_the_published_values(string id) => Holds(id, known => TheilL.Index(known.Numbers("x"), Ones(known)));

    // REAT's weighted Theil L gives −0.001257 for K19, a defect.
    [Fact]
    [Known("K19", "K20")]
    public void Theil_of_Laender_splits_into_the_executed_parts()
    {
        var (l, t) = (KnownCase.Read("K19"), KnownCase.Read("K20"));

        Parts(l, TheilL.Decompose(PerCapita(l), l.Numbers("pop"), Texts(l, "group")));
        Parts(t, TheilT.Decompose(PerCapita(t), t.Numbers("pop"), Texts(t, "group")));
    }

    [Fact]
    [Known("K73", "K74")]
    public void Theil_of_incomes_splits_into_the_executed_parts()
    {
        var (l, t) = (KnownCase.Read("K73"), KnownCase.Read("K74"));

        Parts(l, TheilL.Decompose(l.Numbers("x"), l.Numbers("w"), Texts(l, "g")));
        Parts(t, TheilT.Decompose(t.Numbers("x"), t.Numbers("w"), Texts(t, "g")));
    }

    // The groups stand by name or in the order of their names, where they are given.
    private static void Parts(KnownCase known, EntropyParts parts)
    {
        Close(known.Expected.GetProperty("total").GetDouble(), parts.Total, known.Tolerance);
        Close(known.Expected.GetProperty("between").GetDouble(), parts.Between, known.Tolerance);
        Close(known.Expected.GetProperty("within").GetDouble(), parts.Within, known.Tolerance);
        Groups("groups", group => group.Inside);
        Groups("contrib", group => group.Contribution);

        void Groups(string name, Func<EntropyGroup, double> figure)
        {
            if (known.Expected.TryGetProperty(name, out var expected))
            {
                var values = expected.ValueKind == System.Text.Json.JsonValueKind.Array
                    ? expected.EnumerateArray().Select(value => value.GetDouble())
                    : expected.EnumerateObject().OrderBy(group => group.Name, StringComparer.Ordinal).Select(group => group.Value.GetDouble());
                Close([.. values], [.. parts.Groups.Select(figure)], known.Tolerance);
            }
        }
    }

    private static void Holds(string id, Func<KnownCase, double> measure)
    {
        var known = KnownCase.Read(id);
        Close(known.Expected.GetDouble(), measure(known), known.Tolerance);
    }

    // German Länder 2015: GDP in billion euro and population (VGRdL; Destatis), as in the documentation of REAT 3.0.3.
    private static double[] PerCapita(KnownCase known) => [.. known.Numbers("gdp_bn").Zip(known.Numbers("pop"), (gdp, people) => gdp * 1e9 / people)];

    private static double[] Ones(KnownCase known) => [.. known.Numbers("x").Select(_ => 1.0)];

    private static string[] Texts(KnownCase known, string name) => [.. known.Input.GetProperty(name).EnumerateArray().Select(text => text.GetString()!)];
}
