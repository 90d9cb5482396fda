using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Page;

/// <summary>The dashboard's files, which are part of this assembly. Open to all: the page asks for its key itself.</summary>
public sealed class PageApi(ApiGateway gateway)
{
    // Everything from this server and nothing from elsewhere; nobody may frame it.
    private const string ContentSecurityPolicy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    // "" and "/" are routes on which the Functions host hangs; this one is the root and nothing else.
    [Function("GetPage")]
    public Task<IResult> IndexAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{empty:maxlength(0)?}")] HttpRequest request) =>
        gateway.AnswerAsync(request, Role.None, _ => Task.FromResult(Answer(request, "index.html")));

    [Function("GetPageAsset")]
    public Task<IResult> AssetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{*path}")] HttpRequest request, string? path) =>
        gateway.AnswerAsync(request, Role.None, _ => Task.FromResult(Answer(request, $"assets/{path}")));

    private static IResult Answer(HttpRequest request, string path)
    {
        // Resources have names, not places: a path with .. in it is the name of nothing.
        if (typeof(PageApi).Assembly.GetManifestResourceStream($"dashboard/{path}") is not { } content)
        {
            throw ApiProblems.UnknownRoute(request.Path.ToString(), ["/"]);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = "no-cache";
        return TypedResults.Stream(content, ContentTypes.TryGetContentType(path, out var type) ? type : "application/octet-stream");
    }
}
