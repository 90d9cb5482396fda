namespace EconomyPipeline.Economy.Observations;

/// <summary>How settled a figure is; BPS marks <c>*</c> and <c>**</c>. Later members are less settled.</summary>
public enum ObservationStatus
{
    Final,
    Preliminary,
    VeryPreliminary,
}
