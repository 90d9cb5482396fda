using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Economy.Indicators.Mobility;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published values of mobility: PySAL giddy.</summary>
public sealed class KnownMobilityTests
{
    [Fact]
    [Known("K94")]
    public void Kendall_tau_of_ties_is_as_published()
    {
        var known = KnownCase.Read("K94");

        Close(known.Expected.GetDouble(), KendallTau.Of(known.Numbers("x"), known.Numbers("y")), known.Tolerance);
    }

    [Fact]
    [Known("K95")]
    public void Steady_state_and_first_passage_are_as_published()
    {
        var known = KnownCase.Read("K95");
        var chain = Matrix(known.Input.GetProperty("P"));

        Close(Row(known.Expected.GetProperty("ss")), MarkovChain.SteadyState(chain)!, known.Tolerance);
        Close([.. Matrix(known.Expected.GetProperty("mfpt")).SelectMany(row => row)], [.. MarkovChain.MeanFirstPassage(chain)!.SelectMany(row => row)], known.Tolerance);
    }

    [Fact]
    [Known("K97")]
    public void Indices_of_mobility_are_as_published()
    {
        var known = KnownCase.Read("K97");
        var chain = MarkovChain.Probabilities(Counts(known.Input.GetProperty("transitions")));
        var initial = known.Numbers("ini");

        Close(
            Row(known.Expected),
            [
                MobilityIndices.Shorrocks(chain),
                MobilityIndices.Determinant(chain),
                MobilityIndices.SecondEigenvalue(chain),
                MobilityIndices.BartholomewStay(chain, initial),
                MobilityIndices.BartholomewDistance(chain, initial),
            ],
            known.Tolerance);
    }

    [Fact]
    [Known("K98")]
    public void American_states_give_the_published_chain()
    {
        var (known, states) = (KnownCase.Read("K98"), SharedCsv.Read("known/libpysal_usjoin.csv"));
        var years = Enumerable.Range(1929, 81).Select(year => ClassScheme.Quintiles.Classify(
            [.. states.Select(state => double.Parse(state[$"{year}"], CultureInfo.InvariantCulture))])).ToList();
        var counts = MarkovChain.Count(years, 5);
        var chain = MarkovChain.Probabilities(counts);

        Assert.Equal(Counts(known.Expected.GetProperty("transitions")), counts);
        Close(Row(known.Expected.GetProperty("ss")), MarkovChain.SteadyState(chain)!, known.Tolerance);
        Close(Row(known.Expected.GetProperty("sojourn")), [.. chain.Select((row, one) => MarkovChain.Sojourn(row[one]))], known.Tolerance);
    }

    private static double[] Row(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static double[][] Matrix(JsonElement rows) => [.. rows.EnumerateArray().Select(Row)];

    private static int[][] Counts(JsonElement rows) => [.. rows.EnumerateArray().Select(row => row.EnumerateArray().Select(number => number.GetInt32()).ToArray())];
}
