using System.Net;
using System.Net.Http.Json;
using System.Text;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Ingest;

public sealed class UploadTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private const string Header = "region_code,sector_code,year,value,unit,basis\n";

    private readonly Pipeline pipeline = deployment.Pipeline;

    public static TheoryData<string, string> BrokenFiles => new()
    {
        { "empty-file", "" },
        { "missing-column", "region_code,sector_code,year,unit,basis\n6401,A,2020,billion rupiah,constant-2010\n" },
        { "unknown-region", Header + "9999,A,2020,1,billion rupiah,constant-2010\n" },
        { "unknown-sector", Header + "6401,ZZ,2020,1,billion rupiah,constant-2010\n" },
        { "duplicate-cell", Header + "6401,A,2020,1,billion rupiah,constant-2010\n6401,A,2020,2,billion rupiah,constant-2010\n" },
        { "text-in-number", Header + "6401,A,2020,about ten,billion rupiah,constant-2010\n" },
        { "negative-output", Header + "6401,A,2020,-1,billion rupiah,constant-2010\n" },
        { "not-text", "\u0001\u0002\0\0\0\u0003\0\0" },
        { "damaged-workbook", "PK\u0003\u0004\0\0\0\0a workbook that calls itself csv" },
        { "missing-fact", "region_code,sector_code,year,value,unit\n6401,A,2020,1,billion rupiah\n" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public async Task Broken_file_gets_findings_and_what_was_accepted_before_stays(string code, string text)
    {
        var path = $"sector-output/was-good-{code}.csv";
        await pipeline.PutAsync(path, Pipeline.SmallOutput(100));
        var accepted = (await pipeline.CheckedAsync(path)).Accepted!;

        await pipeline.PutAsync(path, text);
        var dataset = await pipeline.CheckedAsync(path);

        Assert.Equal("rejected", dataset.State);
        Assert.Equal(accepted, dataset.Accepted);
        var finding = Assert.Single(dataset.Findings!, finding => finding.Code == code);
        Assert.NotEmpty(finding.Message.Id);
        Assert.NotEqual(finding.Message.Id, finding.Message.En);
        Assert.NotEmpty(finding.Expected.En);
    }

    [Fact]
    public async Task Answer_says_where_to_look_and_there_it_is()
    {
        var location = await pipeline.PutAsync("sector-output/with space & ünïcode.csv", Pipeline.SmallOutput(100));
        var dataset = await pipeline.CheckedAsync("sector-output/" + Uri.EscapeDataString("with space & ünïcode.csv"));

        Assert.Equal("/api/v1/datasets/sector-output/with%20space%20%26%20%C3%BCn%C3%AFcode.csv", location);
        Assert.Equal(("accepted", "with space & ünïcode.csv", 20), (dataset.State, dataset.Name, dataset.Accepted!.Observations));
        Assert.StartsWith("editor ", dataset.UploadedBy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fact_that_the_file_does_not_say_comes_from_the_query()
    {
        var path = "sector-output/no-basis.csv";
        var text = "region_code,sector_code,year,value\n6401,A,2020,1\n";
        using var content = new StringContent(text);

        using var answer = await pipeline.Editor.PutAsync(
            new Uri($"/api/v1/datasets/{path}?basis=constant-2010&unit={Uri.EscapeDataString("miliar rupiah")}", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("accepted", (await pipeline.CheckedAsync(path)).State);
    }

    [Fact]
    public async Task Dry_run_says_what_would_be_found_and_keeps_nothing()
    {
        var path = new Uri("/api/v1/datasets/sector-output/only-tried.csv?dryRun=true", UriKind.Relative);
        using var good = new StringContent(Pipeline.SmallOutput(100));
        using var bad = new StringContent(Header + "6401,ZZ,2020,1,billion rupiah,constant-2010\n");

        using var goodAnswer = await pipeline.Editor.PutAsync(path, good, TestContext.Current.CancellationToken);
        using var badAnswer = await pipeline.Editor.PutAsync(path, bad, TestContext.Current.CancellationToken);

        var wouldBeAccepted = await goodAnswer.Content.ReadFromJsonAsync(ApiJson.Default.DryRunAnswer, TestContext.Current.CancellationToken);
        var wouldBeRejected = await badAnswer.Content.ReadFromJsonAsync(ApiJson.Default.DryRunAnswer, TestContext.Current.CancellationToken);
        Assert.Equal((true, 20), (wouldBeAccepted!.Acceptable, wouldBeAccepted.Summary!.Cells));
        Assert.False(wouldBeRejected!.Acceptable);
        var finding = Assert.Single(wouldBeRejected.Findings, finding => finding.Code == "unknown-sector");
        Assert.Equal((2, 2, "ZZ"), (finding.Row, finding.Column, finding.Found));
        Assert.Equal(404, (await pipeline.ProblemAsync("/api/v1/datasets/sector-output/only-tried.csv")).Status);
    }

    [Theory]
    [InlineData("sector-output/..%2Fescape.csv")]
    [InlineData("sector-output/a%23b.csv")]
    [InlineData("sector-output/a%5Cb.csv")]
    [InlineData("no-such-kind/a.csv")]
    public async Task Name_that_cannot_be_a_dataset_is_refused_with_its_reason(string path)
    {
        using var content = new StringContent("x");

        using var answer = await pipeline.Editor.PutAsync(new Uri($"/api/v1/datasets/{path}", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"findings\":[{", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_over_the_limit_is_413_and_points_to_blob_upload()
    {
        // Only the announced length counts here: the answer comes before the body is asked for.
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri("/api/v1/datasets/sector-output/huge.csv", UriKind.Relative))
        {
            Content = new StreamContent(new EndlessStream(91L * 1024 * 1024)),
        };
        request.Headers.ExpectContinue = true;

        using var answer = await pipeline.Editor.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("blob", problem, StringComparison.Ordinal);
        Assert.Contains("90 MB", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blob_with_a_nested_name_gets_a_finding_and_disturbs_nobody()
    {
        await pipeline.Account.Container(StorageNames.DatasetsContainer).GetBlobClient("sector-output/2026/01/nested.csv")
            .UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(Pipeline.SmallOutput(1))), TestContext.Current.CancellationToken);

        DatasetAnswer? dataset = null;
        await TestSupport.Eventually.TrueAsync(
            async () => (dataset = (await pipeline.GetAsync("datasets", ApiJson.Default.DatasetsAnswer)).Datasets.SingleOrDefault(one => one.Name == "sector-output/2026/01/nested.csv")) is not null,
            TestSupport.Eventually.Deadline,
            "the nested name was written down");

        Assert.Equal(("rejected", 1), (dataset!.State, dataset.Errors));
        Assert.Null(dataset.Accepted);
    }
}
