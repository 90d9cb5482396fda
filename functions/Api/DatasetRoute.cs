using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Api;

/// <summary>The identity of a dataset as a route.</summary>
internal static class DatasetRoute
{
    /// <summary>The address of a dataset.</summary>
    public static string Location(DatasetId id) =>
        $"/api/v1/datasets/{id.Kind}/{(id.Kind == DatasetId.InvalidKind ? id.Key : Uri.EscapeDataString(id.Name))}";

    /// <exception cref="ApiProblemException">400: it cannot be a dataset.</exception>
    public static DatasetId Read(string kind, string name)
    {
        // Servers leave %2F in a path as it is, so that it does not become a separator; here it is part of the name, and refused.
        var path = $"{kind}/{name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase)}";
        return DatasetName.TryParse(path, out var foundKind, out var foundName, out var finding)
            ? new DatasetId(foundKind, foundName)
            : throw ApiProblems.BadName(finding);
    }
}
