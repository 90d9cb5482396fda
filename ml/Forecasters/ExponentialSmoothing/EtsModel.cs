namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>How an error or a season enters: not at all, added, or as a factor.</summary>
internal enum EtsComponent
{
    None,
    Additive,
    Multiplicative,
}

/// <summary>One model of the taxonomy of Hyndman et al. (2008); trends are additive.</summary>
/// <param name="Error">Additive or multiplicative.</param>
/// <param name="HasTrend">Whether there is a trend.</param>
/// <param name="IsDamped">Whether the trend fades; only with a trend.</param>
/// <param name="Season">None, additive or multiplicative.</param>
/// <remarks>
/// The vector of its parameters is α, β with a trend, γ with seasons, φ when damped; then the level, the trend, and all but one
/// of the seasonal states, the last period before the history first.
/// </remarks>
internal readonly record struct EtsModel(EtsComponent Error, bool HasTrend, bool IsDamped, EtsComponent Season)
{
    public static readonly EtsModel Level = new(EtsComponent.Additive, HasTrend: false, IsDamped: false, EtsComponent.None);
    public static readonly EtsModel Trend = Level with { HasTrend = true };
    public static readonly EtsModel DampedTrend = Trend with { IsDamped = true };

    public bool HasSeason => Season != EtsComponent.None;

    /// <summary>How many of the parameters are α, β, γ and φ.</summary>
    public int SmoothingCount => 1 + (HasTrend ? 1 : 0) + (HasSeason ? 1 : 0) + (IsDamped ? 1 : 0);

    /// <summary>Where the seasonal states begin among the parameters.</summary>
    public int FirstSeason => SmoothingCount + (HasTrend ? 2 : 1);

    /// <summary>Smoothing parameters and free initial states.</summary>
    public int ParameterCount(int periodsPerYear) => FirstSeason + (HasSeason ? periodsPerYear - 1 : 0);

    /// <summary>The name in the field, such as ETS(M,Ad,N).</summary>
    public override string ToString() => $"ETS({Letter(Error)},{(HasTrend ? "A" : "N")}{(IsDamped ? "d" : "")},{Letter(Season)})";

    private static char Letter(EtsComponent component) => component.ToString()[0];
}
