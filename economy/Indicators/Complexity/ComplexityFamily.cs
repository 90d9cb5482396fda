namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>The indicators of this folder, in the order in which they are shown.</summary>
internal static class ComplexityFamily
{
    public static IndicatorFamily Family { get; } = new(
        "complexity",
        new("Kompleksitas dan perubahan struktur", "Complexity and structural change"),
        [
            new StructuralChangeNav(),
            new Rotation(),
            new Lilien(),
            new Diversity(),
            new ComplexityIndex(),
            new Sophistication(),
            new Relatedness(),
        ]);
}
