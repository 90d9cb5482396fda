using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Economy.Indicators.Space;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published and derived values of spatial association: PySAL esda and inequality.</summary>
public sealed class KnownSpaceTests
{
    private static readonly string[] Quadrants = ["", "high-high", "low-high", "low-low", "high-low"];

    [Fact]
    [Known("K100")]
    public void Moran_of_a_lattice_is_as_published()
    {
        var known = KnownCase.Read("K100");
        int[][] neighbours = [.. Enumerable.Range(0, 9).Select(one => Enumerable.Range(0, 9)
            .Where(other => Math.Abs((one / 3) - (other / 3)) + Math.Abs((one % 3) - (other % 3)) == 1).ToArray())];
        var (values, weights) = (known.Numbers("y"), SpatialWeights.Binary(neighbours));
        var (normal, random) = (MoranI.OfNormal(values, weights), MoranI.OfRandomisation(values, weights));

        Close(
            [.. new[] { "I", "EI", "VI_norm", "VI_rand" }.Select(name => known.Expected.GetProperty(name).GetDouble())],
            [normal.Value, normal.Expectation, normal.Variance, random.Variance],
            known.Tolerance);
    }

    [Fact]
    [Known("K101")]
    public void Getis_Ord_is_as_published()
    {
        var known = KnownCase.Read("K101");
        double[][] points = [.. known.Input.GetProperty("points").EnumerateArray().Select(Row)];
        var threshold = known.Input.GetProperty("threshold").GetDouble();
        int[][] neighbours = [.. points.Select((one, i) => Enumerable.Range(0, points.Length)
            .Where(j => j != i && Math.Sqrt(Math.Pow(one[0] - points[j][0], 2) + Math.Pow(one[1] - points[j][1], 2)) <= threshold).ToArray())];
        var moments = GetisOrdG.Of(known.Numbers("y"), SpatialWeights.Binary(neighbours));

        Close(known.Expected.GetProperty("G").GetDouble(), moments.Value, known.Tolerance);
        // esda's p is of one side.
        Close(known.Expected.GetProperty("p_norm").GetDouble(), moments.P / 2, known.Tolerance);
    }

    [Fact]
    [Known("K103")]
    public void Moran_Geary_and_local_Moran_of_desmith_are_as_derived()
    {
        var known = KnownCase.Read("K103");
        var (values, neighbours) = (known.Numbers("y"), SharedGal.Read("known/libpysal_desmith.gal"));
        var (row, binary) = (SpatialWeights.RowStandardised(neighbours), SpatialWeights.Binary(neighbours));
        var (ofRow, ofBinary) = (known.Expected.GetProperty("row"), known.Expected.GetProperty("binary"));

        Assert.Equal(
            known.Input.GetProperty("neighbours").EnumerateObject().Select(region => Row(region.Value).Select(other => (int)other - 1)),
            neighbours.Select(own => own.AsEnumerable()));
        Close(
            [.. new[] { "I", "z_norm", "z_rand", "GearyC" }.Select(name => ofRow.GetProperty(name).GetDouble())],
            [MoranI.Index(values, row), MoranI.OfNormal(values, row).Z, MoranI.OfRandomisation(values, row).Z, GearyC.Index(values, row)],
            known.Tolerance);
        Close(
            [ofBinary.GetProperty("I").GetDouble(), ofBinary.GetProperty("GearyC").GetDouble()],
            [MoranI.Index(values, binary), GearyC.Index(values, binary)],
            known.Tolerance);
        Close(Row(known.Expected.GetProperty("local_I_row")), LocalMoran.Index(values, row), known.Tolerance);
        Assert.Equal(known.Expected.GetProperty("quadrant").EnumerateArray().Select(one => Quadrants[one.GetInt32()]), LocalMoran.Quadrants(values, row));
    }

    // esda's expectation is on the scale of Σz²/n, ours on that of the index: n/(n − 1) lies between.
    [Fact]
    [Known("K104")]
    public void Conditional_expectation_of_local_Moran_is_as_published()
    {
        var known = KnownCase.Read("K104");
        var weights = SpatialWeights.RowStandardised(SharedGal.Read("known/libpysal_desmith.gal"));
        var ours = LocalMoran.ConditionalExpectation(KnownCase.Read("K103").Numbers("y"), weights);

        Close(Row(known.Expected), [.. ours.Select(value => value * 10 / 9)], known.Tolerance);
    }

    // PySAL inequality's Gini_Spatial gives 0.294 as the share of those that are not neighbours: a defect, the share is 0.831.
    [Fact]
    public void Spatial_Gini_of_Mexico_has_the_right_share()
    {
        var states = SharedCsv.Read("known/libpysal_mexico.csv");
        double[] values = [.. states.Select(state => double.Parse(state["pcgdp1940"], CultureInfo.InvariantCulture))];
        string[] blocks = [.. states.Select(state => state["hanson98"])];
        int[][] neighbours = [.. blocks.Select((block, i) => Enumerable.Range(0, blocks.Length).Where(j => j != i && blocks[j] == block).ToArray())];
        var parts = SpatialGini.Of(values, SpatialWeights.Binary(neighbours));

        Close(0.3537237117345285, parts.Total, 1e-12);
        Close(0.831, parts.OthersShare, 1e-3);
        Assert.True(Math.Abs(parts.OthersShare - 0.294) > 0.5);
    }

    private static double[] Row(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
