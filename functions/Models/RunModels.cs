using System.Collections.Concurrent;
using EconomyPipeline.Ml.Models;

namespace EconomyPipeline.Functions.Models;

/// <summary>The models of one attempt at a run: those that the scope had before, and those that the forecast used.</summary>
/// <param name="stored">Files by name, <c>{id}.zip</c> and <c>{id}.json</c>.</param>
/// <param name="refused">Told of a model whose file is damaged or another's.</param>
public sealed class RunModels(IReadOnlyDictionary<string, byte[]> stored, Action<ModelIdentity, string> refused) : IModelStore
{
    private readonly ConcurrentDictionary<string, UsedModel> used = new(StringComparer.Ordinal);

    /// <summary>What the forecast used, each once, in an order that is the same for the same models.</summary>
    internal IReadOnlyList<UsedModel> Used =>
        [.. used.Values.OrderBy(model => model.Identity.Role, StringComparer.Ordinal).ThenBy(model => model.Identity.Member, StringComparer.Ordinal).ThenBy(model => model.Identity.Id, StringComparer.Ordinal)];

    public byte[]? Find(ModelIdentity identity) => stored.GetValueOrDefault(ModelFiles.Zip(identity.Id));

    public void Refuse(ModelIdentity identity, string reason) => refused(identity, reason);

    // A document belongs to the file beside it: that of a model which is trained anew is written anew.
    public void Keep(ModelIdentity identity, byte[] file, bool isNew) =>
        used[identity.Id] = new UsedModel(identity, file, isNew, isNew ? null : stored.GetValueOrDefault(ModelFiles.Document(identity.Id)));
}

/// <summary>A model that a forecast used.</summary>
/// <param name="Identity">Which it is.</param>
/// <param name="File">Its zip.</param>
/// <param name="IsNew">Whether it was trained; else it was loaded.</param>
/// <param name="Document">The document that was beside the zip; null when there was none.</param>
internal sealed record UsedModel(ModelIdentity Identity, byte[] File, bool IsNew, byte[]? Document);

/// <summary>Names of files of models.</summary>
internal static class ModelFiles
{
    public static string Zip(string id) => $"{id}.zip";

    public static string Document(string id) => $"{id}.json";
}
