using System.Net;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>Pages of other origins read what the setting lets them.</summary>
public sealed class CrossOriginTests
{
    private const string Known = "https://dashboard.example.id";
    private const string Other = "https://other.example.id";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", Known, null)]
    [InlineData(Known, Known, Known)]
    [InlineData(Known, Other, null)]
    [InlineData($"http://localhost:5173, {Known}", Known, Known)]
    [InlineData("*", Other, "*")]
    public async Task Origin_of_the_setting_may_read(string setting, string origin, string? allowed)
    {
        await using var pipeline = await Pipeline.StartAsync(("Access__AllowedOrigins", setting));
        using var asked = await SendAsync(pipeline, HttpMethod.Get, "/api/v1/catalogue", origin, null);
        using var before = await SendAsync(pipeline, HttpMethod.Options, "/api/v1/6300/scenarios", origin, "POST");
        using var nowhere = await SendAsync(pipeline, HttpMethod.Options, "/api/v1/nothing/at/all", origin, "POST");

        Assert.Equal(allowed, asked.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.Equal(setting.Length > 0, asked.Headers.Vary.Contains("Origin"));
        Assert.Equal(allowed is null ? HttpStatusCode.MethodNotAllowed : HttpStatusCode.NoContent, before.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        if (allowed is not null)
        {
            Assert.Equal("POST", before.Headers.GetValues("Access-Control-Allow-Methods").Single());
            Assert.Contains(AccessControl.KeyHeader, before.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
            Assert.False(asked.Headers.Contains("Access-Control-Allow-Credentials"));
        }
    }

    [Theory]
    [InlineData("https://a.example/", false)]
    [InlineData("https://A.example", false)]
    [InlineData("ftp://a.example", false)]
    [InlineData("a.example", false)]
    [InlineData("https://a.example:8443", true)]
    [InlineData("http://localhost:5173", true)]
    public void Origin_is_what_browsers_send(string text, bool isOne) => Assert.Equal(isOne, CrossOrigin.IsOrigin(text));

    private static async Task<HttpResponseMessage> SendAsync(Pipeline pipeline, HttpMethod method, string path, string origin, string? asksFor)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Add("Origin", origin);
        if (asksFor is not null)
        {
            request.Headers.Add("Access-Control-Request-Method", asksFor);
        }

        return await (asksFor is null ? pipeline.Reader : pipeline.Anonymous).SendAsync(request, Cancelled);
    }
}
