using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Azure;
using Azure.Core;

namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>An answer that the storage did not give.</summary>
internal sealed class FaultAnswer(HttpStatusCode status, IReadOnlyDictionary<string, string> headers, string body) : Response
{
    public override int Status => (int)status;

    public override string ReasonPhrase => status.ToString();

    public override Stream? ContentStream { get; set; } = new MemoryStream(Encoding.UTF8.GetBytes(body));

    public override string ClientRequestId { get; set; } = "";

    public static FaultAnswer Of(HttpStatusCode status, string errorCode) => new(
        status,
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Retry-After"] = "0", ["x-ms-error-code"] = errorCode },
        "");

    /// <summary>Whether a write says under which condition it is wanted.</summary>
    public static bool IsConditional(Request request, StorageRequest read) =>
        (read.Method is "PUT" or "DELETE" or "POST" or "PATCH" or "MERGE" && (IsStated(request, "If-Match") || IsStated(request, "If-None-Match")))
        || (read.Path.Contains("$batch", StringComparison.Ordinal) && read.Body.Contains("If-Match", StringComparison.Ordinal));

    /// <summary>412; of a batch as the answer to the operation that was refused, inside of a 202.</summary>
    public static FaultAnswer ConditionRefused(StorageRequest request)
    {
        if (!request.Path.Contains("$batch", StringComparison.Ordinal))
        {
            return Of(HttpStatusCode.PreconditionFailed, "ConditionNotMet");
        }

        const string Body =
            "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
            + "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "HTTP/1.1 412 Precondition Failed\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n"
            + """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"0:The update condition specified in the request was not satisfied."}}}"""
            + "\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";
        return new FaultAnswer(
            HttpStatusCode.Accepted,
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "multipart/mixed; boundary=batchresponse_1" },
            Body);
    }

    public override void Dispose() => ContentStream?.Dispose();

    protected override bool ContainsHeader(string name) => headers.ContainsKey(name);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => headers.Select(header => new HttpHeader(header.Key, header.Value));

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => headers.TryGetValue(name, out value);

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = headers.TryGetValue(name, out var value) ? [value] : null;
        return values is not null;
    }

    private static bool IsStated(Request request, string header) => request.Headers.Contains(header);
}
