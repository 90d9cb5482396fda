using System.Text.Json;
using Azure.Storage.Blobs;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

/// <summary><c>--bps</c>: tables of the WebAPI in the place of files.</summary>
public sealed class BpsVerbTests(SampleServe serve) : IAsyncLifetime
{
    // Of another province than the sample, whose figures other tests read.
    private const string Table = "var=104,domain=6401,years=2020-2022";

    private readonly TemporaryFolder folder = new("bps");
    private BpsServer? server;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private BpsServer Bps => server!;

    public async ValueTask InitializeAsync()
    {
        server = await BpsServer.StartAsync();
        server.Tables[("6401", "104")] = years => BpsServer.Sectors(years, 100);
    }

    public async ValueTask DisposeAsync()
    {
        await Bps.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Upload_pulls_two_years_at_a_time_and_keeps_each_answer_as_it_came()
    {
        var connection = await File.ReadAllTextAsync(Path.Combine(serve.Folder, ".economy", "connection"), Cancelled);

        var outcome = await RunAsync(BpsServer.Key, "upload", "--bps", Table, "--to", connection);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal(["120;121", "122"], Bps.Requests.Select(request => request.Years));
        Assert.Contains("bps-6401-var-104-2022.json -> datasets/sector-output/bps-6401-var-104-2022.json", outcome.Output, StringComparison.Ordinal);
        var blob = new BlobContainerClient(connection, StorageNames.DatasetsContainer).GetBlobClient("sector-output/bps-6401-var-104-2020-2021.json");
        Assert.Equal(BpsServer.Sectors([2020, 2021], 100), (await blob.DownloadContentAsync(Cancelled)).Value.Content.ToString());
        Assert.Equal("6401", (await blob.GetPropertiesAsync(cancellationToken: Cancelled)).Value.Metadata["region"]);
        Assert.DoesNotContain(BpsServer.Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Validate_checks_tables_and_files_together_with_the_facts_of_each()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "x.csv"), "region_code,sector_code,year,value\n6402,A,2020,1\n", Cancelled);

        var outcome = await RunAsync(BpsServer.Key, "validate", "x.csv", "--bps", $"{Table},region=6403", "--basis", "constant-2010", "--unit", "miliar rupiah", "--format", "json");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        var files = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().ToList();
        Assert.Equal(["x.csv", "bps-6401-var-104-2020-2021.json", "bps-6401-var-104-2022.json"], files.Select(file => file.GetProperty("name").GetString()));
        Assert.Contains(files[1].GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("code").GetString() == "region-as-said" && finding.GetProperty("found").GetString() == "6403");
    }

    [Fact]
    public async Task Key_comes_from_a_file_too_and_a_bad_one_is_refused_with_what_to_do()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "key"), BpsServer.Key + "\n", Cancelled);

        var fromFile = await RunAsync(null, "validate", "--bps", Table, "--bps-key-file", "key");
        var bad = await RunAsync("another-key-of-somebody", "validate", "--bps", Table);

        Assert.True(fromFile.ExitCode == 0, fromFile.Error);
        Assert.Equal(1, bad.ExitCode);
        Assert.Contains("key-refused", bad.Error, StringComparison.Ordinal);
        Assert.Contains("Check Bps__Key", bad.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("another-key-of-somebody", bad.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_that_are_not_there_keep_everything_from_being_uploaded()
    {
        Bps.Tables[("6401", "104")] = years => years[0] == 2020 ? BpsServer.Sectors(years, 100) : BpsServer.NotAvailable;

        var outcome = await RunAsync(BpsServer.Key, "upload", "--bps", Table, "--to", "UseDevelopmentStorage=true");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("bps-6401-var-104-2022.json: error not-available \"2022\"", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was uploaded", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("there is no key of BPS's WebAPI", null, "validate", "--bps", Table)]
    [InlineData("invalid-table \"domain=64\"", BpsServer.Key, "validate", "--bps", "var=104,domain=64,years=2020")]
    [InlineData("there is no file: nowhere", null, "validate", "--bps", Table, "--bps-key-file", "nowhere")]
    [InlineData("name files or tables", null, "upload")]
    [InlineData("The setting Bps__Key cannot be read", "short-secret", "validate", "--bps", Table)]
    public async Task Wrong_use_is_2_and_says_what_is_missing(string expected, string? key, params string[] arguments)
    {
        var outcome = await RunAsync(key, arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("short-secret", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(Bps.Requests);
    }

    private async Task<Outcome> RunAsync(string? key, params string[] arguments)
    {
        var environment = new Dictionary<string, string?> { ["Bps__Key"] = key, ["Bps__Address"] = Bps.Address, ["Bps__RequestsPerMinute"] = "6000" };
        await using var program = EconomyProgram.Start(folder.Path, environment, arguments);
        return await program.EndAsync();
    }
}
