namespace EconomyPipeline.Economy.Accounts;

/// <summary>What the total of a region in a period is made of. Two periods are compared on one definition only.</summary>
public enum TotalDefinition
{
    /// <summary>Neither a total nor any sector is observed, or sectors are but do not add up (chained volumes).</summary>
    None,

    /// <summary>The published total.</summary>
    Published,

    /// <summary>The sum of all sectors of the classification.</summary>
    CompleteSum,

    /// <summary>The sum of the sectors that are observed; at least one is not.</summary>
    PartialSum,

    /// <summary>Two stretches, each on one of the definitions above, joined at a year that both share.</summary>
    Linked,
}
