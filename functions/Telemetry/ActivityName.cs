namespace EconomyPipeline.Functions.Telemetry;

/// <summary>Names of the activities.</summary>
public static class ActivityName
{
    /// <summary>One upload is read, checked, and accepted or rejected.</summary>
    public const string Ingest = "ingest";

    /// <summary>A dataset is taken back.</summary>
    public const string Withdrawal = "withdrawal";

    /// <summary>The indicators of a scope are computed, or found to be there.</summary>
    public const string Compute = "compute";

    /// <summary>The forecasts of a scope are made, or found to be there.</summary>
    public const string Forecast = "forecast";

    /// <summary>The pointer is swapped, and the files are replaced.</summary>
    public const string Publish = "publish";

    /// <summary>The rows of one run are removed.</summary>
    public const string Prune = "prune";

    /// <summary>A timer looks for what the triggers missed.</summary>
    public const string CatchUp = "catch-up";

    /// <summary>A timer looks for forecasts that rest on older data or code.</summary>
    public const string RefreshForecasts = "refresh-forecasts";

    /// <summary>A timer pulls tables from BPS's WebAPI.</summary>
    public const string PullTables = "pull-tables";

    /// <summary>One answer of the WebAPI is uploaded, or found to be there.</summary>
    public const string Pull = "pull";
}
