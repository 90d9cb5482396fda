using System.Diagnostics;
using System.Net;
using System.Threading.RateLimiting;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Functions.Ingest;
using Polly;
using Polly.Retry;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>
/// Asks BPS's WebAPI, not faster than it may and again when it fails. The key is in the query, which .NET leaves out of traces,
/// and in nothing that comes back from here. <c>HTTPS_PROXY</c> and its like count.
/// </summary>
public sealed class WebApiClient : IDisposable
{
    // The most that is read of any JSON.
    private const int MaxMegabytes = 64;
    private const long MaxBytes = MaxMegabytes * 1024L * 1024L;

    private const int MaxRedirections = 5;

    // Without one that looks like a browser's BPS's firewall answers every request with a page.
    private const string UserAgent = "Mozilla/5.0 (compatible; EconomyPipeline)";

    // Which trace a request belongs to is no business of another's server.
    private static readonly DistributedContextPropagator TellNothing = DistributedContextPropagator.CreateNoOutputPropagator();

    private readonly Uri address;
    private readonly BpsKey key;
    private readonly WebApiPatience patience;
    private readonly TimeProvider clock;
    private readonly SocketsHttpHandler handler;
    private readonly HttpClient http;
    private readonly TokenBucketRateLimiter limiter;
    private readonly ResiliencePipeline<WebApiReply> retries;

    /// <param name="options">Where the WebAPI is and how often it may be asked.</param>
    /// <param name="key">The key; that of the options is not looked at.</param>
    /// <param name="patience">When it is given up.</param>
    /// <param name="clock">Measures waits and timeouts.</param>
    public WebApiClient(BpsOptions options, BpsKey key, WebApiPatience patience, TimeProvider clock)
    {
        address = new Uri(options.Address);
        this.key = key;
        this.patience = patience;
        this.clock = clock;
        handler = new SocketsHttpHandler { MaxAutomaticRedirections = MaxRedirections, AutomaticDecompression = DecompressionMethods.All, ActivityHeadersPropagator = TellNothing };
        http = new HttpClient(handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(UserAgent);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        limiter = new TokenBucketRateLimiter(new TokenBucketRateLimiterOptions
        {
            TokenLimit = 1,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1) / options.RequestsPerMinute,
            QueueLimit = int.MaxValue,
        });
        retries = new ResiliencePipelineBuilder<WebApiReply> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<WebApiReply>
            {
                ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Result is { IsTransient: true }),
                MaxRetryAttempts = patience.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = patience.FirstDelay,
                MaxDelay = patience.LongestDelay,
                DelayGenerator = static arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    /// <summary>Asks for the years of a window. What goes wrong is in the reply.</summary>
    public async Task<WebApiReply> FetchAsync(WebApiWindow window, CancellationToken cancellationToken) =>
        await retries.ExecuteAsync(async token => await AttemptAsync(window, token), cancellationToken);

    public void Dispose()
    {
        http.Dispose();
        handler.Dispose();
        limiter.Dispose();
    }

    private async Task<WebApiReply> AttemptAsync(WebApiWindow window, CancellationToken cancellationToken)
    {
        using var turn = await limiter.AcquireAsync(1, cancellationToken);
        using var timeout = new CancellationTokenSource(patience.AttemptTimeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(address) { Query = $"{window.Query}&{key.Query}" }.Uri);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            return response.IsSuccessStatusCode ? await ReadAsync(window, response, ending.Token) : await RefusedAsync(response, ending.Token);
        }
        catch (HttpRequestException exception)
        {
            // Its message can name addresses; the kind of error says what people need.
            return WebApiReply.FailedForNow(PullFindings.Unreachable(exception.HttpRequestError.ToString()));
        }
        catch (Exception exception) when (exception is InvalidDataException || (exception is IOException broken && !ReceivedFile.IsDiskFull(broken)))
        {
            return WebApiReply.FailedForNow(PullFindings.Damaged());
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return WebApiReply.FailedForNow(PullFindings.Unreachable(FormattableString.Invariant($"timeout {patience.AttemptTimeout.TotalSeconds:0} s")));
        }
    }

    private async Task<WebApiReply> ReadAsync(WebApiWindow window, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var file = await ReceiveAsync(response, cancellationToken);
        if (file is null)
        {
            return WebApiReply.Failed(PullFindings.TooLarge(MaxMegabytes));
        }

        var isKept = false;
        try
        {
            await key.MaskAsync(file, cancellationToken);
            var content = WebApiContent.Read(file);
            file.Position = 0;
            isKept = content.Verdict == WebApiVerdict.Table;
            return isKept ? new WebApiReply { File = file, Digest = content.Digest } : Without(content, window, StatusOf(response));
        }
        finally
        {
            if (!isKept)
            {
                await file.DisposeAsync();
            }
        }
    }

    private static async Task<FileStream?> ReceiveAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        response.Content.Headers.ContentLength > MaxBytes
            ? null
            : await ReceivedFile.ReceiveAsync(await response.Content.ReadAsStreamAsync(cancellationToken), MaxBytes, cancellationToken);

    private static WebApiReply Without(WebApiContent content, WebApiWindow window, string status) => content.Verdict switch
    {
        WebApiVerdict.NotAvailable => WebApiReply.Failed(PullFindings.NotAvailable(window.Years, window.Table.IsOpen && window.FirstYear > window.Table.FirstYear)),
        WebApiVerdict.Refused => Refused(content.Message),
        WebApiVerdict.TooMuch => new WebApiReply { Problem = PullFindings.TooMuch(window.Years), IsTooMuch = true },
        WebApiVerdict.Html => WebApiReply.Failed(PullFindings.Html(status)),
        WebApiVerdict.Damaged => WebApiReply.FailedForNow(PullFindings.Damaged()),
        _ => WebApiReply.Failed(PullFindings.OtherAnswer()),
    };

    private async Task<WebApiReply> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = StatusOf(response);
        var retryAfter = RetryAfter(response);
        if (response.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError)
        {
            var problem = response.StatusCode == HttpStatusCode.TooManyRequests
                ? PullFindings.TooManyRequests(retryAfter is { } wait ? FormattableString.Invariant($"{status}, {wait.TotalSeconds:0} s") : status)
                : PullFindings.ServerFailed(status);
            return retryAfter > patience.LongestAskedDelay ? WebApiReply.Failed(problem) : WebApiReply.FailedForNow(problem, retryAfter);
        }

        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return WebApiReply.Failed(PullFindings.Redirected(status));
        }

        var file = await ReceiveAsync(response, cancellationToken);
        await using (file)
        {
            var content = file is null ? null : WebApiContent.Read(file);
            return content?.Verdict == WebApiVerdict.Refused ? Refused(key.Mask(content.Message))
                : response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized ? WebApiReply.Failed(PullFindings.Blocked(status))
                : content?.Verdict == WebApiVerdict.Html ? WebApiReply.Failed(PullFindings.Html(status))
                : WebApiReply.Failed(PullFindings.Refused(status));
        }
    }

    private static WebApiReply Refused(string message) => WebApiReply.Failed(message.Contains("key", StringComparison.OrdinalIgnoreCase)
        ? PullFindings.KeyRefused(message)
        : PullFindings.Refused(message));

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? (response.Headers.RetryAfter?.Date is { } until ? until - clock.GetUtcNow() : null);
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static string StatusOf(HttpResponseMessage response) => FormattableString.Invariant($"HTTP {(int)response.StatusCode}");
}
