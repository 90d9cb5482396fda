namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>What a measure cannot do without; where a panel lacks it altogether, one value says so.</summary>
[Flags]
internal enum IndicatorInputs
{
    None = 0,

    /// <summary>Figures by sector.</summary>
    Sectors = 1,

    /// <summary>Values that add up: chained volumes do not.</summary>
    Sums = 2,

    /// <summary>Output of the scope itself, not only of its regencies.</summary>
    Scope = 4,

    /// <summary>Population of any region in any year.</summary>
    Population = 8,
}
