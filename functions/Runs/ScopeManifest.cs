using System.Text;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Runs;

/// <summary>The accepted versions that a scope uses: all that a run depends on beside the code and its settings.</summary>
public sealed class ScopeManifest
{
    private ScopeManifest(RegionCode scope, IReadOnlyList<DatasetRecord> records)
    {
        Scope = scope;
        Records = records;
    }

    public RegionCode Scope { get; }

    /// <summary>The datasets, by sequence.</summary>
    public IReadOnlyList<DatasetRecord> Records { get; }

    public bool IsEmpty => Records.Count == 0;

    /// <summary>The greatest sequence number: publications are never replaced by one of a lower sequence.</summary>
    public long Sequence => Records.Count == 0 ? 0 : Records[^1].AcceptedSequence;

    public static ScopeManifest Of(RegionCode scope, IReadOnlyList<DatasetRecord> records)
    {
        var map = new ScopeMap(records);
        return new ScopeManifest(
            scope,
            [.. records
                .Where(record => record.IsAccepted && map.Concerns(record.Regions, scope))
                .OrderBy(record => record.AcceptedSequence)]);
    }

    /// <summary>One line for each version: sequence, path, SHA-256. Equal manifests have equal texts.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var record in Records)
        {
            text.Append(record.AcceptedSequence).Append(' ').Append(record.Id.Path).Append(' ').Append(record.AcceptedSha256).Append('\n');
        }

        return text.ToString();
    }
}
