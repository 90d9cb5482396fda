namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>A measure of entropy split by groups: <c>Total = Between + Within</c>, and <c>Within</c> is the sum of what the groups contribute.</summary>
/// <param name="Total">Over all regions.</param>
/// <param name="Between">Between the means of the groups.</param>
/// <param name="Within">Inside the groups, each with its weight.</param>
/// <param name="Groups">The groups by name.</param>
public readonly record struct EntropyParts(double Total, double Between, double Within, IReadOnlyList<EntropyGroup> Groups);

/// <summary>One group of a split.</summary>
/// <param name="Group">Its name, such as <c>kota</c>.</param>
/// <param name="Inside">The measure over its regions alone; NaN where the group has nothing.</param>
/// <param name="Contribution">The measure inside with the group's weight.</param>
public readonly record struct EntropyGroup(string Group, double Inside, double Contribution);
