using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace EconomyPipeline.Benchmarks;

/// <summary>An answer of the storage that can be given again.</summary>
internal sealed class KeptAnswer(int status, string reason, IReadOnlyList<HttpHeader> headers, byte[] body)
{
    public int Length => body.Length;

    public static async Task<KeptAnswer> OfAsync(Response response, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        if (response.ContentStream is { } content)
        {
            await content.CopyToAsync(body, cancellationToken);
        }

        return new KeptAnswer(response.Status, response.ReasonPhrase, [.. response.Headers], body.ToArray());
    }

    public Response ToResponse() => new Replayed(this);

    private sealed class Replayed(KeptAnswer kept) : Response
    {
        public override int Status => kept.Status;

        public override string ReasonPhrase => kept.Reason;

        public override Stream? ContentStream { get; set; } = new MemoryStream(kept.Body, writable: false);

        public override string ClientRequestId { get; set; } = "";

        public override void Dispose() => ContentStream?.Dispose();

        protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

        protected override IEnumerable<HttpHeader> EnumerateHeaders() => kept.Headers;

        protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
        {
            value = kept.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            return value is not null;
        }

        protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
        {
            values = TryGetHeader(name, out var value) ? [value] : null;
            return values is not null;
        }
    }

    private int Status => status;

    private string Reason => reason;

    private IReadOnlyList<HttpHeader> Headers => headers;

    private byte[] Body => body;
}
