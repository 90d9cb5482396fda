using Azure.Storage.Queues;
using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class QueueTriggerTests(AzuriteFixture azurite)
{
    private static readonly Type[] Functions = [typeof(QueueSample)];

    [Fact]
    public async Task Message_in_base64_reaches_the_function_decoded_and_is_deleted()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var probe = new Probe();
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await queue.SendMessageAsync("{\"scope\":\"6300\"}", TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(async () => probe.Calls.Count == 1 && await LengthAsync(queue) == 0, Eventually.Deadline, "the message was worked on and deleted");
        Assert.Equal(["{\"scope\":\"6300\"}"], probe.Calls);
    }

    [Fact]
    public async Task Failing_message_is_tried_until_the_dequeue_count_and_moved_to_poison()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var poison = await Storage.QueueAsync(azurite.ConnectionString, $"{names["Queue"]}-poison");
        var probe = new Probe { Do = (_, _) => throw new InvalidOperationException("never works") };
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await queue.SendMessageAsync("bad", TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(async () => await LengthAsync(poison) == 1 && await LengthAsync(queue) == 0, Eventually.Deadline, "the message was in poison only");
        Assert.Equal(["bad", "bad", "bad"], probe.Calls);
        var message = await poison.ReceiveMessageAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("bad", message.Value.MessageText);
    }

    [Fact]
    public async Task Message_that_is_not_base64_goes_to_poison_unread()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var poison = await Storage.QueueAsync(azurite.ConnectionString, $"{names["Queue"]}-poison");
        var probe = new Probe();
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await new QueueClient(azurite.ConnectionString, names["Queue"]).SendMessageAsync("{ plain }", TestContext.Current.CancellationToken);

        await Eventually.TrueAsync(async () => await LengthAsync(poison) == 1, Eventually.Deadline, "the message was in poison");
        Assert.Empty(probe.Calls);
    }

    [Fact]
    public async Task Message_that_a_dead_process_held_is_taken_when_its_lease_runs_out()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        await queue.SendMessageAsync("orphan", TestContext.Current.CancellationToken);
        var held = await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal("orphan", held.Value.MessageText);

        var probe = new Probe();
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await Eventually.TrueAsync(() => probe.Calls.Count == 1, Eventually.Deadline, "the message came back");
    }

    [Fact]
    public async Task Lease_shorter_than_the_work_is_renewed_so_that_it_runs_once()
    {
        var names = RunningHost.Names();
        var queue = await Storage.QueueAsync(azurite.ConnectionString, names["Queue"]!);
        var second = new TaskCompletionSource();
        var probe = new Probe { Do = (call, _) => call == "slow" ? second.Task : Task.CompletedTask };
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions, options => options with { QueueLease = TimeSpan.FromSeconds(2) });
        await using var other = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions, options => options with { QueueLease = TimeSpan.FromSeconds(2) });

        // The later messages become visible after the first lease would have run out, and only then is the slow one let go.
        await queue.SendMessageAsync("slow", TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => probe.Calls.Count == 1, Eventually.Deadline, "the slow message was taken");
        await queue.SendMessageAsync("later", visibilityTimeout: TimeSpan.FromSeconds(4), cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => probe.Calls.Contains("later"), Eventually.Deadline, "the later message was taken");
        second.SetResult();

        await Eventually.TrueAsync(async () => await LengthAsync(queue) == 0, Eventually.Deadline, "both messages were deleted");
        Assert.Equal(["slow", "later"], probe.Calls);
    }

    private static async Task<int> LengthAsync(QueueClient queue) => (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount;
}
