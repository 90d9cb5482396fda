using System.Collections.Concurrent;
using EconomyPipeline.Ml.Models;

namespace EconomyPipeline.Ml.Tests.Models;

/// <summary>Keeps models in memory and tells what became of them.</summary>
internal sealed class KeptModels : IModelStore
{
    /// <summary>Files by the id of their model.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public ConcurrentBag<ModelIdentity> Trained { get; } = [];

    public ConcurrentBag<ModelIdentity> Loaded { get; } = [];

    public ConcurrentBag<string> Refused { get; } = [];

    public byte[]? Find(ModelIdentity identity) => Files.GetValueOrDefault(identity.Id);

    public void Refuse(ModelIdentity identity, string reason) => Refused.Add($"{identity.Member}: {reason}");

    public void Keep(ModelIdentity identity, byte[] file, bool isNew)
    {
        (isNew ? Trained : Loaded).Add(identity);
        Files[identity.Id] = file;
    }
}
