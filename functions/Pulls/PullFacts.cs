using EconomyPipeline.Datasets.WebApi;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>What is said beside the answers of a table, by <see cref="UploadMetadata.FactNames"/>.</summary>
public static class PullFacts
{
    /// <summary>
    /// What is said with the table, else what is said of all, else, of the region, the domain: an office's table that does not name
    /// a region is of the office's own. The reader tells it where it is used.
    /// </summary>
    /// <param name="table">The table.</param>
    /// <param name="ofAll">What is said of every file.</param>
    public static Dictionary<string, string> Of(WebApiTable table, IReadOnlyDictionary<string, string> ofAll)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { [UploadMetadata.Region] = table.Domain };
        foreach (var (name, value) in ofAll.Concat(table.Facts))
        {
            facts[name] = value;
        }

        return facts;
    }
}
