using EconomyPipeline.Cli.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Cli.Tests;

/// <summary>What <c>serve</c> asks of its own API on a machine that is too slow to answer in time.</summary>
public sealed class LateAnswerTests
{
    [Fact]
    public async Task Answer_that_does_not_come_in_time_is_asked_for_again()
    {
        var asked = 0;
        await using var application = await StartAsync(async context =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                // As long as it is waited for.
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }
            else if (asked == 2)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            }
            else
            {
                await context.Response.WriteAsync("""{"scopes":[],"unpublished":[]}""", context.RequestAborted);
            }
        });
        using var api = new ApiClient(new Uri(application.Urls.Single()), "reader", TimeSpan.FromMilliseconds(200));

        Assert.Empty(await api.ScopesAsync(TestContext.Current.CancellationToken));

        Assert.Equal(3, asked);
    }

    [Fact]
    public async Task Refusal_of_the_key_is_not_asked_for_again()
    {
        var asked = 0;
        await using var application = await StartAsync(context =>
        {
            asked++;
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        });
        using var api = new ApiClient(new Uri(application.Urls.Single()), "reader", Timeout.InfiniteTimeSpan);

        await Assert.ThrowsAsync<HttpRequestException>(() => api.ScopesAsync(TestContext.Current.CancellationToken));

        Assert.Equal(1, asked);
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        application.Run(answer);
        await application.StartAsync(TestContext.Current.CancellationToken);
        return application;
    }
}
