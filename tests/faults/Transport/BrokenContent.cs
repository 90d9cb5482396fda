using Azure.Core;

namespace EconomyPipeline.Faults.Tests.Transport;

/// <summary>A body of which only the first half is sent before the connection breaks.</summary>
internal sealed class BrokenContent(RequestContent whole) : RequestContent
{
    public override bool TryComputeLength(out long length) => whole.TryComputeLength(out length);

    public override void WriteTo(Stream stream, CancellationToken cancellation) => throw new NotSupportedException("The pipeline asks its storage asynchronously.");

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation)
    {
        using var copy = new MemoryStream();
        await whole.WriteToAsync(copy, cancellation);
        await stream.WriteAsync(copy.GetBuffer().AsMemory(0, (int)copy.Length / 2), cancellation);
        await stream.FlushAsync(cancellation);
        throw new IOException("Connection reset by a test.");
    }

    public override void Dispose()
    {
        // The whole belongs to the request.
    }
}
