using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>Serves the real page beside an API of invented figures, under the strict policy that the page is made for.</summary>
public sealed class FixtureSite : IAsyncDisposable
{
    public const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // Smaller than an answer, so that the page has to follow the tokens.
    private const int PageLength = 40;

    private readonly WebApplication _application;

    private FixtureSite(WebApplication application) => _application = application;

    /// <summary>As it is before any test changes it.</summary>
    public void Reset()
    {
        Key = null;
        Scopes = Fixture("scopes")!["scopes"]!;
        IndicatorProblem = null;
        (Datasets, Publications, PoisonMessages) = (new JsonArray(), new JsonArray(), 0);
        Catalogue = Fixture("catalogue")!;
        Uploads.Reset();
        Questions.Reset();
        Asked.Clear();
    }

    /// <summary>Its address, ending in a slash.</summary>
    public string Address => _application.Urls.Single() + "/";

    /// <summary>The key that the API wants; null when it wants none.</summary>
    public string? Key { get; set; }

    /// <summary>What the API says is published.</summary>
    public JsonNode Scopes { get; set; } = Fixture("scopes")!["scopes"]!;

    /// <summary>When set, indicators are refused with it.</summary>
    public JsonNode? IndicatorProblem { get; set; }

    /// <summary>What the API says was uploaded.</summary>
    public JsonNode Datasets { get; set; } = new JsonArray();

    /// <summary>What the API says was published before.</summary>
    public JsonNode Publications { get; set; } = new JsonArray();

    /// <summary>The definitions.</summary>
    public JsonNode Catalogue { get; set; } = Fixture("catalogue")!;

    /// <summary>What takes uploads.</summary>
    public FixtureUploads Uploads { get; } = new();

    /// <summary>What answers questions to the forecast.</summary>
    public FixtureQuestions Questions { get; } = new();

    /// <summary>How many messages were given up.</summary>
    public int PoisonMessages { get; set; }

    /// <summary>Every path asked of the API, with its query.</summary>
    public System.Collections.Concurrent.ConcurrentQueue<string> Asked { get; } = new();

    public static JsonNode? Fixture(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "fixtures", name + ".json");
        return File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path)) : null;
    }

    public static async Task<FixtureSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var application = builder.Build();
        var site = new FixtureSite(application);
        application.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await next(context);
        });
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "dashboard"));
        application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        application.UseStaticFiles(new StaticFileOptions { FileProvider = files });
        site.MapApi(application);
        await application.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private void MapApi(WebApplication application)
    {
        var api = application.MapGroup("/api/v1").AddEndpointFilter(async (context, next) =>
        {
            var request = context.HttpContext.Request;
            Asked.Enqueue(request.Path + request.QueryString);
            return Key is not null && request.Headers["x-api-key"] != Key
                ? Problem(401, "Kunci diperlukan", "A key is needed")
                : await next(context);
        });
        api.MapGet("/scopes", () => Results.Json(new JsonObject { ["scopes"] = Scopes.DeepClone() }));
        api.MapGet("/datasets", () => Results.Json(new JsonObject { ["datasets"] = Datasets.DeepClone() }));
        Uploads.Map(api);
        Questions.Map(api);
        api.MapGet("/health", () => Results.Json(new JsonObject { ["status"] = "ok", ["poisonMessages"] = PoisonMessages }));
        api.MapGet("/catalogue", () => Results.Json(Catalogue.DeepClone()));
        api.MapGet("/{scope}/indicators/{id}", Indicator);
        api.MapGet("/{scope}/runs", () => Results.Json(new JsonObject { ["scope"] = "6300", ["publications"] = Publications.DeepClone() }));
        api.MapGet("/{scope}/revisions/{id}", (string id) => Results.Json(Fixture($"revisions_{id}") ?? Fixture("revisions_none")));
        api.MapGet("/{scope}/forecasts/{region}/{sector}", (string region, string sector, string? frequency) =>
            Fixture(frequency is null ? $"forecast_{region}_{sector}" : $"forecast_{region}_{sector}_{frequency}") is { } found
                ? Results.Json(found)
                : Problem(404, "Tidak ada prakiraan: lapangan usaha ini tidak diterbitkan", "No forecast: this sector is not published"));
    }

    private IResult Indicator(string id, string? basis, string? region, string? sector, int page = 0)
    {
        if (IndicatorProblem is not null)
        {
            return Results.Json(IndicatorProblem.DeepClone(), contentType: "application/problem+json", statusCode: (int)IndicatorProblem["status"]!);
        }

        if (Fixture($"{id}_{basis}") is not JsonObject found)
        {
            return Results.Json(new JsonObject { ["scope"] = "6300", ["run"] = "fixture-i1", ["sequence"] = 4, ["indicator"] = id, ["basis"] = basis, ["values"] = new JsonArray() });
        }

        var chosen = found["values"]!.AsArray()
            .Where(value => (region is null || (string?)value!["region"] == region) && (sector is null || (string?)value!["sector"] == sector))
            .ToList();
        found["values"] = new JsonArray([.. chosen.Skip(page * PageLength).Take(PageLength).Select(value => value!.DeepClone())]);
        found["nextPage"] = chosen.Count > (page + 1) * PageLength ? $"{page + 1}" : null;
        return Results.Json(found);
    }

    internal static IResult Problem(int status, string titleId, string titleEn) => Results.Json(
        new JsonObject { ["title"] = titleEn, ["titleId"] = titleId, ["titleEn"] = titleEn, ["status"] = status },
        contentType: "application/problem+json",
        statusCode: status);
}
