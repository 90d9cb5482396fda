using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using EconomyPipeline.Faults.Tests.Support;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Faults.Tests;

/// <summary>The disk on which uploads are received is full.</summary>
public sealed class FullDiskTests
{
    private const string Key = "editor-key-of-the-tests";

    private static readonly Step Published = Step.Upload("small.csv", 100, "6401", "6402");

    // More than the disk holds: about 45 bytes for each of 100 rows.
    private static readonly Step Large = Step.Upload("large.csv", 100, [.. Enumerable.Range(1, 10).Select(number => $"64{number:D2}")]);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_that_finds_no_room_says_so_and_is_taken_in_when_there_is_room_again()
    {
        await using var disk = await SmallDisk.MountOrSkipAsync("16m");
        await using var deployment = await Deployment.StartAsync();
        await using (var process = Start(deployment, disk))
        {
            await Published.DoAsync(deployment);
            await deployment.DoneAsync();
            var before = await deployment.EndAsync();

            await disk.ResizeAsync("4k");
            await Large.DoAsync(deployment);
            var failed = await Eventually.NotNullAsync(
                async () => await FindAsync(deployment) is { State: DatasetState.Failed } record ? record : null, Eventually.Deadline, "the upload failed");
            Assert.Contains("No space left", failed.Failure, StringComparison.Ordinal);
            Assert.DoesNotContain(disk.Path, failed.Failure, StringComparison.Ordinal);
            var after = await deployment.EndAsync();
            Assert.Equal("", string.Join("\n", before.Except(after)));
            Assert.All(after.Except(before), line => Assert.Matches("^(Datasets datasets dataset_sector-output|datasets sector-output/large.csv )", line));

            await disk.ResizeAsync("16m");
            await deployment.DoneAsync();
            Assert.Equal(DatasetState.Accepted, (await FindAsync(deployment))!.State);
            await process.StopAsync();
        }

        await deployment.AssertEndsAsUndisturbedAsync([Published, Large]);
    }

    [Fact]
    public async Task Upload_by_HTTP_that_finds_no_room_is_answered_with_507_and_stores_nothing()
    {
        await using var disk = await SmallDisk.MountOrSkipAsync("4k");
        await using var deployment = await Deployment.StartAsync();
        await using var process = Start(deployment, disk);
        await process.ReadyAsync();
        using var client = new HttpClient { BaseAddress = process.Address };
        client.DefaultRequestHeaders.Add(AccessControl.KeyHeader, Key);

        using var content = new StringContent(new string('x', 200_000));
        using var answer = await client.PutAsync(new Uri("/api/v1/datasets/sector-output/large.csv", UriKind.Relative), content, Cancelled);

        Assert.Equal((HttpStatusCode.InsufficientStorage, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal("disk-full", (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled)).GetProperty("code").GetString());
        Assert.False(await deployment.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("sector-output/large.csv").ExistsAsync(Cancelled));
        Assert.Empty(Directory.EnumerateFiles(disk.Path));
    }

    // The runtime's own pipes would be in its temporary folder too.
    private static FaultProcess Start(Deployment deployment, SmallDisk disk) => FaultProcess.Start(
        deployment.ConnectionString,
        settings: [$"Access__EditorKeyHashes={KeyRing.HashOf(Key)}"],
        environment: new Dictionary<string, string> { ["TMPDIR"] = disk.Path, ["DOTNET_EnableDiagnostics"] = "0" });

    private static Task<DatasetRecord?> FindAsync(Deployment deployment) =>
        deployment.Service<DatasetStore>().FindAsync(new DatasetId("sector-output", "large.csv"), Cancelled);
}
