namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>The three parts of a change, in the unit of the change; they sum to it.</summary>
/// <param name="National">What the sector would have grown by at the reference's rate for all sectors.</param>
/// <param name="Mix">What it owes to the reference's sector growing faster or slower than that.</param>
/// <param name="Competitive">What is left: the region's own lead or lag.</param>
public readonly record struct DunnParts(double National, double Mix, double Competitive);
