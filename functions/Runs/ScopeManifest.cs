using System.Text;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Ingest;

namespace EconomyPipeline.Functions.Runs;

/// <summary>The accepted versions that a scope uses: all that a run depends on beside the code and its settings.</summary>
public sealed class ScopeManifest
{
    private ScopeManifest(RegionCode scope, bool isScope, IReadOnlyList<DatasetRecord> records, long sequence)
    {
        Scope = scope;
        IsScope = isScope;
        Records = records;
        Sequence = sequence;
    }

    public RegionCode Scope { get; }

    /// <summary>The datasets, in the order in which they replace one another.</summary>
    public IReadOnlyList<DatasetRecord> Records { get; }

    /// <summary>Whether what is accepted makes a scope of it. What was one is not any more when its sector output is withdrawn.</summary>
    public bool IsScope { get; }

    /// <summary>
    /// The greatest sequence number of a dataset that concerns the scope or ever did: it never falls, also when a new version
    /// leaves the scope's regions out. Publications are never replaced by one of a lower sequence.
    /// </summary>
    public long Sequence { get; }

    public static ScopeManifest Of(RegionCode scope, IReadOnlyList<DatasetRecord> records)
    {
        var map = new ScopeMap(records);
        return new ScopeManifest(
            scope,
            map.Scopes.Contains(scope),
            [.. DatasetRecord.InOrder(records).Where(record => map.Concerns(record.Regions, scope))],
            records.Where(record => map.Concerns(record.RegionsEver, scope)).Select(record => record.AcceptedSequence).DefaultIfEmpty().Max());
    }

    /// <summary>One line for each version: sequence, path, SHA-256 of the content, hash of content and facts. Equal manifests have equal texts.</summary>
    public string ToText()
    {
        var text = new StringBuilder();
        foreach (var record in Records)
        {
            text.Append(record.AcceptedSequence).Append(' ').Append(record.Id.Path).Append(' ').Append(record.AcceptedSha256).Append(' ').Append(record.AcceptedInput).Append('\n');
        }

        return text.ToString();
    }
}
