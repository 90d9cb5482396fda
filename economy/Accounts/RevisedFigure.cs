using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>A figure that two datasets tell: the vintage that counts and the one before it.</summary>
/// <param name="Before">Of the dataset with the next lower sequence number.</param>
/// <param name="After">The one in the accounts.</param>
public sealed record RevisedFigure(Observation Before, Observation After);
