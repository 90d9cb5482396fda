using System.Net;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

public sealed class EveryRouteTests(SamplePipeline sample)
{
    // Who may call a function. A function that is not here fails its test.
    private static readonly Dictionary<string, Role> Needs = new(StringComparer.Ordinal)
    {
        ["GetScopes"] = Role.Reader,
        ["GetCatalogue"] = Role.Reader,
        ["GetIndicator"] = Role.Reader,
        ["GetProfile"] = Role.Reader,
        ["GetForecasts"] = Role.Reader,
        ["GetRegions"] = Role.Reader,
        ["GetSectors"] = Role.Reader,
        ["GetPeriods"] = Role.Reader,
        ["GetBoundaries"] = Role.Reader,
        ["GetNeighbours"] = Role.Reader,
        ["GetTargets"] = Role.Reader,
        ["GetComparison"] = Role.Reader,
        ["GetProbabilities"] = Role.Reader,
        ["PostScenario"] = Role.Reader,
        ["PostNeeds"] = Role.Reader,
        ["GetRuns"] = Role.Reader,
        ["GetRun"] = Role.Reader,
        ["GetRevisions"] = Role.Reader,
        ["GetScores"] = Role.Reader,
        ["GetDatasets"] = Role.Reader,
        ["GetDataset"] = Role.Reader,
        ["PutDataset"] = Role.Editor,
        ["DeleteDataset"] = Role.Editor,
        ["GetMappings"] = Role.Reader,
        ["GetMapping"] = Role.Reader,
        ["PutMapping"] = Role.Editor,
        ["PostReplay"] = Role.Editor,
        ["GetOpenApi"] = Role.None,
        ["GetDocs"] = Role.None,
        ["GetDocsFile"] = Role.None,
        ["GetHealth"] = Role.None,
        ["GetPage"] = Role.None,
        ["GetPageAsset"] = Role.None,
        ["UnknownRoute"] = Role.None,
    };

    private readonly Pipeline pipeline = sample.Pipeline;

    /// <summary>Who may call a function.</summary>
    public static Role RoleOf(string function) => Needs[function];

    public static TheoryData<string, string> Routes
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var route in HttpRoute.All)
            {
                data.Add(route.Function, route.Method);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Key_decides_who_is_answered(string function, string method)
    {
        var route = HttpRoute.All.First(route => route.Function == function && route.Method == method);
        var path = SamplePath(route);
        var needs = Needs[function];

        foreach (var (name, value, role) in new[]
        {
            ("none", "", Role.None),
            (AccessControl.KeyHeader, "not-a-key", Role.None),
            (AccessControl.KeyHeader, Pipeline.ReaderKey, Role.Reader),
            (AccessControl.KeyHeader, Pipeline.NextReaderKey, Role.Reader),
            (AccessControl.KeyHeader, Pipeline.EditorKey, Role.Editor),
            (AccessControl.KeyHeader, Pipeline.AdministratorKey, Role.Administrator),
            ("Authorization", $"Bearer {Pipeline.AdministratorKey}", Role.None),
            ("x-functions-key", Pipeline.AdministratorKey, Role.None),
            ("Cookie", $"{AccessControl.KeyHeader}={Pipeline.AdministratorKey}", Role.None),
            ("X-MS-CLIENT-PRINCIPAL", "eyJyb2xlX3R5cCI6InJvbGVzIiwiY2xhaW1zIjpbeyJ0eXAiOiJyb2xlcyIsInZhbCI6ImFkbWluaXN0cmF0b3IifV19", Role.None),
        })
        {
            using var client = new HttpClient { BaseAddress = pipeline.Anonymous.BaseAddress };
            client.DefaultRequestHeaders.TryAddWithoutValidation(name, value);
            using var answer = await RawRequest.SendAsync(client, method, path);

            var expected = role >= needs ? null : role == Role.None ? HttpStatusCode.Unauthorized : (HttpStatusCode?)HttpStatusCode.Forbidden;
            if (expected is null)
            {
                Assert.False(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{method} {path} with {name} of {role}: {answer.StatusCode}");
                Assert.True((int)answer.StatusCode < 500, $"{method} {path}: {answer.StatusCode}");
            }
            else
            {
                Assert.Equal((name, role, expected), (name, role, answer.StatusCode));
            }
        }

        if (needs > Role.None)
        {
            using var answer = await RawRequest.SendAsync(pipeline.Anonymous, method, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}x-api-key={Pipeline.AdministratorKey}&code={Pipeline.AdministratorKey}");
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Headers_keep_browsers_and_caches_from_doing_more_than_asked(string function, string method)
    {
        var path = SamplePath(HttpRoute.All.First(route => route.Function == function && route.Method == method));

        foreach (var client in new[] { pipeline.Editor, pipeline.Anonymous })
        {
            using var answer = await RawRequest.SendAsync(client, method, path);

            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains(Header(answer, "Cache-Control"), function is "GetPage" or "GetPageAsset" ? ["no-cache"] : answer.Headers.ETag is null ? ["no-store"] : (string[])["no-cache, private", "private, no-cache"]);
            Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Https_is_insisted_on_where_it_is_used()
    {
        using var client = new HttpClient { BaseAddress = pipeline.Anonymous.BaseAddress };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        using var answer = await RawRequest.SendAsync(client, "GET", "/api/v1/health");

        Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
    }

    private static string Header(HttpResponseMessage answer, string name) => Assert.Single(answer.Headers.GetValues(name));

    // The sample is shared: nothing may be uploaded to it or taken from it.
    private static string SamplePath(HttpRoute route) =>
        route.Path(part => part == "name" && route.Method == "DELETE" ? "never-uploaded.csv" : SampleValue(part))
        + (route.Method == "PUT" && route.Function == "PutDataset" ? "?dryRun=true" : "");

    internal static string SampleValue(string parameter) => parameter switch
    {
        "scope" => "6300",
        "region" => "6301",
        "sector" => "C",
        "id" => "lq",
        "kind" => "regions",
        "name" => "kalsel-regions.csv",
        "run" => "0123456789abcdef",
        "path" => "favicon.svg",
        "file" => "docs.js",
        "empty" => "",
        _ => throw new ArgumentOutOfRangeException(nameof(parameter), parameter, "Say what a sample of this part of a route is."),
    };
}
