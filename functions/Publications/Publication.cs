using Azure;
using Azure.Data.Tables;

namespace EconomyPipeline.Functions.Publications;

/// <summary>
/// The pointer of one scope in the table <c>Publications</c>: which runs readers read. It is swapped last, by ETag, so a
/// reader sees a whole run or the one before.
/// </summary>
public sealed class Publication : ITableEntity
{
    internal const string Row = "current";

    /// <summary>The scope.</summary>
    public string PartitionKey { get; set; } = "";

    public string RowKey { get; set; } = Row;

    public DateTimeOffset? Timestamp { get; set; }

    public ETag ETag { get; set; }

    public string IndicatorRun { get; set; } = "";

    /// <summary>The greatest sequence number among the inputs of <see cref="IndicatorRun"/>.</summary>
    public long IndicatorSequence { get; set; }

    public DateTimeOffset? IndicatorPublishedAt { get; set; }

    /// <summary>The run before: page tokens of it still work.</summary>
    public string PreviousIndicatorRun { get; set; } = "";

    public long PreviousIndicatorSequence { get; set; }

    /// <summary>The run whose files in <c>published/</c> are written. Differs from <see cref="IndicatorRun"/> only while that is going on.</summary>
    public string IndicatorFilesRun { get; set; } = "";

    /// <summary>Empty until the first forecast is published.</summary>
    public string ForecastRun { get; set; } = "";

    public long ForecastSequence { get; set; }

    /// <summary>The indicator run that the forecast rests on; it lags behind <see cref="IndicatorRun"/> while a new forecast is made.</summary>
    public string ForecastRestsOn { get; set; } = "";

    public DateTimeOffset? ForecastPublishedAt { get; set; }

    public string PreviousForecastRun { get; set; } = "";

    public string ForecastFilesRun { get; set; } = "";

    /// <summary>What a reader of the forecast must know: a JSON array of texts in both languages.</summary>
    public string ForecastNotes { get; set; } = "[]";
}
