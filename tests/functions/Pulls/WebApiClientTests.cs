using System.Collections.Concurrent;
using System.Diagnostics;
using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.TestSupport;
using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Tests.Pulls;

/// <summary>What the client makes of everything that a server can answer, over real HTTP.</summary>
public sealed class WebApiClientTests : IAsyncLifetime
{
    private static readonly WebApiPatience Quick = new() { Retries = 2, FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) };

    private BpsServer? server;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private BpsServer Bps => server!;

    public async ValueTask InitializeAsync()
    {
        server = await BpsServer.StartAsync();
        server.Tables[("6301", "104")] = years => BpsServer.Sectors(years, 100);
    }

    public ValueTask DisposeAsync() => Bps.DisposeAsync();

    [Fact]
    public async Task Answer_is_kept_byte_by_byte()
    {
        await using var reply = await FetchAsync();

        Assert.Null(reply.Problem);
        using var reader = new StreamReader(reply.File!);
        Assert.Equal(BpsServer.Sectors([2020, 2021], 100), await reader.ReadToEndAsync(Cancelled));
        Assert.Equal(("120;121", 64), (Assert.Single(Bps.Requests).Years, reply.Digest.Length));
    }

    [Theory]
    [InlineData("key-refused", 200, BpsServer.KeyRefused)]
    [InlineData("refused-by-bps", 200, """{"status":"Error","message":"Variable is not found"}""")]
    [InlineData("refused-by-bps", 404, "nothing here")]
    [InlineData("key-refused", 401, BpsServer.KeyRefused)]
    [InlineData("blocked-by-firewall", 403, BpsServer.Page)]
    [InlineData("page-instead-of-data", 200, BpsServer.Page)]
    [InlineData("not-available", 200, BpsServer.NotAvailable)]
    [InlineData("too-much-at-once", 200, "null")]
    [InlineData("other-answer", 200, """{"data":[]}""")]
    public async Task What_will_not_change_is_said_after_one_request(string code, int status, string body)
    {
        Always(context => context.Response.WriteAsync(body), status);

        await using var reply = await FetchAsync();

        AssertBilingual(code, reply.Problem);
        Assert.Single(Bps.Requests);
    }

    [Theory]
    [InlineData("bps-failed", 500)]
    [InlineData("bps-failed", 503)]
    [InlineData("too-many-requests", 429)]
    [InlineData("broken-answer", 200)]
    public async Task What_may_pass_is_tried_again_and_then_said(string code, int status)
    {
        Always(context => context.Response.WriteAsync("{\"status\":\"OK\",\"datacontent\":{"), status);

        await using var reply = await FetchAsync();

        AssertBilingual(code, reply.Problem);
        Assert.Equal(1 + Quick.Retries, Bps.Requests.Count);
    }

    [Fact]
    public async Task Failure_that_passes_leaves_no_trace()
    {
        var failures = new Queue<int>([500, 429]);
        Bps.Instead = context =>
        {
            context.Response.StatusCode = failures.TryDequeue(out var status) ? status : 200;
            return Task.FromResult(context.Response.StatusCode != 200);
        };

        await using var reply = await FetchAsync();

        Assert.Null(reply.Problem);
        Assert.Equal(3, Bps.Requests.Count);
    }

    [Fact]
    public async Task Server_is_waited_for_as_it_asks_and_not_for_longer_than_somebody_waits()
    {
        var asked = new Queue<string>(["0", "3600"]);
        Bps.Instead = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (429, asked.Dequeue());
            return Task.FromResult(true);
        };

        // A first delay of an hour shows that the server's own is taken in its place.
        await using var reply = await FetchAsync(Quick with { FirstDelay = TimeSpan.FromHours(1), LongestDelay = TimeSpan.FromHours(1) });

        Assert.Equal(("too-many-requests", "HTTP 429, 3600 s"), (reply.Problem!.Code, reply.Problem.Found));
        Assert.Equal(2, Bps.Requests.Count);
    }

    [Fact]
    public async Task Body_that_breaks_off_is_asked_for_again()
    {
        var isBroken = true;
        Bps.Instead = async context =>
        {
            if (!isBroken)
            {
                return false;
            }

            isBroken = false;
            context.Response.ContentLength = 10_000;
            await context.Response.WriteAsync("{\"status\":", Cancelled);
            await context.Response.Body.FlushAsync(Cancelled);
            context.Abort();
            return true;
        };

        await using var reply = await FetchAsync();

        Assert.Null(reply.Problem);
        Assert.Equal(2, Bps.Requests.Count);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Body_above_64_MB_is_not_read_to_its_end(bool saysItsLength)
    {
        var block = new byte[1024 * 1024];
        Array.Fill(block, (byte)' ');
        Always(async context =>
        {
            context.Response.ContentLength = saysItsLength ? 65L * block.Length : null;
            for (var megabyte = 0; megabyte < 65 && !context.RequestAborted.IsCancellationRequested; megabyte++)
            {
                await context.Response.Body.WriteAsync(block);
            }
        });

        await using var reply = await FetchAsync();

        AssertBilingual("answer-too-large", reply.Problem);
        Assert.Single(Bps.Requests);
    }

    [Fact]
    public async Task Redirection_in_circles_is_left()
    {
        Always(context => Task.FromResult(context.Response.Headers.Location = context.Request.Path + context.Request.QueryString), 302);

        await using var reply = await FetchAsync();

        AssertBilingual("redirected", reply.Problem);
        Assert.InRange(Bps.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task Server_that_is_not_there_or_does_not_answer_is_said()
    {
        // Port 9 (discard) answers nobody on a machine of today.
        await using var nobody = await FetchAsync(address: "http://127.0.0.1:9/");
        Bps.Instead = async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return true;
        };
        await using var silent = await FetchAsync(Quick with { Retries = 1, AttemptTimeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(("bps-unreachable", "ConnectionError"), (nobody.Problem!.Code, nobody.Problem.Found));
        Assert.Equal("bps-unreachable", silent.Problem!.Code);
    }

    [Fact]
    public async Task Key_is_in_no_finding_no_kept_answer_and_no_trace()
    {
        var tags = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => tags.Enqueue($"{activity.Source.Name} {activity.DisplayName} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        Bps.Instead = async context =>
        {
            var isRefused = Bps.Requests.Count == 1;
            await context.Response.WriteAsync(isRefused
                ? $$"""{"status":"Error","message":"{{BpsServer.Key}} is not Allowed to take this action"}"""
                : BpsServer.Sectors([2020, 2021], 100, new string('x', 70_000) + BpsServer.Key), Cancelled);
            return true;
        };

        await using var refused = await FetchAsync();
        await using var answered = await FetchAsync();

        Assert.Equal($"{new string('*', BpsServer.Key.Length)} is not Allowed to take this action", refused.Problem!.Found);
        using var reader = new StreamReader(answered.File!);
        var kept = await reader.ReadToEndAsync(Cancelled);
        Assert.DoesNotContain(BpsServer.Key, kept, StringComparison.Ordinal);
        Assert.Equal(BpsServer.Sectors([2020, 2021], 100, new string('x', 70_000) + new string('*', BpsServer.Key.Length)), kept);
        Assert.Contains(tags, tag => tag.StartsWith("System.Net.Http", StringComparison.Ordinal));
        Assert.All(tags.Where(tag => tag.StartsWith("System.Net", StringComparison.Ordinal)), tag => Assert.DoesNotContain(BpsServer.Key, tag, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Table_too_large_for_two_years_comes_year_by_year()
    {
        Bps.Tables[("6301", "104")] = years => years.Count > 1 ? "null" : BpsServer.Sectors(years, 100);
        using var client = Client(Quick, Bps.Address);
        var names = new List<string>();
        await foreach (var (window, reply) in new TablePull(client, TimeProvider.System).PullAsync(Table("2020-2022"), Cancelled))
        {
            await using (reply)
            {
                Assert.Null(reply.Problem);
                names.Add(window.FileName);
            }
        }

        Assert.Equal(["bps-6301-var-104-2020.json", "bps-6301-var-104-2021.json", "bps-6301-var-104-2022.json"], names);
    }

    [Theory]
    [InlineData("2019-2020", Severity.Error)]
    [InlineData("2019-", Severity.Note)]
    public async Task Years_that_are_not_published_are_an_error_only_where_they_were_named(string years, Severity later)
    {
        Bps.Tables[("6301", "104")] = asked => asked[0] <= 2018 ? BpsServer.Sectors(asked, 100) : BpsServer.NotAvailable;
        using var client = Client(Quick, Bps.Address);
        await using var first = await client.FetchAsync(Table(years).Windows(2022)[0], Cancelled);

        Assert.Equal(Severity.Error, first.Problem!.Severity);
        if (later == Severity.Note)
        {
            await using var second = await client.FetchAsync(Table(years).Windows(2022)[1], Cancelled);
            Assert.Equal(Severity.Note, second.Problem!.Severity);
        }
    }

    [Theory]
    [InlineData("short")]
    [InlineData("with blanks in between and long enough")]
    [InlineData("")]
    [InlineData(null)]
    public void Text_that_is_no_key_is_none(string? text) => Assert.False(BpsKey.TryParse(text, out _));

    [Fact]
    public void Key_of_a_file_is_read_without_its_line_end_and_never_shown()
    {
        Assert.True(BpsKey.TryParse($"{BpsServer.Key}\r\n", out var key));
        Assert.Equal("***", key.ToString());
    }

    [Fact]
    public async Task Requests_beyond_the_rate_wait_for_their_turn()
    {
        const int others = 20;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var slow = Client(Quick, Bps.Address, requestsPerMinute: 1);
        await using var first = await slow.FetchAsync(Table("2020-2021").Windows(2026)[0], Cancelled);
        var second = slow.FetchAsync(Table("2020-2021").Windows(2026)[0], giveUp.Token);

        // Time enough for it to arrive, measured in what arrives meanwhile.
        for (var other = 0; other < others; other++)
        {
            await using var reply = await FetchAsync();
            Assert.Null(reply.Problem);
        }

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal(1 + others, Bps.Requests.Count);
    }

    private static void AssertBilingual(string code, Finding? problem)
    {
        Assert.Equal(code, problem?.Code);
        Assert.NotEqual(problem!.Message.Id, problem.Message.En);
        Assert.DoesNotContain(BpsServer.Key, FindingText.Render("x", problem), StringComparison.Ordinal);
    }

    private static WebApiTable Table(string years) =>
        WebApiTableText.TryParse($"var=104,domain=6301,years={years}", out var table, out var finding) ? table : throw new InvalidOperationException(finding.Code);

    private static WebApiClient Client(WebApiPatience patience, string address, int requestsPerMinute = BpsOptions.MaxRequestsPerMinute) => new(
        new BpsOptions { Address = address, RequestsPerMinute = requestsPerMinute },
        BpsKey.TryParse(BpsServer.Key, out var key) ? key : throw new InvalidOperationException(),
        patience,
        TimeProvider.System);

    private async Task<WebApiReply> FetchAsync(WebApiPatience? patience = null, string? address = null)
    {
        using var client = Client(patience ?? Quick, address ?? Bps.Address);
        return await client.FetchAsync(Table("2020-2021").Windows(2026)[0], Cancelled);
    }

    private void Always(Func<HttpContext, Task> answer, int status = 200) => Bps.Instead = async context =>
    {
        context.Response.StatusCode = status;
        await answer(context);
        return true;
    };
}
