using System.Net;
using System.Net.Http.Json;
using Azure.Storage.Queues;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>What was given up is sent again by HTTP.</summary>
public sealed class ReplayTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Poison_message_comes_back_and_one_that_cannot_be_read_is_told_and_left()
    {
        await using var pipeline = await Pipeline.StartAsync();
        var name = StorageNames.Queues[0];
        var poison = pipeline.Account.Queue($"{name}-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancelled);
        await poison.SendMessageAsync("""{"scope":"6400"}""", Cancelled);
        var plain = new QueueClient(pipeline.ConnectionString, poison.Name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.None });
        await plain.SendMessageAsync("not base64!", Cancelled);

        using var refused = await pipeline.Reader.PostAsync(new Uri("/api/v1/replay", UriKind.Relative), null, Cancelled);
        using var answer = await pipeline.Editor.PostAsync(new Uri("/api/v1/replay", UriKind.Relative), null, Cancelled);
        var replayed = (await answer.Content.ReadFromJsonAsync(ApiJson.Default.ReplayAnswer, Cancelled))!;

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, answer.StatusCode));
        Assert.Equal(1, replayed.Sent);
        Assert.Contains("cannot be read", Assert.Single(replayed.Notes).En, StringComparison.Ordinal);
        await Eventually.TrueAsync(
            async () => (await plain.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount == 1, Eventually.Deadline, "only what cannot be read is left");
    }
}
