namespace EconomyPipeline.Economy.Classification;

/// <summary>A region as the <c>regions</c> dataset describes it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name, as its own office writes it.</param>
/// <param name="Group">The group that between/within decompositions use, <c>kabupaten</c> or <c>kota</c>; null when no data say.</param>
/// <param name="Parent">The region that it is a part of; null for the nation.</param>
/// <param name="AreaSquareKilometres">Its area; NaN when no data say.</param>
public sealed record Region(RegionCode Code, string Name, string? Group, RegionCode? Parent, double AreaSquareKilometres);
