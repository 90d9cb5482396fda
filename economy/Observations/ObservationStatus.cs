namespace EconomyPipeline.Economy.Observations;

/// <summary>How settled a figure is; BPS marks <c>*</c> and <c>**</c>. Later members are less settled.</summary>
public enum ObservationStatus
{
    Final,
    Preliminary,
    VeryPreliminary,
}

/// <summary>How statuses combine.</summary>
public static class ObservationStatuses
{
    /// <summary>The less settled of two: what rests on both is no more settled than either.</summary>
    public static ObservationStatus LeastSettled(this ObservationStatus left, ObservationStatus right) =>
        left > right ? left : right;
}
