namespace EconomyPipeline.Localhost.Blobs;

/// <summary>How far a function is with the latest version of a blob.</summary>
/// <param name="Attempts">Runs begun on this version.</param>
/// <param name="NotBefore">The moment of the next attempt, UTC.</param>
/// <param name="IsDone">It succeeded, or was given up and reported.</param>
internal sealed record BlobReceipt(string Function, string Container, string Blob, string ETag, int Attempts, DateTimeOffset NotBefore, bool IsDone);
