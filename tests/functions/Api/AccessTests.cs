using System.Net;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Tests.Support;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class AccessTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    [Theory]
    [InlineData("/")]
    [InlineData("/assets/favicon.svg")]
    [InlineData("/api/v1/health")]
    public async Task Page_and_health_are_open(string path) => Assert.Equal(HttpStatusCode.OK, await StatusAsync(pipeline.Anonymous, path));

    [Fact]
    public async Task Uploading_needs_an_editor()
    {
        var path = new Uri("/api/v1/datasets/sector-output/refused.csv", UriKind.Relative);
        using var content = new StringContent("x");

        using var anonymous = await pipeline.Anonymous.PutAsync(path, content, TestContext.Current.CancellationToken);
        using var reader = await pipeline.Reader.PutAsync(path, content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, reader.StatusCode);
        Assert.Equal(404, (await pipeline.ProblemAsync(path.ToString())).Status);
    }

    [Fact]
    public void Keys_rotate_and_the_higher_role_wins()
    {
        var ring = Ring(new AccessOptions
        {
            ReaderKeyHashes = $"{KeyRing.HashOf("old")}, {KeyRing.HashOf("new")}",
            AdministratorKeyHashes = KeyRing.HashOf("new"),
        });

        Assert.Equal(Role.Reader, ring.Find("old")?.Role);
        Assert.Equal(Role.Administrator, ring.Find("new")?.Role);
        Assert.Null(ring.Find("old "));
        Assert.DoesNotContain("old", ring.Find("old")!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_in_the_place_of_its_hash_stops_the_start_and_is_not_repeated()
    {
        var failure = Assert.Throws<OptionsValidationException>(() => Ring(new AccessOptions { EditorKeyHashes = "my-secret-key" }));

        Assert.Contains("Access__EditorKeyHashes", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("my-secret-key", failure.Message, StringComparison.Ordinal);
    }

    private static KeyRing Ring(AccessOptions options) => new(Options.Create(options));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
