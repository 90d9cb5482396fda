using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Pulls;

/// <summary>The row of one pulled answer, beside those of the datasets: what became of the latest pull.</summary>
public sealed class PullRecord : ITableEntity
{
    internal const string Partition = "pulls";

    public string PartitionKey { get; set; } = Partition;

    /// <summary>The file name of its dataset.</summary>
    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>The table as it is written in the settings, without what is said beside it.</summary>
    public string Table { get; set; } = "";

    /// <summary>The kind that it was uploaded as; empty before it was.</summary>
    public string Kind { get; set; } = "";

    /// <summary>One of <see cref="PullOutcome"/>.</summary>
    public string State { get; set; } = "";

    /// <summary>What was uploaded last: figures, labels, kind and facts; empty before anything was.</summary>
    public string Digest { get; set; } = "";

    public DateTimeOffset PulledAt { get; set; }

    public DateTimeOffset? UploadedAt { get; set; }

    /// <summary>Code of the finding because of which nothing came; empty when something did.</summary>
    public string FailureCode { get; set; } = "";

    /// <summary>Its message in Indonesian.</summary>
    public string FailureId { get; set; } = "";

    /// <summary>Its message in English.</summary>
    public string FailureEn { get; set; } = "";

    /// <summary>Failed pulls since the last that did not.</summary>
    public int FailedAttempts { get; set; }
}
