namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>What one sector has to do with the weighted Gini between regencies.</summary>
/// <param name="Share">S_k: its part of the mean.</param>
/// <param name="Correlation">R_k: between −1 and 1; 1 where it ranks the regencies as the total does. NaN where it has no spread.</param>
/// <param name="Gini">G_k: its own Gini. NaN where it has nothing or a value is negative.</param>
/// <param name="Contribution">S_k·R_k·G_k; over the sectors they sum to the Gini.</param>
/// <param name="Elasticity">Relative change of the Gini as the sector grows alike everywhere: S_k R_k G_k/G − S_k; over the sectors they sum to 0. NaN where G = 0.</param>
public readonly record struct GiniSector(double Share, double Correlation, double Gini, double Contribution, double Elasticity);
