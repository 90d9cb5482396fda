namespace EconomyPipeline.Datasets.Headers;

/// <summary>What a column means.</summary>
internal enum ColumnRole
{
    RegionCode,
    RegionName,
    SectorCode,
    SectorName,
    Period,
    Quarter,
    Value,
    Population,
    Area,
    Unit,
    Basis,
    Status,
    Group,
    Parent,

    /// <summary>For people only: sources and remarks.</summary>
    Remark,
}
