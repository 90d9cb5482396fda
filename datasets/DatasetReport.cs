namespace EconomyPipeline.Datasets;

/// <summary>What people are told of a file that was read.</summary>
/// <param name="Summary">What was understood; null where nothing is observed.</param>
/// <param name="Findings">Everything that was found, in file order.</param>
public sealed record DatasetReport(DatasetSummary? Summary, IReadOnlyList<Finding> Findings)
{
    /// <summary>Goes through the observations once.</summary>
    public static DatasetReport Of(DatasetContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new DatasetReport(DatasetSummary.Of(content.Observations), content.Findings);
    }
}
