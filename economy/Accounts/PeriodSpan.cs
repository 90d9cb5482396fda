namespace EconomyPipeline.Economy.Accounts;

/// <summary>Consecutive periods of a panel by position, added up before they are compared: one for most changes, one to four quarters for c-to-c.</summary>
/// <param name="First">Position of the first period.</param>
/// <param name="Count">How many periods, at least 1.</param>
public readonly record struct PeriodSpan(int First, int Count)
{
    /// <summary>A single period.</summary>
    public static PeriodSpan One(int period) => new(period, 1);

    /// <summary>Position of the last period.</summary>
    public int Last => First + Count - 1;
}
