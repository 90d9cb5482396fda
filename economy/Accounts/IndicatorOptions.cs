namespace EconomyPipeline.Economy.Accounts;

/// <summary>Thresholds and seeds of indicators. They are part of a run's identity.</summary>
public sealed record IndicatorOptions
{
    /// <summary>Where they stand in the configuration.</summary>
    public const string Section = "Indicators";

    /// <summary>Location quotient from which a sector is basic (<em>basis</em>).</summary>
    /// <value>1 by default, Indonesian practice.</value>
    public double LqBasic { get; init; } = 1;

    /// <summary>Location quotient from which a sector is strongly basic (<em>basis kuat</em>).</summary>
    /// <value>1.5 by default, as BPS Kabupaten Rembang's analysis has it.</value>
    public double LqStrong { get; init; } = 1.5;

    /// <summary>What the Klassen typology measures regencies against.</summary>
    /// <value>The scope by default, as BPS's analyses have it.</value>
    public KlassenReference KlassenReference { get; init; } = KlassenReference.Scope;

    /// <summary>Seed of every permutation and bootstrap.</summary>
    public int Seed { get; init; } = 2025;

    /// <summary>Permutations of a test: the smallest p-value is 1/(n + 1).</summary>
    public int Permutations { get; init; } = 999;

    /// <summary>Draws of a bootstrap.</summary>
    public int BootstrapDraws { get; init; } = 999;

    /// <summary>Level of intervals in percent.</summary>
    public double LevelPercent { get; init; } = 95;
}
