using System.Text.RegularExpressions;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Page;

/// <summary>The dashboard's files, which are part of this assembly. Open to all: the page asks for its key itself.</summary>
public sealed partial class PageApi(ApiGateway gateway)
{
    // What the page is made of comes from this server, and nothing else is asked of anybody; nobody may frame it.
    // Pictures of charts pass through data: on their way to a download.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private const string Brotli = ".br";

    // The names of all assets but the icon carry a hash of what is in them.
    private const string ForEver = "public, max-age=31536000, immutable";

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
        // The build puts a Brotli copy beside every text; resources have names, not places: a path with .. in it is the name of nothing.
        var compressed = path.EndsWith(Brotli, StringComparison.Ordinal) || !TakesBrotli(request) ? null : Find(path + Brotli);
        if ((compressed ?? Find(path)) is not { } content)
        {
            throw ApiProblems.UnknownRoute(request.Path.ToString(), ["/"]);
        }

        var headers = request.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.CacheControl = HashedName().IsMatch(path) ? ForEver : "no-cache";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (compressed is not null)
        {
            headers.ContentEncoding = "br";
        }

        return TypedResults.Stream(content, ContentTypes.TryGetContentType(path, out var type) ? type : "application/octet-stream");
    }

    private static Stream? Find(string path) => typeof(PageApi).Assembly.GetManifestResourceStream($"dashboard/{path}");

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(encoding => encoding.Value == "br" && encoding.Quality != 0);

    [GeneratedRegex(@"^assets/.+-[\w-]{8}\.\w+$")]
    private static partial Regex HashedName();
}
