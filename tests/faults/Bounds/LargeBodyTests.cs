using System.Net;
using System.Net.Http.Headers;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests.Bounds;

/// <summary>A body that is too large for HTTP is told so, whether or not its length was announced.</summary>
[Collection(nameof(LoadingTests))]
public sealed class LargeBodyTests
{
    private const string EditorKey = "editor-key-of-the-tests";
    private const int Megabytes = 91;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ninety_one_megabytes_sent_are_413_and_leave_nothing(bool isChunked)
    {
        await using var deployment = await Deployment.StartAsync();
        await using var process = FaultProcess.Start(deployment.ConnectionString, settings: [$"Access__EditorKeyHashes={KeyRing.HashOf(EditorKey)}"]);
        await process.ReadyAsync();
        using var folder = new TemporaryFolder("bounds");
        var path = Path.Combine(folder.Path, "body.csv");
        var file = new FileStream(path, FileMode.CreateNew);
        await using (file)
        {
            file.SetLength(Megabytes * 1024L * 1024L);
        }

        using var client = new HttpClient { BaseAddress = process.Address };
        using var body = new StreamContent(File.OpenRead(path));
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/api/v1/datasets/sector-output/huge.csv", UriKind.Relative)) { Content = body };
        request.Headers.Add("x-api-key", EditorKey);
        request.Headers.TransferEncodingChunked = isChunked;
        using var answer = await client.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json").MediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("90 MB", await answer.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
        Assert.Empty(await deployment.Account.Container(Functions.Storage.StorageNames.DatasetsContainer).GetBlobsAsync(cancellationToken: Cancelled).ToListAsync(Cancelled));
    }
}
