using System.Globalization;
using EconomyPipeline.Functions.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>An answer as it goes over the line.</summary>
internal sealed record WrittenAnswer(byte[] Body, string MediaType, string Encoding, int Status) : IResult
{
    private const string RunHeader = "Economy-Run";
    private const string PublishedAtHeader = "Economy-Published-At";

    /// <summary>The name that a browser saves it under; null where it is shown.</summary>
    public string? FileName { get; init; }

    /// <summary>Where the next page is, and where it is explained.</summary>
    public string? Link { get; init; }

    public string? Run { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Writes an answer in a format and encodes it.</summary>
    public static async Task<WrittenAnswer> OfAsync(ApiAnswer answer, ExportFormat format, string encoding, HttpRequest request, CancellationToken cancellationToken)
    {
        var body = await answer.WriteAsync(format, cancellationToken);
        var used = format.IsCompressed || body.Length < ContentEncoding.SmallestBytes ? ContentEncoding.Identity : encoding;
        return new WrittenAnswer(ContentEncoding.Encode(body, used), format == ExportFormat.Json ? answer.JsonMediaType : format.MediaType, used, answer.Status)
        {
            FileName = answer.Name.Length > 0 ? answer.Name + format.Extension : null,
            Link = Links(answer, request),
            Run = answer.About.Run,
            PublishedAt = answer.About.PublishedAt,
        };
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, headers) = (httpContext.Response, httpContext.Response.Headers);
        response.StatusCode = Status;
        response.ContentType = MediaType.StartsWith("text/", StringComparison.Ordinal) ? $"{MediaType}; charset=utf-8" : MediaType;
        response.ContentLength = Body.Length;
        headers.Append(HeaderNames.Vary, HeaderNames.AcceptEncoding);
        if (Encoding != ContentEncoding.Identity)
        {
            headers.ContentEncoding = Encoding;
        }

        if (FileName is not null)
        {
            headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileName = FileName }.ToString();
        }

        if (Link is not null)
        {
            headers.Link = Link;
        }

        if (Run is not null)
        {
            headers[RunHeader] = Run;
        }

        if (PublishedAt is { } at)
        {
            headers[PublishedAtHeader] = at.ToString("O", CultureInfo.InvariantCulture);
        }

        await response.Body.WriteAsync(Body, httpContext.RequestAborted);
    }

    private static string? Links(ApiAnswer answer, HttpRequest request)
    {
        var links = new List<string>();
        if (answer.NextPage is { } page)
        {
            var query = QueryString.Create(request.Query.Where(pair => !pair.Key.Equals("page", StringComparison.OrdinalIgnoreCase))).Add("page", page);
            links.Add($"<{request.PathBase}{request.Path}{query}>; rel=\"next\"");
        }

        if (answer.About.Definitions.Count > 0)
        {
            links.Add("</api/v1/catalogue>; rel=\"describedby\"");
        }

        return links.Count == 0 ? null : string.Join(", ", links);
    }
}
