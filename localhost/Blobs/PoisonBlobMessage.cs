namespace EconomyPipeline.Localhost.Blobs;

/// <summary>The message about a blob that no attempt could work on, as the Functions host writes it.</summary>
internal sealed record PoisonBlobMessage(string FunctionId, string BlobType, string ContainerName, string BlobName, string ETag)
{
    public const string QueueName = "webjobs-blobtrigger-poison";
}
