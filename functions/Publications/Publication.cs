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

    /// <summary>When anything was last published. The next publication is later than this whatever the clock says, so that history has one order.</summary>
    public DateTimeOffset? LastPublishedAt { get; set; }

    /// <summary>What a reader of the forecast must know: a JSON array of texts in both languages.</summary>
    public string ForecastNotes { get; set; } = "[]";

    /// <summary>Which forecasts were far from their backtest when figures came last: a JSON array.</summary>
    public string ForecastDrift { get; set; } = "[]";

    /// <summary>The forecast that is read, as history has it.</summary>
    internal PublicationEvent Forecast => new(ForecastRun, RunKind.Forecasts, ForecastSequence, ForecastRestsOn, "", ForecastPublishedAt ?? default);

    /// <summary>Whether nothing is published for the scope any more.</summary>
    internal bool IsWithdrawn => IndicatorRun.Length == 0;

    /// <summary>Whether files of what was withdrawn may still be there.</summary>
    internal bool HasFiles => IndicatorFilesRun.Length > 0 || ForecastFilesRun.Length > 0;

    /// <summary>Whether the rows of a run stay in the tables: those of the current and of the previous one do.</summary>
    public bool Keeps(string run) => run == IndicatorRun || run == PreviousIndicatorRun || run == ForecastRun || run == PreviousForecastRun;

    internal bool PointsAt(RunRecord run) => run.Run == (run.Kind == RunKind.Indicators ? IndicatorRun : ForecastRun);

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
        return true;
    }

    /// <summary>
    /// Points at a forecast run, if the indicators that it rests on are still the ones that are read; when they were replaced
    /// meanwhile, the next forecast is on its way.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="notes">See <see cref="ForecastNotes"/>.</param>
    /// <param name="drift">See <see cref="ForecastDrift"/>; null where the run judged nothing, and what was found before stays.</param>
    /// <returns>Whether it points at the run now.</returns>
    public bool PointToForecasts(RunRecord run, string notes, string? drift)
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
        ForecastNotes = notes;
        ForecastDrift = drift ?? ForecastDrift;
        return true;
    }

    /// <summary>Points at nothing, unless what is published rests on more than what was withdrawn.</summary>
    /// <returns>Whether it points at nothing now.</returns>
    public bool PointToNothing(long sequence)
    {
        if (IndicatorSequence > sequence)
        {
            return false;
        }

        (IndicatorRun, PreviousIndicatorRun) = ("", "");
        (ForecastRun, PreviousForecastRun, ForecastRestsOn, ForecastNotes, ForecastDrift) = ("", "", "", "[]", "[]");
        (IndicatorSequence, PreviousIndicatorSequence, ForecastSequence) = (sequence, 0, 0);
        (IndicatorPublishedAt, ForecastPublishedAt) = (null, null);
        return true;
    }

    /// <summary>Notes when something is published: now, but later than everything before, also when the clock was set back.</summary>
    public DateTimeOffset Stamp(string kind, DateTimeOffset now)
    {
        var at = LastPublishedAt >= now ? LastPublishedAt.Value.AddTicks(1) : now;
        LastPublishedAt = at;
        IndicatorPublishedAt = kind == RunKind.Indicators ? at : IndicatorPublishedAt;
        ForecastPublishedAt = kind == RunKind.Forecasts ? at : ForecastPublishedAt;
        return at;
    }
}
