namespace EconomyPipeline.Economy.Indicators;

/// <summary>Where an indicator is shown: core ones go to tables and pages, extended ones to the command line and to the API on request.</summary>
public enum IndicatorTier
{
    Core,
    Extended,
}
