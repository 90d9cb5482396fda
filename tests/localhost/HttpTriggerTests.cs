using System.Net;
using System.Text.Json;
using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class HttpTriggerTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("", "page")]
    [InlineData("assets/app.js", "asset app.js")]
    [InlineData("assets/a/b.css", "asset a/b.css")]
    [InlineData("assets/", "asset none")]
    [InlineData("Any", "GET")]
    public async Task Route_is_answered_by_its_function(string path, string expected)
    {
        await using var host = await StartAsync();

        Assert.Equal(expected, await host.Http.GetStringAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Route_values_and_body_reach_the_function_and_its_result_the_caller()
    {
        await using var host = await StartAsync();
        using var body = new StringContent("year,value");

        using var answer = await host.Http.PutAsync("api/sector-output/kalsel%202025", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("/api/sector-output/kalsel 2025", answer.Headers.Location?.OriginalString);
        Assert.Equal("\"year,value\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("POST", "assets/app.js", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "nothing/here", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "any", HttpStatusCode.OK)]
    public async Task Method_and_route_decide_the_status(string method, string path, HttpStatusCode expected)
    {
        await using var host = await StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Exception_becomes_a_problem_without_details_and_a_log_entry_with_them()
    {
        var log = new RecordedLog();
        await using var host = await StartAsync(log: log);

        using var answer = await host.Http.GetAsync("fail", TestContext.Current.CancellationToken);

        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.Contains(log.Entries, entry => entry.Contains("the secret reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Body_above_the_limit_is_answered_with_413()
    {
        await using var host = await StartAsync(options => options with { MaxRequestBodyBytes = 10 });
        using var body = new StringContent("more than ten bytes");

        using var answer = await host.Http.PutAsync("api/a/b", body, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Stop_cancels_a_running_request_which_is_answered_with_503()
    {
        var probe = new Probe { Do = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, token) };
        await using var host = await StartAsync(probe: probe);
        var waiting = host.Http.GetAsync("wait", TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => probe.Calls.Count == 1, Eventually.Deadline, "the function ran");

        await host.Host.StopAsync();

        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task Port_that_is_taken_is_named()
    {
        await using var host = await StartAsync();
        var taken = host.Host.BoundAddress;

        var exception = await Assert.ThrowsAsync<LocalHostException>(() => StartAsync(options => options with { Address = taken }));

        Assert.Equal($"Port {taken.Port} is taken by another program: stop that program, or choose another port.", exception.Message);
    }

    private Task<RunningHost> StartAsync(Func<LocalHostOptions, LocalHostOptions>? change = null, Probe? probe = null, RecordedLog? log = null) =>
        RunningHost.StartAsync(azurite.ConnectionString, RunningHost.Names(), probe ?? new Probe(), [typeof(HttpSample)], change, log);
}
