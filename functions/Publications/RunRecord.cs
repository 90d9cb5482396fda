using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>What can be published.</summary>
public static class RunKind
{
    public const string Indicators = "indicators";
    public const string Forecasts = "forecasts";

    /// <summary>No run: nothing was left to publish for the scope.</summary>
    public const string Withdrawal = "withdrawal";
}

/// <summary>
/// What is known of one run, in the partition of its scope in the table <c>Publications</c>. It is written before the
/// run's first row, so that no row is ever without an owner, and it is kept when the rows are pruned.
/// </summary>
public sealed class RunRecord : ITableEntity
{
    internal const string RowPrefix = "run";

    /// <summary>The scope.</summary>
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = "";

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    /// <summary>One of <see cref="RunKind"/>.</summary>
    public string Kind { get; set; } = "";

    public string Run { get; set; } = "";

    public long Sequence { get; set; }

    /// <summary>For a forecast: the indicator run that it rests on.</summary>
    public string RestsOn { get; set; } = "";

    /// <summary>Version of the code that made it.</summary>
    public string CodeVersion { get; set; } = "";

    /// <summary>The settings that changed its numbers: <c>name=value</c>, one a line.</summary>
    public string Settings { get; set; } = "";

    /// <summary>How many rows it published.</summary>
    public int Rows { get; set; }

    /// <summary>For a forecast, what its reader must know: a JSON array of texts in both languages.</summary>
    public string Notes { get; set; } = "[]";

    /// <summary>For a forecast, what it forecasts: basis, first and last period, one basis and frequency a line.</summary>
    public string Origins { get; set; } = "";

    /// <summary>For a forecast, how many earlier forecasts it judged by the figures that it brings.</summary>
    public int Scores { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    /// <summary>When the pointer was swapped to it; null while it is being made, or when something newer overtook it.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>Whether the tables may hold rows of it.</summary>
    public bool HasRows { get; set; }

    /// <summary>When its rows were removed from the tables; its files stay in <c>archive/</c>.</summary>
    public DateTimeOffset? PrunedAt { get; set; }

    /// <summary>
    /// How often somebody began to remove its rows. Who made the run and finds another number than at the start must not
    /// publish it: rows of it may be gone.
    /// </summary>
    public int Prunings { get; set; }
}
