using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Ingest;

public sealed class RefusedNameTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private readonly Pipeline pipeline = deployment.Pipeline;

    [Theory]
    [InlineData("sector-output/2025/january.csv", "invalid-name")]
    [InlineData("no-such-kind/a.csv", "unknown-kind")]
    [InlineData("sector-output/100%2F2.csv", "invalid-name")]
    public async Task Blob_whose_name_is_refused_is_listed_and_its_findings_can_be_read(string path, string code)
    {
        await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient(path)
            .UploadAsync(BinaryData.FromString("x"), overwrite: true, TestContext.Current.CancellationToken);

        var listed = await Eventually.NotNullAsync(
            async () => (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets.FirstOrDefault(dataset => dataset.Name == path),
            Eventually.Deadline,
            "the blob was refused");
        var read = await pipeline.GetAsync(listed.Location["/api/v1/".Length..], ApiJson.Default.DatasetAnswer);

        Assert.Equal(("invalid", "rejected", 1), (listed.Kind, listed.State, listed.Errors));
        Assert.Equal((path, "rejected"), (read.Name, read.State));
        Assert.Equal(code, Assert.Single(read.Findings!).Code);
    }
}
