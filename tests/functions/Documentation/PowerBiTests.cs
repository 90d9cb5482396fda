using System.Net;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Functions.Tests.Documentation;

/// <summary>What the queries of <c>docs/power-bi/</c> ask is asked here, and has what they pick from it.</summary>
public sealed partial class PowerBiTests(SamplePipeline sample)
{
    private readonly Pipeline pipeline = sample.Pipeline;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_files_have_the_columns_of_the_query_and_rest_on_one_run()
    {
        var query = Query("published-files.pq");
        var container = Regex.Match(query, """\{\[Name = "(?<name>[a-z]+)"\]\}\[Data\]""").Groups["name"].Value;
        var files = FilePattern().Matches(query).Select(match => match.Groups["name"].Value).ToList();
        Assert.Equal(["indicators.parquet", "forecasts.parquet"], files);

        var tables = new List<IReadOnlyList<TableEntity>>();
        foreach (var file in files)
        {
            using var content = new MemoryStream();
            await pipeline.Account.Container(container).GetBlobClient($"{Value(query, "Scope")}/{file}").DownloadToAsync(content, Cancelled);
            content.Position = 0;
            tables.Add((await ExportReader.ReadFileAsync(content, Cancelled)).Rows);
            content.Position = 0;
            Assert.True(file != "indicators.parquet" || !Chosen(query).Except(ColumnsOf(content)).Any(), file);
        }

        Assert.Equal(tables[0][0].GetString("Run"), tables[1][0].GetString("IndicatorRun"));
    }

    [Fact]
    public async Task Api_answers_the_request_of_the_query_with_its_columns()
    {
        var query = Query("api.pq");
        var path = string.Concat(PiecePattern().Matches(Regex.Match(query, "RelativePath = (?<path>[^\n]+),").Groups["path"].Value)
            .Select(piece => piece.Groups["text"].Success ? piece.Groups["text"].Value : Value(query, piece.Groups["name"].Value)));
        var parameters = PairPattern().Matches(Regex.Match(query, @"Query = \[(?<pairs>[^\]]+)\]").Groups["pairs"].Value).Select(pair => $"{pair.Groups["name"].Value}={pair.Groups["value"].Value}");
        var header = Regex.Match(query, """Headers = \[#"(?<name>[a-z-]+)" = ApiKey\]""").Groups["name"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/{path}?{string.Join('&', parameters)}", UriKind.Relative));
        request.Headers.Add(header, Pipeline.ReaderKey);

        using var answer = await pipeline.Anonymous.SendAsync(request, Cancelled);
        var lines = (await answer.Content.ReadAsStringAsync(Cancelled)).Split('\n');

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Empty(Chosen(query).Except(lines[0].Split(',')));
        Assert.True(lines.Length > 1000);
    }

    [Fact]
    public async Task Tables_have_the_rows_and_the_columns_of_the_query()
    {
        var query = Query("tables.pq");
        var scope = Value(query, "Scope");
        var names = Regex.Matches(query, """Tables\{\[Name = "(?<name>[A-Za-z]+)"\]\}""").Select(match => match.Groups["name"].Value).ToList();
        var columns = Regex.Matches(query, @"""Content"", \{(?<columns>[^}]+)\}").Select(match => match.Groups["columns"].Value.Split(", ").Select(column => column.Trim('"')).ToList()).ToList();
        var row = Regex.Match(query, @"\[RowKey\] = ""(?<key>[a-z]+)""").Groups["key"].Value;

        var pointer = (await pipeline.Account.Table(names[0]).GetEntityAsync<TableEntity>(scope, row, cancellationToken: Cancelled)).Value;
        var partition = $"{scope}_{pointer.GetString(columns[0].Single())}_{Value(query, "Indicator")}";
        var rows = await pipeline.Account.Table(names[1]).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: Cancelled).ToListAsync(Cancelled);

        Assert.Equal((StorageNames.PublicationsTable, StorageNames.IndicatorsTable), (names[0], names[1]));
        Assert.True(rows.Count > 1000);
        Assert.All(columns[1], column => Assert.True(column == "Reason" || rows.Exists(one => one.ContainsKey(column)), column));
    }

    [Fact]
    public void Every_query_is_explained()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "power-bi.md"));

        Assert.All(Directory.GetFiles(Path.Combine(Repository.Root, "docs", "power-bi")), file => Assert.Contains($"(power-bi/{Path.GetFileName(file)})", text, StringComparison.Ordinal));
    }

    private static string Query(string name) => File.ReadAllText(Path.Combine(Repository.Root, "docs", "power-bi", name));

    private static string Value(string query, string name) => Regex.Match(query, $"""^\s+{name} = "(?<value>[^"]+)",""", RegexOptions.Multiline).Groups["value"].Value;

    private static IEnumerable<string> Chosen(string query) =>
        Regex.Match(query, @"SelectColumns\([A-Za-z]+, \{(?<columns>[^}]+)\}").Groups["columns"].Value.Split(", ").Select(column => column.Trim('"'));

    private static IEnumerable<string> ColumnsOf(Stream content)
    {
        using var file = new ParquetSharp.ParquetFileReader(content, leaveOpen: true);
        return [.. Enumerable.Range(0, file.FileMetaData.Schema.NumColumns).Select(column => file.FileMetaData.Schema.Column(column).Name)];
    }

    [GeneratedRegex("""File\("(?<name>[a-z.]+)"\)""")]
    private static partial Regex FilePattern();

    [GeneratedRegex("""("(?<text>[^"]*)"|(?<name>[A-Za-z]+))""")]
    private static partial Regex PiecePattern();

    [GeneratedRegex(@"(?<name>[a-zA-Z]+) = ""(?<value>[^""]*)""")]
    private static partial Regex PairPattern();
}
