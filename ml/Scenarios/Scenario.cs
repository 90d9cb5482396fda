using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>What if: shocks to rows of a forecast at one price basis.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Basis">The price basis that it is about; its amounts are in these prices.</param>
/// <param name="Shocks">Growth and levels work first and together, then amounts are added.</param>
public sealed record Scenario(string Name, PriceBasis Basis, IReadOnlyList<Shock> Shocks);
