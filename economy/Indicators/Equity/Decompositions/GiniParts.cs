namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>A Gini split by groups: <c>Total = Between + Within + Overlap</c>.</summary>
/// <param name="Total">Over all regions.</param>
/// <param name="Between">Of the means of the groups.</param>
/// <param name="Within">Σ_g w_g s_g G_g.</param>
/// <param name="Overlap">What remains: 0 where the groups' ranges do not overlap.</param>
public readonly record struct GiniParts(double Total, double Between, double Within, double Overlap);
