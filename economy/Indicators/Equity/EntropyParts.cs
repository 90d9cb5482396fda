namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>A measure of entropy split by groups: <c>Total = Between + Within</c>.</summary>
/// <param name="Total">Over all regions.</param>
/// <param name="Between">Between the means of the groups.</param>
/// <param name="Within">Inside the groups, each with its weight.</param>
public readonly record struct EntropyParts(double Total, double Between, double Within);
