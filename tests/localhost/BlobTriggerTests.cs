using System.Text.Json;
using Azure.Storage.Blobs.Specialized;
using EconomyPipeline.Localhost.Blobs;
using EconomyPipeline.Localhost.Tests.Samples;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Localhost.Tests;

public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    private static readonly Type[] Functions = [typeof(BlobSample)];

    [Fact]
    public async Task Each_version_of_a_blob_reaches_the_function_once_across_restarts()
    {
        var names = RunningHost.Names();
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        var probe = new Probe();
        await Storage.PutAsync(container, "prices/a.csv", "1");
        await Storage.PutAsync(container, "empty", "");
        await using (await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions))
        {
            await Eventually.TrueAsync(() => probe.Calls.Count == 2, Eventually.Deadline, "both blobs were read");
            await Storage.PutAsync(container, "prices/a.csv", "2");
            await Eventually.TrueAsync(() => probe.Calls.Count == 3, Eventually.Deadline, "the new version was read");
        }

        await Storage.PutAsync(container, "z.csv", "3");
        await using (await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions))
        {
            await Eventually.TrueAsync(() => probe.Calls.Contains("z.csv=3"), Eventually.Deadline, "the blob that came meanwhile was read");
        }

        Assert.Equal(["empty=", "prices/a.csv=1", "prices/a.csv=2", "z.csv=3"], probe.Calls.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task First_of_two_tokens_takes_all_it_can()
    {
        var names = RunningHost.Names();
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        await Storage.PutAsync(container, "prices/2026/01/b.csv", "x");
        await Storage.PutAsync(container, "no-folder.csv", "x");
        var probe = new Probe();
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, [typeof(TwoTokensSample)]);

        await Eventually.TrueAsync(() => probe.Calls.Count == 1, Eventually.Deadline, "the blob was read");
        Assert.Equal(["kind=prices/2026/01 name=b.csv"], probe.Calls);
    }

    [Fact]
    public async Task Blob_that_fails_once_is_tried_again()
    {
        var names = RunningHost.Names();
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        await Storage.PutAsync(container, "a", "1");
        var failures = 0;
        var probe = new Probe { Do = (_, _) => Interlocked.Increment(ref failures) == 1 ? throw new InvalidOperationException("once") : Task.CompletedTask };
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await Eventually.TrueAsync(() => probe.Calls.Count == 2, Eventually.Deadline, "the blob was tried again");
    }

    [Fact]
    public async Task Blob_that_always_fails_is_reported_to_the_poison_queue_and_left_alone()
    {
        var names = RunningHost.Names();
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        var poison = await Storage.QueueAsync(azurite.ConnectionString, "webjobs-blobtrigger-poison");
        var probe = new Probe { Do = (call, _) => call == "bad=1" ? throw new InvalidOperationException("never works") : Task.CompletedTask };
        await Storage.PutAsync(container, "bad", "1");
        var etag = (await container.GetBlobClient("bad").GetPropertiesAsync(cancellationToken: TestContext.Current.CancellationToken)).Value.ETag;
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        // Other tests may report here too; the container says which message is ours.
        var message = await Eventually.NotNullAsync(
            async () => (await poison.PeekMessagesAsync(32)).Value.FirstOrDefault(peeked => peeked.MessageText.Contains(names["Container"]!, StringComparison.Ordinal)),
            Eventually.Deadline,
            "the blob was reported");
        await Storage.PutAsync(container, "good", "2");
        await Eventually.TrueAsync(() => probe.Calls.Contains("good=2"), Eventually.Deadline, "later blobs were read");

        Assert.Equal(3, probe.Calls.Count(call => call == "bad=1"));
        using var report = JsonDocument.Parse(message.MessageText);
        Assert.Equal(
            ["Host.Functions.ReadBlob", "BlockBlob", names["Container"]!, "bad", etag.ToString().Trim('"')],
            new[] { "FunctionId", "BlobType", "ContainerName", "BlobName", "ETag" }.Select(name => report.RootElement.GetProperty(name).GetString()));
    }

    [Fact]
    public async Task Blob_claimed_by_another_process_is_left_to_it_until_it_lets_go()
    {
        var names = RunningHost.Names();
        var container = await Storage.ContainerAsync(azurite.ConnectionString, names["Container"]!);
        var receipts = await Storage.ContainerAsync(azurite.ConnectionString, "azure-webjobs-hosts");
        var receipt = receipts.GetBlobClient($"blobreceipts/{names["AzureFunctionsWebHost__hostid"]}/{BlobWorker.ReceiptName("ReadBlob", names["Container"]!, "a")}");
        await receipt.UploadAsync(BinaryData.Empty, TestContext.Current.CancellationToken);
        var other = receipt.GetBlobLeaseClient();
        await other.AcquireAsync(TimeSpan.FromSeconds(60), cancellationToken: TestContext.Current.CancellationToken);
        await Storage.PutAsync(container, "a", "1");
        await Storage.PutAsync(container, "b", "2");
        var probe = new Probe();
        await using var host = await RunningHost.StartAsync(azurite.ConnectionString, names, probe, Functions);

        await Eventually.TrueAsync(() => probe.Calls.Count > 0, Eventually.Deadline, "the free blob was read");
        Assert.Equal(["b=2"], probe.Calls);

        await other.ReleaseAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Eventually.TrueAsync(() => probe.Calls.Count == 2, Eventually.Deadline, "the blob that was let go was read");
        Assert.Equal(["b=2", "a=1"], probe.Calls);
    }
}
