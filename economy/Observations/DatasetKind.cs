namespace EconomyPipeline.Economy.Observations;

/// <summary>The kinds of dataset: the first folder of an upload's path.</summary>
public static class DatasetKind
{
    public const string SectorOutput = "sector-output";
    public const string Population = "population";
    public const string Regions = "regions";
    public const string PopulationProjection = "population-projection";
    public const string Employment = "employment";
    public const string Establishments = "establishments";
    public const string Targets = "targets";
    public const string CommodityOutput = "commodity-output";
    public const string Ovop = "ovop";
    public const string Welfare = "welfare";
    public const string Linkages = "linkages";
    public const string Boundaries = "boundaries";
    public const string Chains = "chains";

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        SectorOutput, Population, Regions, Welfare,
        PopulationProjection, Employment, Establishments, Targets, CommodityOutput, Ovop, Linkages, Boundaries, Chains,
    ];
}
