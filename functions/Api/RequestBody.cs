using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads the small body of a question.</summary>
internal static class RequestBody
{
    /// <exception cref="ApiProblemException">413: it is larger than it may be.</exception>
    public static async Task<byte[]> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await request.Body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (body.Length + read > maxBytes)
            {
                throw QuestionProblems.BodyTooLarge(maxBytes);
            }

            body.Write(buffer.AsSpan(0, read));
        }

        return body.ToArray();
    }
}
