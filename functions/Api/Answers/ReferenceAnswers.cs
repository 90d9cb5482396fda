using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/regions</c>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The indicator run of what is accepted now.</param>
/// <param name="Regions">The scope's regions, then what they are measured against.</param>
public sealed record RegionsAnswer(string Scope, string Run, IReadOnlyList<RegionAnswer> Regions);

/// <summary>A region.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Group">The group of decompositions; null where no data say.</param>
/// <param name="Parent">The region that it is a part of.</param>
/// <param name="AreaSquareKilometres">Its area; null where no data say.</param>
/// <param name="IsReference">Whether others are measured against it: the scope itself and the nation.</param>
public sealed record RegionAnswer(string Code, string Name, string? Group, string? Parent, double? AreaSquareKilometres, bool IsReference);

/// <summary>Answer of <c>GET {scope}/sectors</c>.</summary>
public sealed record SectorsAnswer(string Scope, string Run, IReadOnlyList<SectorAnswer> Sectors);

/// <summary>Answer of <c>GET {scope}/periods</c>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The published indicator run.</param>
/// <param name="SectorPeriods">The years for which sectors are observed; null when only totals are.</param>
/// <param name="Periods">All periods of the data.</param>
public sealed record PeriodsAnswer(string Scope, string Run, PeriodRange? SectorPeriods, IReadOnlyList<PeriodAnswer> Periods);

/// <summary>A period.</summary>
/// <param name="Code">Such as <c>2025</c> or <c>2025-Q3</c>.</param>
/// <param name="Frequency"><c>annual</c> or <c>quarterly</c>.</param>
public sealed record PeriodAnswer(string Code, string Frequency);

/// <summary>Answer of <c>GET {scope}/neighbours</c>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The indicator run of what is accepted now.</param>
/// <param name="Neighbours">Each pair once, the lower code first.</param>
public sealed record NeighboursAnswer(string Scope, string Run, IReadOnlyList<NeighbourAnswer> Neighbours);

/// <summary>Two regions that touch.</summary>
/// <param name="Region">Code of one.</param>
/// <param name="Neighbour">Code of the other.</param>
/// <param name="BorderKilometres">Length of the border; 0 where they share points alone, null where it is not said.</param>
/// <param name="SharesBorder">Whether they share more than points: neighbours for rook and queen, else for queen alone.</param>
public sealed record NeighbourAnswer(string Region, string Neighbour, double? BorderKilometres, bool SharesBorder);

/// <summary>Answer of <c>GET {scope}/targets</c>.</summary>
public sealed record TargetsAnswer(string Scope, string Run, IReadOnlyList<TargetAnswer> Targets);

/// <summary>What an indicator is to be.</summary>
/// <param name="Region">Whose.</param>
/// <param name="Indicator">Id of the catalogue.</param>
/// <param name="Sector">Null where it is not by sector.</param>
/// <param name="Period">By when.</param>
/// <param name="Value">In the unit.</param>
/// <param name="Unit">Unit of the indicator.</param>
/// <param name="Dataset">The dataset that says so.</param>
public sealed record TargetAnswer(string Region, string? Indicator, string? Sector, string? Period, double Value, string Unit, string Dataset);
