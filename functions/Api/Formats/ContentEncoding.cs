using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>How a body is compressed: in the answer itself, since the isolated worker has no server in front that would.</summary>
internal static class ContentEncoding
{
    public const string Identity = "identity";

    /// <summary>A smaller body is one packet anyway.</summary>
    public const int SmallestBytes = 1024;

    private const string Brotli = "br";
    private const string GZip = "gzip";

    /// <summary>What the caller takes: Brotli where it is as welcome as gzip.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Headers.AcceptEncoding.Count == 0)
        {
            return Identity;
        }

        var accepted = request.GetTypedHeaders().AcceptEncoding;
        var (brotli, gzip) = (Quality(accepted, Brotli), Quality(accepted, GZip));
        return brotli > 0 && brotli >= gzip ? Brotli : gzip > 0 ? GZip : Identity;
    }

    public static byte[] Encode(byte[] body, string encoding)
    {
        if (encoding == Identity)
        {
            return body;
        }

        using var encoded = new MemoryStream(body.Length / 4);
        using (Stream compressor = encoding == Brotli ? new BrotliStream(encoded, CompressionLevel.Optimal, leaveOpen: true) : new GZipStream(encoded, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressor.Write(body);
        }

        return encoded.ToArray();
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        (accepted.FirstOrDefault(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase)) ?? accepted.FirstOrDefault(one => one.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
}
