using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Exports;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>The one way in which answers are written: format, compression, tag, and what caches may do.</summary>
public sealed class AnswerWriter(AnswerCache cache, IOptions<AccessOptions> access)
{
    /// <summary>Answers with what is read now, which no cache may keep.</summary>
    internal static async Task<IResult> AnswerAsync(HttpRequest request, ExportFormat format, ApiAnswer answer)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return await WrittenAnswer.OfAsync(answer, format, ContentEncoding.Of(request), request, request.HttpContext.RequestAborted);
    }

    /// <summary>Answers with JSON that is read now.</summary>
    internal static Task<IResult> AnswerAsync(HttpRequest request, ApiAnswer answer) => AnswerAsync(request, ExportFormat.Json, answer);

    /// <summary>Answers with what stays as it is as long as the tag does: 304 to who has it, and what was written before to who has not.</summary>
    /// <param name="request">The request.</param>
    /// <param name="format">The format.</param>
    /// <param name="tag">Made from what was published before the answer is read: then a newer answer under it does no harm, since the tag is not met again.</param>
    /// <param name="read">Reads the answer.</param>
    internal async Task<IResult> AnswerAsync(HttpRequest request, ExportFormat format, AnswerTag tag, Func<Task<ApiAnswer>> read)
    {
        if (tag.IsHeldBy(request))
        {
            Describe(request, tag);
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var encoding = ContentEncoding.Of(request);
        if (cache.Find(tag, encoding) is not { } written)
        {
            var answer = await read();
            written = await WrittenAnswer.OfAsync(answer, format, encoding, request, request.HttpContext.RequestAborted);
            if (!answer.IsOfPublication)
            {
                return written;
            }

            cache.Keep(tag, encoding, written);
        }

        Describe(request, tag);
        return written;
    }

    // Kept, but asked about each time: who has no key any more, or asks after another publication, gets nothing of it.
    private void Describe(HttpRequest request, AnswerTag tag)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.ETag = tag.ToString();
        headers.CacheControl = access.Value.PublicReading ? "public, no-cache" : "private, no-cache";
        headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        headers.Append(HeaderNames.Vary, AccessControl.KeyHeader);
    }
}
