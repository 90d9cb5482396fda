namespace EconomyPipeline.Economy.Observations;

/// <summary>What an observation measures. The unit of its value is part of the meaning.</summary>
public static class Measure
{
    /// <summary>Gross regional domestic product, in millions of the currency, in the prices of its basis.</summary>
    public const string Grdp = "grdp";

    /// <summary>People.</summary>
    public const string Population = "population";

    /// <summary>Area in square kilometres.</summary>
    public const string Area = "area";

    /// <summary>The region's name (a text).</summary>
    public const string Name = "name";

    /// <summary>The region's group, such as kabupaten or kota (a text).</summary>
    public const string Group = "group";

    /// <summary>The code of the region that this one is a part of (a text).</summary>
    public const string Parent = "parent";
}
