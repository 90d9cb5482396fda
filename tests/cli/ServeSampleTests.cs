using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using EconomyPipeline.Cli.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests;

public sealed class ServeSampleTests(SampleServe serve)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Summary_says_regencies_periods_growth_inequality_and_the_years_ahead()
    {
        Assert.All(
            new[] { "Kalimantan Selatan", "13 kabupaten/kota", "17 sektor", "2020–2025", "Williamson", "Theil T", "0.4577", "5.22", "2026", "2030", "80 %", "95 %" },
            text => Assert.Contains(text, serve.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_given_up_before_does_not_end_the_waiting_for_the_sample()
    {
        Assert.Equal(1, (await (await serve.PoisonOfBeforeAsync()).GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
        Assert.Contains("Williamson", serve.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forecast_of_a_regency_is_one_request_away()
    {
        using var http = Client();

        var forecast = await http.GetFromJsonAsync<JsonElement>("/api/v1/6300/forecasts/6301/TOTAL", Cancelled);

        Assert.Equal(5, forecast.GetProperty("values").GetArrayLength());
    }

    [Fact]
    public async Task Upload_by_the_command_line_is_found_by_the_running_functions()
    {
        await File.WriteAllTextAsync(
            Path.Combine(serve.Folder, "more.csv"),
            "region_code,sector_code,year,value,unit,basis\n6401,A,2020,10,billion rupiah,constant-2010\n6401,A,2021,11,billion rupiah,constant-2010\n",
            Cancelled);

        var upload = await EconomyProgram.RunAsync(serve.Folder, "upload", "more.csv");

        Assert.Equal(0, upload.ExitCode);
        using var http = Client();
        await Eventually.TrueAsync(
            async () => (await ScopesAsync(http)).Any(scope => scope.GetProperty("code").GetString() == "6400"),
            Eventually.Deadline,
            "the uploaded scope was published");
    }

    [Fact]
    public async Task Dataset_page_says_what_validate_says()
    {
        await File.WriteAllTextAsync(
            Path.Combine(serve.Folder, "same.csv"),
            "region_code,sector_code,year,value,unit,basis\n6101,A,2020,10,billion rupiah,constant-2010\n6101,A,2021*,...,billion rupiah,constant-2010\n6101,A,2022*,90,billion rupiah,constant-2010\n",
            Cancelled);
        var validated = JsonDocument.Parse((await EconomyProgram.RunAsync(serve.Folder, "validate", "same.csv", "--format", "json")).Output).RootElement[0];
        await EconomyProgram.RunAsync(serve.Folder, "upload", "same.csv");
        using var http = Client();

        var dataset = default(JsonElement);
        await Eventually.TrueAsync(
            async () =>
            {
                using var answer = await http.GetAsync(new Uri("/api/v1/datasets/sector-output/same.csv", UriKind.Relative), Cancelled);
                dataset = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
                return answer.IsSuccessStatusCode && dataset.GetProperty("state").GetString() == "accepted";
            },
            Eventually.Deadline,
            "the upload was accepted");

        foreach (var part in new[] { "kind", "summary", "findings" })
        {
            Assert.Equal(validated.GetProperty(part).GetRawText(), dataset.GetProperty(part).GetRawText());
        }

        Assert.Equal(2, dataset.GetProperty("summary").GetProperty("cells").GetInt32());
    }

    [Fact]
    public async Task Poison_message_is_sent_again_by_replay()
    {
        var connection = await File.ReadAllTextAsync(Path.Combine(serve.Folder, ".economy", "connection"), Cancelled);
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        var poison = new QueueClient(connection, "compute-poison", options);
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancelled);
        await poison.SendMessageAsync("""{"scope":"6300"}""", Cancelled);

        var replay = await EconomyProgram.RunAsync(serve.Folder, "replay");

        Assert.Equal(0, replay.ExitCode);
        Assert.StartsWith("1 ", replay.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await poison.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
        var compute = new QueueClient(connection, "compute", options);
        await Eventually.TrueAsync(
            async () => (await compute.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount == 0, Eventually.Deadline, "the message was worked on");
    }

    [Fact]
    public async Task Message_that_cannot_be_read_is_left_by_replay_and_the_others_are_sent()
    {
        var connection = await File.ReadAllTextAsync(Path.Combine(serve.Folder, ".economy", "connection"), Cancelled);
        var poison = new QueueClient(connection, "forecast-poison");
        await poison.CreateIfNotExistsAsync(cancellationToken: Cancelled);
        await poison.SendMessageAsync("{not Base64", Cancelled);
        await poison.SendMessageAsync(Convert.ToBase64String("""{"scope":"6300"}"""u8), Cancelled);

        var replay = await EconomyProgram.RunAsync(serve.Folder, "replay");

        Assert.Equal(0, replay.ExitCode);
        Assert.StartsWith("1 ", replay.Output, StringComparison.Ordinal);
        Assert.Contains("forecast-poison", replay.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await poison.GetPropertiesAsync(Cancelled)).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Rejected_upload_is_said_with_its_name_and_first_error()
    {
        using var http = EditorClient();
        using var content = new StringContent("region_code,sector_code,year,value,unit,basis\n6301,ZZ,2020,1,billion rupiah,constant-2010\n6301,A,2020,x,billion rupiah,constant-2010\n");

        await http.PutAsync(new Uri("/api/v1/datasets/sector-output/bad.csv", UriKind.Relative), content, Cancelled);

        await Eventually.TrueAsync(
            () => serve.Output.Contains("rejected: sector-output/bad.csv, 2 ", StringComparison.Ordinal)
                && serve.Output.Contains("sector-output/bad.csv:2:2: error unknown-sector", StringComparison.Ordinal),
            Eventually.Deadline,
            "the rejection was said");
    }

    [Fact]
    public async Task Accepted_upload_and_its_publications_are_said_with_rows_and_lag()
    {
        using var http = EditorClient();
        using var content = new StringContent("region_code,sector_code,year,value,unit,basis\n6501,A,2020,10,billion rupiah,constant-2010\n6501,A,2021,11,billion rupiah,constant-2010\n");

        await http.PutAsync(new Uri("/api/v1/datasets/sector-output/good.csv", UriKind.Relative), content, Cancelled);

        await Eventually.TrueAsync(() => Published("forecasts").IsMatch(serve.Output), 2 * Eventually.Deadline, "the forecasts were said to be published");
        Assert.Contains("accepted: sector-output/good.csv, 2 ", serve.Output, StringComparison.Ordinal);
        Assert.Matches(Published("indicators"), serve.Output);
        Assert.DoesNotContain("info:", serve.Output, StringComparison.Ordinal);

        static Regex Published(string kind) => new($@"published: \S+ / {kind} 6500, run [0-9a-f]{{16}}, [1-9][0-9]* baris / rows, [0-9]+\.[0-9] s ");
    }

    [Fact]
    public async Task Message_that_is_given_up_is_said_in_one_line()
    {
        var connection = await File.ReadAllTextAsync(Path.Combine(serve.Folder, ".economy", "connection"), Cancelled);
        await new QueueClient(connection, "compute").SendMessageAsync("{not Base64", Cancelled);

        await Eventually.TrueAsync(
            () => serve.Output.Contains("gave up: ComputeIndicators", StringComparison.Ordinal) && serve.Output.Contains("send again: economy replay", StringComparison.Ordinal),
            Eventually.Deadline,
            "the message was said to be given up");
        await new QueueClient(connection, "compute-poison").ClearMessagesAsync(Cancelled);
    }

    [Fact]
    public void Undefined_index_has_its_reason_below_the_table() =>
        Assert.Contains("– 2020, Williamson, Theil T: penduduk 2020 tidak tersedia untuk Kota Banjarmasin (6371)", serve.Output, StringComparison.Ordinal);

    [Fact]
    public async Task Publications_and_their_revisions_come_as_files_and_a_withdrawal_takes_them_back()
    {
        const string Header = "region_code,sector_code,year,value,unit,basis\n";
        await PublishAsync(Header + "7101,A,2020,10,billion rupiah,constant-2010\n7101,A,2021,11,billion rupiah,constant-2010\n");
        await PublishAsync(Header + "7101,A,2020,10,billion rupiah,constant-2010\n7101,A,2021,12,billion rupiah,constant-2010\n");

        var now = await EconomyProgram.RunAsync(serve.Folder, "published", "7100");
        var revisions = await EconomyProgram.RunAsync(serve.Folder, "revisions", "7100", "--indicator", "growth-annual", "--out", "revisions.csv");

        Assert.Equal((0, 0), (now.ExitCode, revisions.ExitCode));
        Assert.Equal(20, Growth(CsvTable.Read(now.Output)), 9);
        var revision = CsvTable.Read(await File.ReadAllTextAsync(Path.Combine(serve.Folder, "revisions.csv"), Cancelled)).Rows
            .Single(row => row["region"] == "7101" && row["sector"] == "A");
        Assert.Equal(("revised", "10", "20"), (revision["revision"], Rounded(revision["value_before"]), Rounded(revision["value"])));
        var before = await EconomyProgram.RunAsync(serve.Folder, "published", "7100", "--run", revision["run_before"]);
        Assert.Equal(10, Growth(CsvTable.Read(before.Output)), 9);

        var withdrawn = await EconomyProgram.RunAsync(serve.Folder, "withdraw", "sector-output/vintages.csv");

        Assert.Equal(0, withdrawn.ExitCode);
        using var http = Client();
        await Eventually.TrueAsync(async () => (await ScopesAsync(http)).All(scope => scope.GetProperty("code").GetString() != "7100"), Eventually.Deadline, "the scope was taken back");
        var gone = await EconomyProgram.RunAsync(serve.Folder, "published", "7100");
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("nothing is published", gone.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await EconomyProgram.RunAsync(serve.Folder, "published", "7100", "--run", revision["run"])).ExitCode);
        Assert.Equal(1, (await EconomyProgram.RunAsync(serve.Folder, "withdraw", "sector-output/never-uploaded.csv")).ExitCode);
        Assert.Equal(2, (await EconomyProgram.RunAsync(serve.Folder, "published", "7100", "--as-of", "yesterday")).ExitCode);

        async Task PublishAsync(string text)
        {
            using var editor = EditorClient();
            var known = (await ScopesAsync(editor)).Where(scope => scope.GetProperty("code").GetString() == "7100").Select(scope => scope.GetProperty("indicatorRun").GetString()).SingleOrDefault();
            using var content = new StringContent(text);
            await editor.PutAsync(new Uri("/api/v1/datasets/sector-output/vintages.csv", UriKind.Relative), content, Cancelled);
            await Eventually.TrueAsync(
                async () => (await ScopesAsync(editor)).Any(scope => scope.GetProperty("code").GetString() == "7100" && scope.GetProperty("indicatorRun").GetString() != known),
                Eventually.Deadline,
                "the new version was published");
        }

        static double Growth(CsvTable table) => double.Parse(
            table.Rows.Single(row => row["indicator"] == "growth-annual" && row["region"] == "7101" && row["sector"] == "A" && row["period"] == "2021")["value"], CultureInfo.InvariantCulture);

        static string Rounded(string number) => Math.Round(double.Parse(number, CultureInfo.InvariantCulture), 9).ToString(CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Exported_deployment_comes_back_by_import()
    {
        var export = await EconomyProgram.RunAsync(serve.Folder, "export", "copy");
        using var elsewhere = new TemporaryFolder("import");
        await using var other = EconomyProgram.Start(elsewhere.Path, new Dictionary<string, string?>(), "serve", "--port", "0");
        await other.SaidAsync("Ctrl-C");

        var import = await EconomyProgram.RunAsync(elsewhere.Path, "import", Path.Combine(serve.Folder, "copy"));
        var again = await EconomyProgram.RunAsync(elsewhere.Path, "import", Path.Combine(serve.Folder, "copy"));

        Assert.Equal((0, 0, 1), (export.ExitCode, import.ExitCode, again.ExitCode));
        var copied = Directory.EnumerateFiles(Path.Combine(serve.Folder, "copy", "blobs"), "*", SearchOption.AllDirectories).ToList();
        Assert.All(new[] { "datasets", "observations", "findings", "archive", "published", "models", "paths-constant-2010" }, part => Assert.Contains(copied, file => file.Contains(part, StringComparison.Ordinal)));
        Assert.All(new[] { export, import }, copy => Assert.Contains("Indicators: ", copy.Error, StringComparison.Ordinal));
        using var here = Client();
        using var there = Client(other.Output);
        const string Path1 = "/api/v1/6300/indicators/williamson?region=6300";
        Assert.Equal(await here.GetStringAsync(new Uri(Path1, UriKind.Relative), Cancelled), await there.GetStringAsync(new Uri(Path1, UriKind.Relative), Cancelled));
    }

    [Fact]
    public async Task Collector_that_the_environment_names_gets_traces_measurements_and_logs_without_keys()
    {
        await ReceivedAsync("traces", "EconomyPipeline", "ingest", "compute", "forecast", "publish", "economy.dataset", "economy.publication.lag");
        await ReceivedAsync("metrics", "economy.uploads", "economy.runs", "economy.rows.written", "economy.publication.lag", "economy.messages.poison");
        await ReceivedAsync("logs", "Published indicators of 6300", "Published forecasts of 6300");

        var readersKey = SampleServe.PageOf(serve.Output).Fragment.Replace("#key=", "", StringComparison.Ordinal);
        var connection = await File.ReadAllTextAsync(Path.Combine(serve.Folder, ".economy", "connection"), Cancelled);
        var accountKey = Regex.Match(connection, "AccountKey=([^;]+)").Groups[1].Value;
        foreach (var secret in new[] { readersKey, SampleServe.EditorKeyOf(serve.Output), accountKey })
        {
            Assert.NotEmpty(secret);
            Assert.All(new[] { "traces", "metrics", "logs" }, signal => Assert.DoesNotContain(secret, serve.Telemetry(signal), StringComparison.Ordinal));
        }
    }

    private Task ReceivedAsync(string signal, params string[] texts) => Eventually.TrueAsync(
        () => texts.All(text => serve.Telemetry(signal).Contains(text, StringComparison.Ordinal)),
        Eventually.Deadline,
        $"{signal} arrived with {string.Join(", ", texts)}");

    private static async Task<IReadOnlyList<JsonElement>> ScopesAsync(HttpClient http) =>
        [.. (await http.GetFromJsonAsync<JsonElement>("/api/v1/scopes", Cancelled)).GetProperty("scopes").EnumerateArray()];

    private HttpClient Client() => Client(serve.Output);

    // The reader's client with the editor's key, which the line about uploading shows.
    private HttpClient EditorClient()
    {
        var client = Client();
        client.DefaultRequestHeaders.Remove("x-api-key");
        client.DefaultRequestHeaders.Add("x-api-key", SampleServe.EditorKeyOf(serve.Output));
        return client;
    }

    private static HttpClient Client(string output)
    {
        var page = SampleServe.PageOf(output);
        var client = new HttpClient { BaseAddress = new Uri(page.GetLeftPart(UriPartial.Authority)) };
        client.DefaultRequestHeaders.Add("x-api-key", page.Fragment.Replace("#key=", "", StringComparison.Ordinal));
        return client;
    }
}
