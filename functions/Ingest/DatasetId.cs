using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Identity of a dataset: its kind and its name. The name is people's own and never enters a key; its hash does.
/// </summary>
public sealed record DatasetId(string Kind, string Name)
{
    /// <summary>The kind of uploads whose path is not that of a dataset.</summary>
    public const string InvalidKind = "invalid";

    /// <summary>
    /// Stands for an upload whose path is not that of a dataset. The kind is not one that can exist, so that such uploads
    /// have rows of their own.
    /// </summary>
    public static DatasetId Invalid(string path) => new(InvalidKind, path);

    /// <summary>The path of its blob in the container <c>datasets</c>.</summary>
    public string Path => $"{Kind}/{Name}";

    /// <summary><c>{kind}-{hash}</c>: stands in keys and blob names.</summary>
    public string Key => $"{Kind}-{ContentHash.Short(Path)}";
}
