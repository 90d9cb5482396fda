namespace EconomyPipeline.Functions.Ingest;

/// <summary>What became of the latest upload of a name.</summary>
public static class DatasetState
{
    /// <summary>In storage, not yet checked.</summary>
    public const string Received = "received";

    public const string Accepted = "accepted";

    /// <summary>It has errors; what was accepted before under this name stays.</summary>
    public const string Rejected = "rejected";

    /// <summary>It could not be checked: something broke, and its reason is kept. It is tried again.</summary>
    public const string Failed = "failed";

    /// <summary>It was taken back; nothing of it is used.</summary>
    public const string Withdrawn = "withdrawn";
}
