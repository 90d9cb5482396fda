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

    /// <summary>
    /// Points at an indicator run, never at one of a lower sequence. An equal sequence is a new version of the code or of its
    /// settings over the same inputs.
    /// </summary>
    /// <returns>Whether it points at the run now.</returns>
    public bool PointToIndicators(RunRecord run)
    {
        if (IndicatorSequence > run.Sequence)
        {
            return false;
        }

        if (IndicatorRun != run.Run)
        {
            PreviousIndicatorRun = IndicatorRun;
            PreviousIndicatorSequence = IndicatorSequence;
        }

        IndicatorRun = run.Run;
        IndicatorSequence = run.Sequence;
        IndicatorPublishedAt = run.StartedAt;
        return true;
    }

    /// <summary>
    /// Points at a forecast run, if the indicators that it rests on are still the ones that are read; when they were replaced
    /// meanwhile, the next forecast is on its way.
    /// </summary>
    /// <returns>Whether it points at the run now.</returns>
    public bool PointToForecasts(RunRecord run, string notes)
    {
        if (IndicatorRun != run.RestsOn)
        {
            return false;
        }

        if (ForecastRun != run.Run)
        {
            PreviousForecastRun = ForecastRun;
        }

        ForecastRun = run.Run;
        ForecastSequence = run.Sequence;
        ForecastRestsOn = run.RestsOn;
        ForecastPublishedAt = run.StartedAt;
        ForecastNotes = notes;
        return true;
    }
}
