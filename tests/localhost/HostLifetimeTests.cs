using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class HostLifetimeTests(AzuriteFixture azurite)
{
    private const int Count = 20;

    [Fact]
    public async Task Two_hosts_on_one_account_run_each_blob_and_each_message_once()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        Type[] functions = [typeof(BlobSample), typeof(QueueSample)];
        var probe = new Probe { Do = async (_, _) => await Task.Yield() };
        await using var one = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, functions);
        await using var other = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, functions);

        var numbers = Enumerable.Range(0, Count).ToList();
        await Task.WhenAll(numbers.Select(async number =>
        {
            await queue.SendMessageAsync($"message {number}");
            await Storage.PutAsync(container, $"{number}", "blob");
        }));

        var expected = numbers.SelectMany(number => new[] { $"message {number}", $"{number}=blob" }).Order(StringComparer.Ordinal).ToList();
        await Eventually.TrueAsync(() => probe.Calls.Count >= expected.Count, Eventually.Deadline, "all were worked on");
        await one.Host.StopAsync();
        await other.Host.StopAsync();
        Assert.Equal(expected, probe.Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stopped_host_cancels_its_work_and_the_next_one_does_it_again()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        Type[] functions = [typeof(BlobSample), typeof(QueueSample)];
        var endless = new Probe { Do = (_, token) => Task.Delay(Timeout.InfiniteTimeSpan, token) };
        await queue.SendMessageAsync("message", TestContext.Current.CancellationToken);
        await Storage.PutAsync(container, "a", "blob");
        await using (await RunningHost.StartAsync(azurite.ConnectionString, names, endless, functions))
        {
            await Eventually.TrueAsync(() => endless.Calls.Count == 2, Eventually.Deadline, "both functions ran");
        }

        var probe = new Probe();
        await using (await RunningHost.StartAsync(azurite.ConnectionString, names, probe, functions))
        {
            await Eventually.TrueAsync(() => probe.Calls.Count == 2, Eventually.Deadline, "both functions ran again");
        }

        Assert.Equal(["a=blob", "message"], probe.Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Function_that_ignores_its_cancellation_does_not_hold_up_the_stop()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var never = new TaskCompletionSource();
        var deaf = new Probe { Do = (_, _) => never.Task };
        var log = new RecordedLog();
        await queue.SendMessageAsync("message", TestContext.Current.CancellationToken);
        await using var host = await RunningHost.StartAsync(
            azurite.ConnectionString, names, deaf, [typeof(QueueSample)], options => options with { StopTimeout = TimeSpan.FromMilliseconds(100) }, log);
        await Eventually.TrueAsync(() => deaf.Calls.Count == 1, Eventually.Deadline, "the function ran");

        await host.Host.StopAsync();

        Assert.Contains(log.Entries, entry => entry.Contains("they are abandoned", StringComparison.Ordinal));
        never.SetResult();
    }
}
