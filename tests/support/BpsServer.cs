using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.TestSupport;

/// <summary>
/// BPS's WebAPI on this machine: model "data" as the real one was seen to answer it, with its key, its firewall, its two years at
/// once, and its refusals with status 200. The shapes are those of real answers; the figures are invented.
/// </summary>
public sealed class BpsServer : IAsyncDisposable
{
    public const string Key = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

    public const string KeyRefused = """{"status":"Error","message":"You are not Allowed to take this action. Please re-check your key"}""";

    public const string NotAvailable = """{"status":"OK","data-availability":"list-not-available","data":""}""";

    public const string Page = "<html><head><title>Perimeter WAF Block</title></head><body>blocked</body></html>";

    private const int MaxYears = 2;

    private readonly WebApplication application;
    private readonly ConcurrentQueue<BpsRequest> requests = new();

    private BpsServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>The address as a setting holds it.</summary>
    public string Address => $"{application.Urls.First()}/v1/api/list/";

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<BpsRequest> Requests => [.. requests];

    /// <summary>What it has: domain and variable, and the body for the years that are asked for.</summary>
    public ConcurrentDictionary<(string Domain, string Variable), Func<IReadOnlyList<int>, string>> Tables { get; } = new();

    /// <summary>Answers in its place when the result is true.</summary>
    public Func<HttpContext, Task<bool>>? Instead { get; set; }

    public static async Task<BpsServer> StartAsync()
    {
        var server = new BpsServer();
        await server.application.StartAsync();
        return server;
    }

    /// <summary>Output of one regency in two sectors, as the office of that regency publishes it.</summary>
    /// <param name="years">The years that are asked for.</param>
    /// <param name="level">Of the first sector in 2020; everything else is made of it.</param>
    /// <param name="lastUpdate">When BPS says that it changed something.</param>
    public static string Sectors(IReadOnlyList<int> years, int level, string lastUpdate = "2025-03-01 10:00:00")
    {
        ArgumentNullException.ThrowIfNull(years);
        var tahun = string.Join(',', years.Select(year => string.Create(CultureInfo.InvariantCulture, $$"""{"val":{{year - 1900}},"label":"{{year}}"}""")));
        var cells = string.Join(',', from year in years from row in new[] { 1, 2 } select string.Create(CultureInfo.InvariantCulture, $"\"{row}1040{year - 1900}0\":{(row * level) + (10 * (year - 2020))}"));
        return $$"""
            {"status":"OK","data-availability":"available","last_update":"{{lastUpdate}}","subject":[{"val":52,"label":"Produk Domestik Regional Bruto (Lapangan Usaha)"}],
            "var":[{"val":104,"label":"[Seri 2010] PDRB Atas Dasar Harga Konstan (2010=100) Menurut Lapangan Usaha","unit":"Juta Rupiah","subj":"PDRB","def":"","decimal":"2","note":""}],
            "turvar":[{"val":"0","label":"Tidak ada"}],"labelvervar":"Lapangan Usaha",
            "vervar":[{"val":1,"label":"A Pertanian, Kehutanan, dan Perikanan"},{"val":2,"label":"C Industri Pengolahan"}],
            "tahun":[{{tahun}}],"turtahun":[{"val":0,"label":"Tahun"}],"metadata":{"activity":null,"variable":null},"datacontent":{{{cells}}},"related":[]}
            """;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var query = context.Request.Query;
        requests.Enqueue(new BpsRequest(query["domain"].ToString(), query["var"].ToString(), query["th"].ToString(), context.Request.Headers.UserAgent.ToString()));
        if (Instead is { } instead && await instead(context))
        {
            return;
        }

        if (!context.Request.Headers.UserAgent.ToString().StartsWith("Mozilla/", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync(Page);
            return;
        }

        var years = query["th"].ToString().Split(';').Select(id => int.Parse(id, CultureInfo.InvariantCulture) + 1900).ToList();
        await context.Response.WriteAsync(
            query["key"] != Key ? KeyRefused
            : query["model"] != "data" ? """{"status":"Error","message":"Unknown model"}"""
            : years.Count > MaxYears ? $$"""{"status":"Error","message":"The maximum allowed number of years for the 'th' parameter is 2. You provided {{years.Count}}."}"""
            : Tables.TryGetValue((query["domain"].ToString(), query["var"].ToString()), out var table) ? table(years)
            : NotAvailable);
    }
}

/// <summary>One request without its key.</summary>
public sealed record BpsRequest(string Domain, string Variable, string Years, string UserAgent);
