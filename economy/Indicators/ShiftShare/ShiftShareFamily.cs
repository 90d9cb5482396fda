namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class ShiftShareFamily
{
    public static IndicatorFamily Family { get; } = new(
        "shift-share",
        new("Shift-share", "Shift-share"),
        [
            new DunnShiftShare(),
            new EstebanMarquillas(),
            new Arcelus(),
            new Gerfin(),
            new RigbyAnderson(),
            new DynamicShiftShare(),
            new SpatialShiftShare(),
        ]);
}
