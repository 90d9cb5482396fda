namespace EconomyPipeline.Datasets.Tests;

public sealed class DatasetNameTests
{
    [Theory]
    [InlineData("sector-output/kalsel.csv", "sector-output", "kalsel.csv")]
    [InlineData("population/Penduduk 2025 (revisi).csv", "population", "Penduduk 2025 (revisi).csv")]
    [InlineData("boundaries/kalsel.geojson", "boundaries", "kalsel.geojson")]
    public void Path_of_a_kind_and_a_plain_name_is_split(string path, string kind, string name)
    {
        Assert.True(DatasetName.TryParse(path, out var actualKind, out var actualName, out var finding));
        Assert.Equal((kind, name), (actualKind, actualName));
        Assert.Null(finding);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("kalsel.csv")]
    [InlineData("sector-output")]
    [InlineData("sector-output/")]
    [InlineData("sector-output/2026/kalsel.csv")]
    [InlineData("sector-output/../population/kalsel.csv")]
    [InlineData("sector-output/..")]
    [InlineData("sector-output/.csv")]
    [InlineData("sector-output/kalsel#1.csv")]
    [InlineData("sector-output/kalsel?.csv")]
    [InlineData("sector-output/a\\b.csv")]
    [InlineData("sector-output/a%2Fb.csv")]
    [InlineData("sector-output/a\nb.csv")]
    [InlineData("sector-output/a\u0000b.csv")]
    [InlineData("sector-output/ kalsel.csv")]
    [InlineData("sector-output/kalsel.")]
    public void Path_that_could_point_elsewhere_is_refused(string? path) => AssertRefused(path, "invalid-name");

    [Theory]
    [InlineData("/")]
    [InlineData("/sector-output/kalsel.csv")]
    [InlineData("../kalsel.csv")]
    [InlineData("Sector-Output/kalsel.csv")]
    [InlineData("harga/kalsel.csv")]
    public void Path_of_an_unknown_kind_is_refused(string path) => AssertRefused(path, "unknown-kind");

    [Fact]
    public void Name_of_128_characters_is_the_longest()
    {
        Assert.True(DatasetName.TryParse("regions/" + new string('a', 128), out _, out _, out _));
        AssertRefused("regions/" + new string('a', 129), "invalid-name");
    }

    [Fact]
    public void Lone_surrogate_is_refused() => AssertRefused("regions/a\uD800.csv", "invalid-name");

    private static void AssertRefused(string? path, string code)
    {
        Assert.False(DatasetName.TryParse(path, out var kind, out var name, out var finding));
        Assert.Equal(("", ""), (kind, name));
        Assert.Equal((code, Severity.Error), (finding.Code, finding.Severity));
    }
}
