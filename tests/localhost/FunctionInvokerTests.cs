using EconomyPipeline.Localhost.Discovery;
using EconomyPipeline.Localhost.Invocation;
using EconomyPipeline.Localhost.Tests.Samples;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EconomyPipeline.Localhost.Tests;

public sealed class FunctionInvokerTests
{
    private static readonly Dictionary<string, string?> NoValues = [];

    private readonly FakeTimeProvider time = new();

    [Fact]
    public async Task Each_run_has_an_instance_of_its_own_that_is_disposed()
    {
        var probe = new Probe();
        await using var services = new ServiceCollection().AddSingleton(probe).BuildServiceProvider();
        var (invoker, function) = Create(services);

        await invoker.InvokeAsync(function, "a", NoValues, TestContext.Current.CancellationToken);
        await invoker.InvokeAsync(function, "b", NoValues, TestContext.Current.CancellationToken);

        Assert.Equal(["a run 1", "disposed", "b run 1", "disposed"], probe.Calls);
    }

    [Fact]
    public async Task Run_longer_than_the_function_timeout_is_cancelled_and_fails()
    {
        var probe = new Probe { Do = (call, token) => call == "disposed" ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, token) };
        await using var services = new ServiceCollection().AddSingleton(probe).BuildServiceProvider();
        var (invoker, function) = Create(services);

        var run = invoker.InvokeAsync(function, "a", NoValues, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromMinutes(30));

        var exception = await Assert.ThrowsAsync<TimeoutException>(() => run);
        Assert.Equal("ReadQueueOnce ran longer than the functionTimeout of 00:30:00.", exception.Message);
    }

    private (FunctionInvoker Invoker, FunctionDefinition Function) Create(ServiceProvider services) => (
        new FunctionInvoker(services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, time, TimeSpan.FromMinutes(30)),
        Assert.Single(new FunctionDiscovery(new ConfigurationBuilder().Build()).Find([typeof(DisposableSample)])));
}
