namespace EconomyPipeline.Economy.Periods;

/// <summary>How long a period is.</summary>
public enum Frequency
{
    Annual,
    Quarterly,
}
