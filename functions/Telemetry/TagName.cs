namespace EconomyPipeline.Functions.Telemetry;

/// <summary>Names of what activities and measurements carry. None of it is secret: no key, no connection string, no content.</summary>
public static class TagName
{
    /// <summary>The path of an upload, <c>{kind}/{name}</c>.</summary>
    public const string Dataset = "economy.dataset";

    public const string DatasetKind = "economy.dataset.kind";

    public const string Scope = "economy.scope";

    public const string Run = "economy.run";

    public const string RunKind = "economy.run.kind";

    public const string Sequence = "economy.sequence";

    public const string Observations = "economy.observations";

    public const string Rows = "economy.rows";

    /// <summary>Seconds from the newest upload that a publication shows for the first time to the swap.</summary>
    public const string LagSeconds = "economy.publication.lag";

    public const string Outcome = "economy.outcome";

    public const string Queue = "economy.queue";

    /// <summary>Rows of a forecast that err alike, such as <c>regency-sector</c>.</summary>
    public const string Group = "economy.group";

    /// <summary>Periods ahead.</summary>
    public const string Horizon = "economy.horizon";

    /// <summary>The level of an interval in percent.</summary>
    public const string Level = "economy.level";

    /// <summary>The name that OpenTelemetry gives it.</summary>
    public const string ErrorType = "error.type";
}
