namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>The smoothing parameters: α of the level, β of the trend, γ of the seasons, φ of the damping (1: none).</summary>
internal readonly record struct EtsSmoothing(double Alpha, double Beta, double Gamma, double Phi)
{
    private const double Lower = 0.0001;
    private const double Upper = 0.9999;
    private const double LowerPhi = 0.8;
    private const double UpperPhi = 0.98;

    /// <summary>The parameters at the head of a model's vector.</summary>
    public static EtsSmoothing Read(EtsModel model, ReadOnlySpan<double> parameters)
    {
        var next = 1;
        return new EtsSmoothing(
            parameters[0],
            model.HasTrend ? parameters[next++] : 0,
            model.HasSeason ? parameters[next++] : 0,
            model.IsDamped ? parameters[next] : 1);
    }

    /// <summary>Where the search starts, written to the head of a model's vector: slow learners, hardly damped.</summary>
    /// <remarks>The starting point of R's forecast: which of several valleys is found depends on it.</remarks>
    public static void WriteStart(EtsModel model, int periodsPerYear, Span<double> parameters)
    {
        var next = 1;
        var alpha = parameters[0] = Lower + (0.2 * (Upper - Lower) / (model.HasSeason ? periodsPerYear : 1));
        if (model.HasTrend)
        {
            parameters[next++] = Lower + (0.1 * (Math.Min(Upper, alpha) - Lower));
        }

        if (model.HasSeason)
        {
            parameters[next++] = Lower + (0.05 * (Math.Min(Upper, 1 - alpha) - Lower));
        }

        if (model.IsDamped)
        {
            parameters[next] = LowerPhi + (0.99 * (UpperPhi - LowerPhi));
        }
    }

    /// <summary>
    /// Whether 0.0001 ≤ α, β, γ ≤ 0.9999, β ≤ α, γ ≤ 1 − α and 0.8 ≤ φ ≤ 0.98 hold, and whether the past is forgotten.
    /// </summary>
    /// <remarks>Without seasons the box lies inside the admissible region of Hyndman, Akram and Archibald (2008).</remarks>
    public bool IsAllowed(EtsModel model, int periodsPerYear)
    {
        if (!(Alpha >= Lower && Alpha <= Upper))
        {
            return false;
        }

        if (model.HasTrend && !(Beta >= Lower && Beta <= Alpha && Beta <= Upper))
        {
            return false;
        }

        if (model.IsDamped && !(Phi >= LowerPhi && Phi <= UpperPhi))
        {
            return false;
        }

        return !model.HasSeason
            || (Gamma >= Lower && Gamma <= 1 - Alpha && Gamma <= Upper && EtsStability.Holds(this, periodsPerYear));
    }
}
