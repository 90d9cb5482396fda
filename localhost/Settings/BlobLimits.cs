namespace EconomyPipeline.Localhost.Settings;

/// <param name="MaxDegreeOfParallelism">Blobs worked on at once, over all blob functions.</param>
/// <param name="PoisonBlobThreshold">Attempts before a blob is reported to the poison queue.</param>
internal sealed record BlobLimits(int MaxDegreeOfParallelism, int PoisonBlobThreshold);
