using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using CsvHelper;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Tests.Support;
using ExcelDataReader;

namespace EconomyPipeline.Functions.Tests.Api;

/// <summary>One answer in every format.</summary>
public sealed class FormatTests(SamplePipeline sample)
{
    private const string Lq = "6300/indicators/lq?region=6301&from=2024&to=2025";

    private readonly Pipeline pipeline = sample.Pipeline;

    // The reader of workbooks wants it also for those that have none.
    static FormatTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TheoryData<string> Tables =>
    [
        "catalogue", "datasets", "6300/regions", "6300/sectors", "6300/periods", "6300/neighbours", "6300/targets", "6300/runs", "6300/scores", Lq,
        "6300/profiles/6371?sector=C", "6300/forecasts/6301", "6300/forecasts/6301/C?level=50,80", "6300/comparison?indicator=grdp,klassen&regions=6301,6302",
        "6300/probabilities?condition=williamson%3C2025@2029",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Every_table_has_the_same_rows_in_every_format(string path)
    {
        var csv = Lines(await TextAsync(path, "csv"));
        var width = csv[0].Count;
        using var xlsx = ExcelReaderFactory.CreateReader(new MemoryStream(await BytesAsync(path, "xlsx")));
        var (_, parquet) = await ExportReader.ReadFileAsync(new MemoryStream(await BytesAsync(path, "parquet")), Cancelled);
        using var stat = JsonDocument.Parse(await BytesAsync(path, "json-stat"));

        Assert.All(csv, line => Assert.Equal(width, line.Count));
        Assert.Equal(("data", csv.Count), (xlsx.Name, xlsx.RowCount));
        xlsx.Read();
        Assert.Equal(csv[0], Enumerable.Range(0, xlsx.FieldCount).Select(xlsx.GetString));
        Assert.True(xlsx.NextResult());
        Assert.Equal("about", xlsx.Name);
        Assert.Equal(csv.Count - 1, parquet.Count);

        // A cube has as many cells as it says, and a row of the table is one of each measure.
        var root = stat.RootElement;
        var (ids, sizes) = (root.GetProperty("id").EnumerateArray().Select(id => id.GetString()!).ToList(), root.GetProperty("size").EnumerateArray().Select(size => size.GetInt32()).ToList());
        var cells = root.GetProperty("value").EnumerateObject().ToList();
        Assert.Equal(("2.0", "dataset"), (root.GetProperty("version").GetString(), root.GetProperty("class").GetString()));
        Assert.Equal(ids, root.GetProperty("dimension").EnumerateObject().Select(dimension => dimension.Name));
        Assert.Equal(sizes, root.GetProperty("dimension").EnumerateObject().Select(dimension => dimension.Value.GetProperty("category").GetProperty("index").GetArrayLength()));
        Assert.Equal((csv.Count - 1) * sizes[^1], cells.Count);
        Assert.Equal(cells.Count, cells.Select(cell => cell.Name).Distinct().Count());
        Assert.All(cells, cell => Assert.InRange(long.Parse(cell.Name, CultureInfo.InvariantCulture), 0, sizes.Aggregate(1L, (product, size) => product * size) - 1));
    }

    [Fact]
    public async Task Figures_are_the_same_in_every_format()
    {
        var answer = await pipeline.IndicatorAsync("6300", "lq", "region=6301&from=2024&to=2025");
        var value = Assert.Single(answer.Values, value => value is { Sector: "C", Period: "2025" });
        var csv = Lines(await TextAsync(Lq, "csv"));
        var row = csv.Single(line => line[csv[0].IndexOf("sector")] == "C" && line[csv[0].IndexOf("period")] == "2025");
        using var stat = JsonDocument.Parse(await BytesAsync(Lq, "json-stat"));
        var (_, parquet) = await ExportReader.ReadFileAsync(new MemoryStream(await BytesAsync(Lq, "parquet")), Cancelled);

        Assert.Equal(value.Value, double.Parse(row[csv[0].IndexOf("value")], CultureInfo.InvariantCulture));
        Assert.Equal(value.Value, parquet.Single(one => one.GetString("Sector") == "C" && one.GetString("Period") == "2025").GetDouble("Value"));
        Assert.Equal(value.Value, Cell(stat.RootElement, ("sector", "C"), ("period", "2025"), ("measure", "value")).GetDouble());
        Assert.Equal(["period"], stat.RootElement.GetProperty("role").GetProperty("time").EnumerateArray().Select(name => name.GetString()));
        Assert.Equal("Tanah Laut", stat.RootElement.GetProperty("dimension").GetProperty("region").GetProperty("category").GetProperty("label").GetProperty("6301").GetString());
        Assert.Equal("lq", stat.RootElement.GetProperty("extension").GetProperty("definitions")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task File_is_whole_where_no_page_of_it_is_asked_for()
    {
        var page = await pipeline.IndicatorAsync("6300", "lq", "");
        var csv = Lines(await TextAsync("6300/indicators/lq", "csv"));
        using var part = await pipeline.Reader.GetAsync(new Uri("/api/v1/6300/indicators/lq?format=csv&limit=10", UriKind.Relative), Cancelled);

        Assert.Equal((1000, true), (page.Values.Count, page.NextPage is not null));
        Assert.True(csv.Count - 1 > 1000);
        Assert.Equal(10, Lines(await part.Content.ReadAsStringAsync(Cancelled)).Count - 1);
        var next = part.Headers.GetValues("Link").Single().Split('>')[0].TrimStart('<');
        Assert.Equal(10, Lines(await pipeline.Reader.GetStringAsync(new Uri(next, UriKind.Relative), Cancelled)).Count - 1);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/json;q=0.2, text/csv;q=0.9", "text/csv")]
    [InlineData("application/json;q=0, */*", "text/csv")]
    [InlineData("application/vnd.json-stat+json", "application/vnd.json-stat+json")]
    [InlineData("application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    public async Task Accept_chooses_the_format(string? accept, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{Lq}", UriKind.Relative));
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var answer = await pipeline.Reader.SendAsync(request, Cancelled);

        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("6300-lq.", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/pdf", "")]
    [InlineData("*/*", "&format=pdf")]
    [InlineData("*/*", "&format=")]
    [InlineData("*/*", "&format=csv&format=json")]
    public async Task Format_that_is_not_there_is_a_problem_that_names_those_that_are(string accept, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{Lq}{query}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using var answer = await pipeline.Reader.SendAsync(request, Cancelled);
        var problem = JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(Cancelled), ApiJson.Default.ProblemBody);

        Assert.Equal((HttpStatusCode.NotAcceptable, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.All(ExportFormat.All, format => Assert.Contains(format.Name, problem!.DetailId, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=1.0, br;q=0.5", "gzip")]
    [InlineData("br;q=0", "")]
    [InlineData("identity", "")]
    [InlineData("", "")]
    public async Task Answer_is_compressed_as_the_caller_takes_it(string accept, string encoding)
    {
        var plain = await pipeline.Reader.GetByteArrayAsync(new Uri($"/api/v1/{Lq}", UriKind.Relative), Cancelled);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/{Lq}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accept);
        using var answer = await pipeline.Reader.SendAsync(request, Cancelled);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancelled);

        Assert.Equal(encoding, string.Join(',', answer.Content.Headers.ContentEncoding));
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.True(encoding.Length == 0 || body.Length * 4 < plain.Length, $"{body.Length} of {plain.Length} bytes");
        Assert.Equal(plain, Decoded(body, encoding));
    }

    private static byte[] Decoded(byte[] body, string encoding)
    {
        using var stream = new MemoryStream(body);
        using Stream decoded = encoding switch
        {
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            _ => stream,
        };
        using var all = new MemoryStream();
        decoded.CopyTo(all);
        return all.ToArray();
    }

    private static JsonElement Cell(JsonElement cube, params (string Dimension, string Code)[] where)
    {
        var place = 0;
        foreach (var id in cube.GetProperty("id").EnumerateArray().Select(id => id.GetString()!))
        {
            var codes = cube.GetProperty("dimension").GetProperty(id).GetProperty("category").GetProperty("index").EnumerateArray().Select(code => code.GetString()).ToList();
            var code = where.FirstOrDefault(one => one.Dimension == id).Code;
            place = (place * codes.Count) + (code is null ? 0 : codes.IndexOf(code));
        }

        return cube.GetProperty("value").GetProperty(place.ToString(CultureInfo.InvariantCulture));
    }

    private static List<List<string>> Lines(string csv)
    {
        using var reader = CsvReader.Create(new StringReader(csv), new CsvReaderOptions { HasHeader = false });
        var lines = new List<List<string>>();
        while (reader.Read())
        {
            lines.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetString(column))]);
        }

        return lines;
    }

    private async Task<string> TextAsync(string path, string format) => Encoding.UTF8.GetString(await BytesAsync(path, format));

    private async Task<byte[]> BytesAsync(string path, string format)
    {
        using var answer = await pipeline.Reader.GetAsync(new Uri($"/api/v1/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format={format}", UriKind.Relative), Cancelled);
        var body = await answer.Content.ReadAsByteArrayAsync(Cancelled);
        Assert.True(answer.IsSuccessStatusCode, $"{path} as {format}: {answer.StatusCode} {Encoding.UTF8.GetString(body)}");
        Assert.Equal(ExportFormat.All.Single(one => one.Name == format).MediaType, answer.Content.Headers.ContentType?.MediaType);
        return body;
    }
}
