using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Boundaries: who touches whom, from shapes and from lists.</summary>
public sealed class BoundaryTests
{
    // Squares of a tenth of a degree, about 11 km: 6301 beside 6302, 6303 touching 6301 in a corner, 6304 alone.
    private const double Side = 0.1;

    [Fact]
    public void Squares_share_a_border_a_point_or_nothing()
    {
        var content = TestFiles.Read(Squares(("6301", 0, 0), ("6302", Side, 0), ("6303", Side, Side), ("6304", 1, 1)), fileName: "a.geojson");

        Assert.Equal(
            ["6301 shared-border 6302", "6301 shared-point 6303", "6302 shared-border 6301", "6302 shared-border 6303", "6303 shared-point 6301", "6303 shared-border 6302"],
            content.Observations.Select(cell => $"{cell.Region} {cell.Measure} {cell.Item}"));
        Assert.All(content.Observations.Where(cell => cell.Measure == Measure.SharedBorder), cell => Assert.InRange(cell.Value, 11.0, 11.2));
        Assert.Contains("6304", Assert.Single(content.Findings, finding => finding.Code == "islands").Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Heights_at_some_of_the_points_are_left_out()
    {
        var flat = Squares(("6301", 0, 0), ("6302", Side, 0));
        var comma = flat.IndexOf("],[", StringComparison.Ordinal);

        Assert.Equal(
            TestFiles.Read(flat, fileName: "a.geojson").Observations.Select(cell => (cell.Item, cell.Value)),
            TestFiles.Read(flat.Insert(comma, ",12.5"), fileName: "a.geojson").Observations.Select(cell => (cell.Item, cell.Value)));
    }

    [Theory]
    [InlineData(0.0001, 6)]
    [InlineData(0.001, 0)]
    public void Gap_of_metres_between_digitised_borders_is_none(double gapDegrees, int contacts)
    {
        var content = TestFiles.Read(Squares(("6301", 0, 0), ("6302", Side + gapDegrees, 0), ("6303", 2 * (Side + gapDegrees), 0), ("6304", 3 * (Side + gapDegrees), 0)), fileName: "a.geojson");

        Assert.Equal(contacts, content.Observations.Count(cell => cell.Measure == Measure.SharedBorder));
    }

    [Fact]
    public void Regencies_of_kalimantan_selatan_touch_their_neighbours()
    {
        Assert.SkipUnless(SharedDataTests.Shared is not null, "../shared is not here: kalsel/regency-boundaries.geojson was not read.");
        var content = TestFiles.ReadPath(Path.Combine(SharedDataTests.Shared!, "kalsel", "regency-boundaries.geojson"));
        var neighbours = content.Observations.Where(cell => cell.Measure == Measure.SharedBorder).ToLookup(cell => cell.Region.ToString(), cell => cell.Item);

        // Read off a map of the province.
        Assert.Equal(["6303", "6310", "6372"], neighbours["6301"].Order());
        Assert.Equal(["6303", "6304"], neighbours["6371"].Order());
        Assert.Equal(["6301", "6303"], neighbours["6372"].Order());
        Assert.Equal(13, neighbours.Count);
        Assert.All(content.Observations, cell => Assert.Contains(content.Observations, back => back.Region.ToString() == cell.Item && back.Item == cell.Region.ToString() && back.Value == cell.Value));
    }

    [Theory]
    [InlineData("""{"type":"FeatureCollection","features":[]}""", "no-feature")]
    [InlineData("""{"type":"FeatureCollection","features":[7]}""", "unnamed-feature")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"6301"},"geometry":null}]}""", "not-an-area")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"6301"},"geometry":{"type":"Point","coordinates":[1,2]}}]}""", "not-an-area")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"6301"},"geometry":{"type":"Polygon","coordinates":[[[1],[2]]]}}]}""", "not-an-area")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"6301"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1]]]}}]}""", "not-an-area")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"6301"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,900000],[1,1],[0,0]]]}}]}""", "not-degrees")]
    [InlineData("""{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode_bps":"9999"},"geometry":null}]}""", "unknown-region")]
    public void Feature_that_is_no_region_is_refused(string json, string code) =>
        Assert.Equal([code], TestFiles.Read(json, fileName: "a.geojson").Codes());

    [Fact]
    public void Shapes_sent_as_another_kind_are_refused() => Assert.Equal(
        ["kind-mismatch"], TestFiles.Read(Squares(("6301", 0, 0)), DatasetKind.Population, fileName: "a.geojson").Codes());

    [Fact]
    public void List_of_neighbours_holds_both_ways()
    {
        var content = TestFiles.Read("region_code,neighbour,border_km\n6301,6303,12.5\n6301,6310,0\n");

        Assert.Equal(
            ["6301 shared-border 6303 12.5", "6301 shared-point 6310 0", "6303 shared-border 6301 12.5", "6310 shared-point 6301 0"],
            content.Observations.Select(cell => FormattableString.Invariant($"{cell.Region} {cell.Measure} {cell.Item} {cell.Value}")));
        Assert.Equal(["one-way-neighbours", "one-way-neighbours"], content.Codes());
    }

    private static string Squares(params (string Code, double X, double Y)[] squares) => $$"""
        {"type":"FeatureCollection","features":[{{string.Join(',', squares.Select(square => Feature(square.Code, 114 + square.X, square.Y)))}}]}
        """;

    private static string Feature(string code, double x, double y) => FormattableString.Invariant(
        $$"""{"type":"Feature","properties":{"kode_bps":"{{code}}"},"geometry":{"type":"Polygon","coordinates":[[[{{x}},{{y}}],[{{x + Side}},{{y}}],[{{x + Side}},{{y + Side}}],[{{x}},{{y + Side}}],[{{x}},{{y}}]]]} }""");
}
