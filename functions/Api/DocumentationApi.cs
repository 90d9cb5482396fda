using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Documentation;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What the API is: as OpenAPI, and as a page that shows it. Open to all; there is no figure in it.</summary>
public sealed class DocumentationApi(ApiGateway gateway, AnswerWriter answers)
{
    // Everything from this server. The library makes style elements, to which the page gives this nonce; it protects nothing and
    // need not be a secret, since the page has no content but its own files.
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-api-docs'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    [Function("GetOpenApi")]
    public Task<IResult> DocumentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/openapi.json")] HttpRequest request) => gateway.AnswerAsync(request, Role.None, _ =>
        {
            QueryReader.RequireNone(request);
            return answers.AnswerAsync(request, ExportFormat.Json, AnswerTag.OfCode(request, ExportFormat.Json), () =>
                Task.FromResult(ApiAnswer.Json(ApiDocument.Json, ExportFormat.Json.MediaType, isOfPublication: true)));
        });

    [Function("GetDocs")]
    public Task<IResult> PageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/docs")] HttpRequest request) => gateway.AnswerAsync(request, Role.None, _ => AnswerAsync(request, "index.html"));

    [Function("GetDocsFile")]
    public Task<IResult> FileAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/docs/{file}")] HttpRequest request, string file) =>
        gateway.AnswerAsync(request, Role.None, _ => AnswerAsync(request, file));

    private async Task<IResult> AnswerAsync(HttpRequest request, string file)
    {
        // Resources have names, not places: a path with .. in it is the name of nothing.
        if (typeof(DocumentationApi).Assembly.GetManifestResourceStream($"api-docs/{file}") is not { } content)
        {
            throw ApiProblems.UnknownRoute(request.Path.ToString(), ["/api/v1/docs"]);
        }

        await using (content)
        {
            request.HttpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            var bytes = new byte[content.Length];
            await content.ReadExactlyAsync(bytes, request.HttpContext.RequestAborted);
            var type = ContentTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream";
            return await answers.AnswerAsync(request, ExportFormat.Json, AnswerTag.OfCode(request, ExportFormat.Json), () => Task.FromResult(ApiAnswer.Json(bytes, type, isOfPublication: true)));
        }
    }
}
