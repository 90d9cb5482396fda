using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>What answers are by, as tables.</summary>
internal static class ReferenceTables
{
    public static ExportTable<RegionAnswer> Regions { get; } = new(
    [
        new TextColumn<RegionAnswer>("region", row => row.Code),
        new TextColumn<RegionAnswer>("region_name", row => row.Name),
        new TextColumn<RegionAnswer>("group", row => row.Group),
        new TextColumn<RegionAnswer>("parent", row => row.Parent),
        new NumberColumn<RegionAnswer>("area_km2", row => row.AreaSquareKilometres ?? double.NaN),
        new IntegerColumn<RegionAnswer>("is_reference", row => row.IsReference ? 1 : 0),
    ]);

    public static ExportTable<SectorAnswer> Sectors { get; } = new(
    [
        new TextColumn<SectorAnswer>("sector", row => row.Code),
        new TextColumn<SectorAnswer>("display_code", row => row.DisplayCode),
        new TextColumn<SectorAnswer>("sector_name_id", row => row.Name.Id),
        new TextColumn<SectorAnswer>("sector_name_en", row => row.Name.En),
    ]);

    public static ExportTable<PeriodAnswer> Periods { get; } = new(
    [
        new TextColumn<PeriodAnswer>("period", row => row.Code),
        new TextColumn<PeriodAnswer>("frequency", row => row.Frequency),
    ]);

    public static ExportTable<NeighbourAnswer> Neighbours { get; } = new(
    [
        new TextColumn<NeighbourAnswer>("region", row => row.Region),
        new TextColumn<NeighbourAnswer>("neighbour", row => row.Neighbour),
        new NumberColumn<NeighbourAnswer>("border_km", row => row.BorderKilometres ?? double.NaN),
        new IntegerColumn<NeighbourAnswer>("shares_border", row => row.SharesBorder ? 1 : 0),
    ]);

    public static ExportTable<TargetAnswer> Targets { get; } = new(
    [
        new TextColumn<TargetAnswer>("region", row => row.Region),
        new TextColumn<TargetAnswer>("indicator", row => row.Indicator),
        new TextColumn<TargetAnswer>("sector", row => row.Sector),
        new TextColumn<TargetAnswer>("period", row => row.Period),
        new NumberColumn<TargetAnswer>("value", row => row.Value),
        new TextColumn<TargetAnswer>("unit", row => row.Unit),
        new TextColumn<TargetAnswer>("dataset", row => row.Dataset),
    ]);
}
