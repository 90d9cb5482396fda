using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>One publication in the history of a scope. Rows are never changed; their keys are in the order of time.</summary>
public sealed class PublicationEvent : ITableEntity
{
    internal const string RowPrefix = "history";

    /// <summary>The scope.</summary>
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>One of <see cref="RunKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Empty for a withdrawal.</summary>
    public string Run { get; set; } = "";

    public long Sequence { get; set; }

    /// <summary>For a forecast: the indicator run that it rests on.</summary>
    public string RestsOn { get; set; } = "";

    /// <summary>Version of the code that made it.</summary>
    public string CodeVersion { get; set; } = "";

    public DateTimeOffset PublishedAt { get; set; }

    internal static PublicationEvent Of(RunRecord run) => new()
    {
        Kind = run.Kind,
        Run = run.Run,
        Sequence = run.Sequence,
        RestsOn = run.RestsOn,
        CodeVersion = run.CodeVersion,
    };

    internal PublicationEvent At(string scope, DateTimeOffset publishedAt)
    {
        PartitionKey = scope;
        PublishedAt = publishedAt;
        RowKey = TableKey.Join(RowPrefix, $"{publishedAt.UtcTicks:D20}", Kind, Run.Length == 0 ? null : Run);
        return this;
    }
}
