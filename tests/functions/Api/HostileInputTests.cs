using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>What nobody sends by mistake is refused as what is sent by mistake: never with a failure, never with a secret.</summary>
public sealed class HostileInputTests(SamplePipeline sample)
{
    // As they stand in a request line.
    private static readonly string[] Values =
    [
        "'", "'%20or%201%20eq%201", "6301'%20or%20PartitionKey%20ne%20'", "6301_", "~", "*", "%25", "$filter",
        "..", "../..", "..%2f..%2fetc%2fpasswd", "..%5C", "%2e%2e", "%2f", "%252f", "a%23b", "a%3Fb", "a%0Ab", "a%0D%0AX-Evil:%201", "a%7F", "%EF%BF%BE",
        "%00", "a%00b", "%C3%28", "%ED%A0%80", "%E6%97%A5%E6%9C%AC", "%F0%9F%98%80", "%D9%A3", "<script>", "%3Cscript%3E", "{0}", "NaN", "-1", "1e400",
        new('9', 400), new('a', 2000), string.Concat(Enumerable.Repeat("%F0%9F%98%80", 200)),
    ];

    private static readonly string[] Filters =
        ["region", "sector", "from", "to", "basis", "reference", "limit", "page", "horizon", "level", "frequency", "period", "unit", "dryRun", "no-such"];

    private readonly Pipeline pipeline = sample.Pipeline;

    public static TheoryData<string, string> Places
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var route in HttpRoute.All.Where(route => route.Method is "GET" or "PUT" or "DELETE"))
            {
                foreach (var parameter in route.Parameters)
                {
                    data.Add($"{route.Method} {route.Function}", parameter);
                }

                data.Add($"{route.Method} {route.Function}", "?");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Hostile_value_is_refused_or_is_a_name_like_any_other(string function, string place)
    {
        var route = HttpRoute.All.First(route => $"{route.Method} {route.Function}" == function);
        foreach (var value in Values)
        {
            if (place != "?")
            {
                await CheckAsync(route, route.Path(parameter => parameter == place ? value : EveryRouteTests.SampleValue(parameter)) + (route.Method == "PUT" ? "?dryRun=true" : ""));
                continue;
            }

            foreach (var filter in Filters)
            {
                await CheckAsync(route, $"{route.Path(EveryRouteTests.SampleValue)}?{filter}={value}{(route.Method == "PUT" && filter != "dryRun" ? "&dryRun=true" : "")}");
            }
        }

        Assert.DoesNotContain(pipeline.Log.Entries, HoldsSecret);
        Assert.Equal([], pipeline.Log.Entries.Where(entry => entry.StartsWith("Error", StringComparison.Ordinal)));
    }

    private async Task CheckAsync(HttpRoute route, string path)
    {
        using var answer = await RawRequest.SendAsync(pipeline.Editor, route.Method, path);

        var status = (int)answer.StatusCode;
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status is 200 or (>= 400 and < 500), $"{route.Method} {path}: {status} {body}");
        Assert.False(HoldsSecret(body) || HoldsSecret(answer.Headers.ToString()), path);
        Assert.False(answer.Headers.Contains("X-Evil"), path);

        if (status >= 400 && body.Length > 0)
        {
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            Assert.Contains("\"detailId\":", body, StringComparison.Ordinal);
            Assert.True(body.Length < 4000, $"{path}: {body.Length}");
        }
        else if (status is 404 or 405)
        {
            // The server itself goes up where a path says so; what then is not under /api is not the API's.
            Assert.True(!path.StartsWith("/api/", StringComparison.Ordinal) || path.Contains("..", StringComparison.Ordinal) || path.Contains("%2e", StringComparison.Ordinal), $"{path}: {status} without a body");
        }
        else if (status >= 400)
        {
            // A zero byte and broken UTF-8 in a path are refused by the server before any route is looked for.
            Assert.Equal((path, 400), (path, status));
        }
    }

    private bool HoldsSecret(string text) =>
        new[] { Pipeline.ReaderKey, Pipeline.NextReaderKey, Pipeline.EditorKey, Pipeline.AdministratorKey, "AccountKey", pipeline.ConnectionString }
            .Any(secret => text.Contains(secret, StringComparison.Ordinal));
}
