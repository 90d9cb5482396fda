using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Ingest;

public sealed class MappingTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private const string File = "Where,What,2020,2021\nZ01,Ploughing,1,2\nZ02,Ploughing,3,4\n";

    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changed_mapping_reads_again_what_names_it()
    {
        await PutAsync("changing", Mapping("Z-A"));
        await pipeline.PutAsync("sector-output/changing.csv?mapping=changing", File);
        var first = await pipeline.CheckedAsync("sector-output/changing.csv");
        await PutAsync("changing", Mapping("Z-B"));

        var second = await NextAsync("sector-output/changing.csv", first);

        Assert.Equal(("accepted", "changing", 4), (first.State, first.Mapping, first.Accepted!.Observations));
        Assert.Equal(("accepted", first.Accepted.Sha256), (second.State, second.Accepted!.Sha256));
        Assert.Equal(["Z-B"], await SectorsAsync("changing.csv"));
        var listed = (await pipeline.GetAsync("mappings", ApiJson.Default.MappingsAnswer)).Mappings;
        Assert.Equal(["sector-output/changing.csv"], listed.Single(mapping => mapping.Name == "changing").Datasets);
    }

    [Fact]
    public async Task File_that_comes_before_its_mapping_is_read_when_it_is_there()
    {
        await pipeline.PutAsync("sector-output/early.csv?mapping=later", File);
        var refused = await pipeline.CheckedAsync("sector-output/early.csv");

        await PutAsync("later", Mapping("Z-A"));

        Assert.Equal(("rejected", "mapping-absent"), (refused.State, Assert.Single(refused.Findings!).Code));
        await Eventually.TrueAsync(
            async () => (await pipeline.CheckedAsync("sector-output/early.csv")).State == "accepted", Eventually.Deadline, "the file was read with its mapping");
    }

    [Fact]
    public async Task Mapping_that_breaks_in_storage_rejects_and_what_was_accepted_stays()
    {
        await PutAsync("breaking", Mapping("Z-A"));
        await pipeline.PutAsync("sector-output/breaking.csv?mapping=breaking", File);
        var first = await pipeline.CheckedAsync("sector-output/breaking.csv");

        await pipeline.Account.Container(StorageNames.MappingsContainer).GetBlobClient("breaking.json").UploadAsync(BinaryData.FromString("{"), overwrite: true, Cancelled);

        await Eventually.TrueAsync(
            async () => (await pipeline.CheckedAsync("sector-output/breaking.csv")).State == "rejected", Eventually.Deadline, "the file was read again");
        var second = await pipeline.CheckedAsync("sector-output/breaking.csv");
        Assert.Equal(first.Accepted, second.Accepted);
        Assert.Equal("mapping-damaged", Assert.Single(second.Findings!).Code);
    }

    [Fact]
    public async Task Mapping_named_in_blob_metadata_reads_it_and_the_timer_sees_a_change_that_no_trigger_saw()
    {
        await PutAsync("dropped", Mapping("Z-A"));
        await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("sector-output/dropped.csv").UploadAsync(
            BinaryData.FromString(File), new BlobUploadOptions { Metadata = new Dictionary<string, string> { [UploadMetadata.Mapping] = "dropped" } }, Cancelled);

        await Eventually.TrueAsync(
            async () => (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets.Any(dataset => dataset is { Name: "dropped.csv", State: "accepted", Mapping: "dropped" }),
            Eventually.Deadline,
            "the blob was read with the mapping that its metadata name");
        var status = pipeline.Service<Runs.PipelineStatus>();
        await pipeline.Account.Container(StorageNames.MappingsContainer).GetBlobClient("dropped.json").DeleteAsync(cancellationToken: Cancelled);
        Assert.Contains((await status.ReadAsync(Cancelled)).WaitingUploads, upload => upload.Path == "sector-output/dropped.csv");
        await pipeline.Service<Runs.MissedWork>().DoAsync(Cancelled);
        Assert.Equal("rejected", (await pipeline.CheckedAsync("sector-output/dropped.csv")).State);
    }

    [Fact]
    public async Task Refused_mapping_changes_nothing()
    {
        await PutAsync("kept", Mapping("Z-A"));
        using var content = new StringContent("""{"kind":"people","values":[]}""");

        using var answer = await pipeline.Editor.PutAsync(new Uri("/api/v1/mappings/kept", UriKind.Relative), content, Cancelled);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["mapping-kind", "mapping-values"], problem.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("code").GetString()));
        Assert.Equal(Mapping("Z-A"), await pipeline.Reader.GetStringAsync(new Uri("/api/v1/mappings/kept", UriKind.Relative), Cancelled));
    }

    [Theory]
    [InlineData("/api/v1/mappings/Not%20a%20name", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/mappings/fine", HttpStatusCode.Forbidden)]
    public async Task Mapping_that_cannot_be_stored_is_refused(string path, HttpStatusCode expected)
    {
        using var content = new StringContent(Mapping("Z-A"));
        var client = expected == HttpStatusCode.Forbidden ? pipeline.Reader : pipeline.Editor;

        using var answer = await client.PutAsync(new Uri(path, UriKind.Relative), content, Cancelled);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(404, (await pipeline.ProblemAsync("/api/v1/mappings/fine")).Status);
    }

    [Fact]
    public async Task Dry_run_reads_with_the_mapping_that_is_stored()
    {
        await PutAsync("tried", Mapping("Z-A"));
        using var content = new StringContent(File);

        using var answer = await pipeline.Editor.PutAsync(new Uri("/api/v1/datasets/sector-output/tried.csv?dryRun=true&mapping=tried", UriKind.Relative), content, Cancelled);

        Assert.Equal((true, 4), (await answer.Content.ReadFromJsonAsync(ApiJson.Default.DryRunAnswer, Cancelled)) is { } dry ? (dry.Acceptable, dry.Summary!.Cells) : default);
    }

    private static string Mapping(string sector) =>
        $$"""{"kind":"sector-output","region":{"column":"Where"},"sector":{"column":"What"},"unit":{"text":"million GBP"},"basis":{"text":"current"},"values":[{"periods":true}],"sectors":[{"code":"{{sector}}","english":"Ploughing"}]}""";

    private async Task PutAsync(string name, string mapping)
    {
        using var content = new StringContent(mapping);
        using var answer = await pipeline.Editor.PutAsync(new Uri($"/api/v1/mappings/{name}", UriKind.Relative), content, Cancelled);
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
    }

    private async Task<DatasetAnswer> NextAsync(string path, DatasetAnswer before) => await Eventually.NotNullAsync(
        async () => await pipeline.CheckedAsync(path) is var now && now.Accepted?.Sequence > before.Accepted!.Sequence ? now : null,
        Eventually.Deadline,
        $"{path} was read again");

    private async Task<IEnumerable<string>> SectorsAsync(string name)
    {
        var records = (await pipeline.Service<DatasetStore>().ListAsync(Cancelled)).Where(record => record.Name == name);
        return (await pipeline.Service<AcceptedObservations>().ReadAsync(records, Cancelled)).Select(cell => cell.Sector!.ToString()!).Distinct();
    }
}
