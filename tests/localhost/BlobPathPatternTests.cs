using EconomyPipeline.Localhost.Blobs;

namespace EconomyPipeline.Localhost.Tests;

public sealed class BlobPathPatternTests
{
    [Theory]
    [InlineData("datasets/{path}", "prices/2026/b.csv", "path=prices/2026/b.csv")]
    [InlineData("datasets/{kind}/{name}", "prices/2026/01/b.csv", "kind=prices/2026/01,name=b.csv")]
    [InlineData("datasets/in/{name}.csv", "in/a.csv.csv", "name=a.csv")]
    [InlineData("datasets/{a}-{b}.csv", "x-y-z.csv", "a=x-y,b=z")]
    [InlineData("datasets/one.csv", "one.csv", "")]
    public void Match_gives_each_token_as_much_as_it_can_take(string path, string blob, string expected)
    {
        var pattern = BlobPathPattern.Parse(path);

        var values = pattern.Match(blob);

        Assert.Equal("datasets", pattern.Container);
        Assert.Equal(expected, string.Join(',', pattern.Tokens.Select(token => $"{token}={values![token]}")));
        Assert.Equal($"datasets/{blob}", values!["blobTrigger"]);
    }

    [Theory]
    [InlineData("datasets/in/{name}.csv", "in/a.xlsx")]
    [InlineData("datasets/in/{name}.csv", "out/a.csv")]
    [InlineData("datasets/one.csv", "onexcsv")]
    public void Match_of_another_name_is_null(string path, string blob) => Assert.Null(BlobPathPattern.Parse(path).Match(blob));

    [Theory]
    [InlineData("datasets")]
    [InlineData("datasets/")]
    [InlineData("{container}/{path}")]
    [InlineData("datasets/{path")]
    [InlineData("datasets/{a}{a}")]
    public void Path_without_container_or_with_broken_tokens_is_refused(string path) => Assert.False(BlobPathPattern.TryParse(path, out _));
}
