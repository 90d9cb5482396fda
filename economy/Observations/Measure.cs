namespace EconomyPipeline.Economy.Observations;

/// <summary>What an observation measures. The unit of its value is part of the meaning.</summary>
public static class Measure
{
    /// <summary>Gross regional domestic product, in millions of the currency, in the prices of its basis.</summary>
    public const string Grdp = "grdp";

    /// <summary>People.</summary>
    public const string Population = "population";

    /// <summary>People as a projection has them, which no count replaces and which replaces no count.</summary>
    public const string ProjectedPopulation = "population-projected";

    /// <summary>People who work, by sector or in total.</summary>
    public const string Employment = "employment";

    /// <summary>People who work in an establishment, or in all establishments of a size class together.</summary>
    public const string EstablishmentWorkers = "establishment-workers";

    /// <summary>How many establishments a size class has; what has no such number is one.</summary>
    public const string Establishments = "establishments";

    /// <summary>Output of a commodity, in the unit of the observation (tonnes where it is weighed).</summary>
    public const string Production = "production";

    /// <summary>Land under a commodity, in hectares.</summary>
    public const string CropArea = "crop-area";

    /// <summary>Animals, by species.</summary>
    public const string Livestock = "livestock";

    /// <summary>That producers of the region received a certificate in the year: always 1.</summary>
    public const string Certificates = "certificates";

    /// <summary>How many certificates they received, where that is said.</summary>
    public const string CertificateCount = "certificate-count";

    /// <summary>Most stars of a certificate of the region and the year.</summary>
    public const string Stars = "stars";

    /// <summary>Backward linkage of an industry: its pull on its suppliers, as a multiple of the average industry's.</summary>
    public const string BackwardLinkage = "backward-linkage";

    /// <summary>Forward linkage of an industry: the push of its supplies, as a multiple of the average industry's.</summary>
    public const string ForwardLinkage = "forward-linkage";

    /// <summary>A value that an indicator is to reach, in the unit of the indicator.</summary>
    public const string Target = "target";

    /// <summary>That a sub-category is one in which the raw material of a chain is won: always 1. The item is the chain's material.</summary>
    public const string ChainUpstream = "chain-upstream";

    /// <summary>That a sub-category is one which processes the raw material of a chain: always 1.</summary>
    public const string ChainDownstream = "chain-downstream";

    /// <summary>English name of a chain's raw material (a text).</summary>
    public const string ChainEnglishName = "chain-name-en";

    /// <summary>What else statistics of production call it, parted by semicolons (a text).</summary>
    public const string ChainOtherNames = "chain-other-names";

    /// <summary>What the sub-categories of a chain do not tell (a text).</summary>
    public const string ChainNote = "chain-note";

    /// <summary>The same in English (a text).</summary>
    public const string ChainEnglishNote = "chain-note-en";

    /// <summary>Length in kilometres of the border with a region that it shares more than points with.</summary>
    public const string SharedBorder = "shared-border";

    /// <summary>A region that it shares only points with (0 kilometres).</summary>
    public const string SharedPoint = "shared-point";

    /// <summary>Area in square kilometres.</summary>
    public const string Area = "area";

    /// <summary>The region's name (a text).</summary>
    public const string Name = "name";

    /// <summary>The region's group, such as kabupaten or kota (a text).</summary>
    public const string Group = "group";

    /// <summary>The code of the region that this one is a part of (a text).</summary>
    public const string Parent = "parent";
}
