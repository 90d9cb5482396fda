namespace EconomyPipeline.Functions.Pulls;

/// <summary>What can become of one pulled answer.</summary>
public static class PullOutcome
{
    /// <summary>It differs from what was uploaded before, or is the first.</summary>
    public const string Uploaded = "uploaded";

    /// <summary>Its figures and labels are those that were uploaded before, also when that dataset was taken back since.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>BPS has nothing yet for the latest years of a table without a last one.</summary>
    public const string NotAvailable = "not-available";

    public const string Failed = "failed";
}
