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
    Workers,
    Establishment,
    Establishments,
    Commodity,
    Production,
    CropArea,
    Livestock,
    Industry,
    IndustryName,
    BackwardLinkage,
    ForwardLinkage,
    Certificates,
    Stars,
    Indicator,
    Upstream,
    Downstream,
    EnglishName,
    OtherNames,
    EnglishNote,
    Neighbour,
    Border,
    Area,
    Unit,
    Basis,
    Status,
    Group,
    Parent,

    /// <summary>Computed from the values: a share, a growth rate, a quotient.</summary>
    Derived,

    /// <summary>A remark on what the row says, which some kinds keep.</summary>
    Note,

    /// <summary>For people only: sources.</summary>
    Remark,
}
