namespace EconomyPipeline.Localhost.Blobs;

/// <param name="IsDone">Nothing is left to do for this version.</param>
/// <param name="NotBefore">When to look at it again otherwise.</param>
internal readonly record struct BlobOutcome(bool IsDone, DateTimeOffset NotBefore)
{
    public static BlobOutcome Done { get; } = new(IsDone: true, DateTimeOffset.MaxValue);
}
