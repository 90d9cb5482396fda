using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Identity of a dataset: its kind and its name. The name is people's own and never enters a key; its hash does.
/// </summary>
internal sealed record DatasetId(string Kind, string Name)
{
    /// <summary>The path of its blob in the container <c>datasets</c>.</summary>
    public string Path => $"{Kind}/{Name}";

    /// <summary><c>{kind}-{hash}</c>: stands in keys and blob names.</summary>
    public string Key => $"{Kind}-{ContentHash.Short(Path)}";
}
