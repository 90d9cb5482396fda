using System.Globalization;
using System.Net.Http.Json;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Ingest;

/// <summary>What is found in a file beside what is accepted already.</summary>
public sealed class AcceptedComparisonTests(EmptyPipeline deployment) : IClassFixture<EmptyPipeline>
{
    private const string Header = "region_code,sector_code,year,value,unit,basis\n";

    private readonly Pipeline pipeline = deployment.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Revision_of_another_dataset_is_told_with_its_largest_cell_also_when_only_looked_at_or_checked_twice()
    {
        await AcceptAsync("revised-a.csv", Header + Row("7101", 2020, 100) + Row("7101", 2021, 110) + Row("7101", 2022, 120));
        var sequence = (await FindAsync("revised-a.csv")).AcceptedSequence;
        var revised = Header + Row("7101", 2020, 100) + Row("7101", 2021, 111) + Row("7101", 2022, 150);
        var expected = $"warning: This file changes 2 of 3 cells accepted from sector-output/revised-a.csv (sequence {sequence}): by 12.95 percent in the median, most of all by 25 percent in 7101 A 2022 constant-2010, from 120000 to 150000 (million IDR). Check that cell.";

        Assert.Equal([expected], await LookAsync("revised-b.csv", revised, "revises-accepted"));
        Assert.Equal([expected], await AcceptAsync("revised-b.csv", revised, "revises-accepted"));
        await pipeline.Service<DatasetUpload>().StoreAsync(new DatasetId("sector-output", "revised-b.csv"), BinaryData.FromString(revised).ToStream(), "again", new Dictionary<string, string>(), Cancelled);
        await pipeline.Service<DatasetIngestion>().IngestAsync("sector-output/revised-b.csv", Cancelled);

        Assert.Equal([expected], await FindingsAsync("revised-b.csv", "revises-accepted"));
        Assert.Equal("accepted", (await FindAsync("revised-b.csv")).State);
    }

    [Fact]
    public async Task New_version_is_compared_with_the_one_before()
    {
        await AcceptAsync("version.csv", Header + Row("7201", 2020, 100));
        var sequence = (await FindAsync("version.csv")).AcceptedSequence;

        Assert.Equal(
            [$"note: This file changes 1 of 1 cells accepted from sector-output/version.csv (sequence {sequence}): by 2 percent in the median, most of all by 2 percent in 7201 A 2020 constant-2010, from 100000 to 102000 (million IDR)."],
            await AcceptAsync("version.csv", Header + Row("7201", 2020, 102), "revises-accepted"));
    }

    [Fact]
    public async Task Next_year_in_another_unit_is_a_warning_and_accepted()
    {
        await AcceptAsync("unit-2020.csv", Header + Row("7301", 2020, 100));

        Assert.Contains(
            "warning: 1 cell differs by a factor of about 1,000 from what was accepted from sector-output/unit-2020.csv",
            Assert.Single(await AcceptAsync("unit-2021.csv", Header + Row("7301", 2021, 105_000), "unit-jump-against-accepted")),
            StringComparison.Ordinal);
        Assert.Equal("accepted", (await FindAsync("unit-2021.csv")).State);
    }

    [Fact]
    public async Task Regencies_are_summed_with_those_accepted_once_all_are_there()
    {
        // Kepulauan Riau has seven.
        string[] regencies = ["2101", "2102", "2103", "2104", "2105", "2171", "2172"];
        await AcceptAsync("kepri.csv", Header + Row("2100", 2020, 1_000));
        Assert.Empty(await AcceptAsync("kepri-some.csv", Header + string.Concat(regencies[..^1].Select(region => Row(region, 2020, 100))), "regencies-against-province"));

        Assert.Contains(
            "7 regencies sum to 700000",
            Assert.Single(await AcceptAsync("kepri-last.csv", Header + Row(regencies[^1], 2020, 100), "regencies-against-province")),
            StringComparison.Ordinal);
    }

    private static string Row(string region, int year, double value) => string.Create(CultureInfo.InvariantCulture, $"{region},A,{year},{value},miliar rupiah,constant-2010\n");

    private async Task<List<string>> AcceptAsync(string name, string text, string code = "")
    {
        await pipeline.PutAsync($"sector-output/{name}", text);
        await pipeline.CheckedAsync($"sector-output/{name}");
        return await FindingsAsync(name, code);
    }

    private async Task<List<string>> FindingsAsync(string name, string code) =>
        Texts((await pipeline.CheckedAsync($"sector-output/{name}")).Findings!, code);

    private async Task<List<string>> LookAsync(string name, string text, string code)
    {
        using var content = new StringContent(text);
        using var answer = await pipeline.Editor.PutAsync(new Uri($"/api/v1/datasets/sector-output/{name}?dryRun=true", UriKind.Relative), content, Cancelled);
        return Texts((await answer.Content.ReadFromJsonAsync(ApiJson.Default.DryRunAnswer, Cancelled))!.Findings, code);
    }

    private static List<string> Texts(IEnumerable<Datasets.Finding> findings, string code) =>
        [.. findings.Where(finding => finding.Code == code).Select(finding => $"{finding.Severity.ToString().ToLowerInvariant()}: {finding.Message.En}")];

    private async Task<DatasetRecord> FindAsync(string name) =>
        await pipeline.Service<DatasetStore>().FindAsync(new DatasetId("sector-output", name), Cancelled) ?? throw new InvalidOperationException($"{name} is not there.");
}
