namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>An order with its estimated parameters.</summary>
internal sealed class ArimaFit
{
    /// <summary>Roots of the polynomials within this radius are too near to a unit root to be told from one.</summary>
    private const double SmallestRoot = 1.01;

    private readonly ArmaObjective objective;
    private readonly ArmaParameters layout;
    private readonly double[] unbounded;
    private readonly double[] stationary;

    private ArimaFit(ArmaObjective objective, ArmaParameters layout, double[] unbounded, double concentrated, int length)
    {
        this.objective = objective;
        this.layout = layout;
        this.unbounded = unbounded;
        stationary = [.. unbounded];
        layout.ToStationary(stationary);
        LogLikelihood = -length * (concentrated + (0.5 * (1 + Math.Log(2 * Math.PI))));
        var parameters = layout.Order.Parameters + 1;
        Aic = (2 * parameters) - (2 * LogLikelihood);

        // Where there are no more values than parameters the correction has no meaning: such an order is not to be chosen.
        var spare = length - parameters - 1;
        CorrectedAic = spare > 0 ? Aic + (2.0 * parameters * (parameters + 1) / spare) : double.PositiveInfinity;
    }

    public ArimaOrder Order => layout.Order;

    /// <summary>Of the differences, in their own unit.</summary>
    public double LogLikelihood { get; }

    /// <summary>Akaike's criterion.</summary>
    public double Aic { get; }

    /// <summary>Akaike's criterion with the correction for few values (Hurvich and Tsai 1989).</summary>
    public double CorrectedAic { get; }

    /// <summary>φ, θ, Φ, Θ.</summary>
    public ReadOnlySpan<double> Coefficients => stationary.AsSpan(0, Order.Coefficients);

    /// <summary>The mean of the differences, in their unit; 0 where there is none.</summary>
    public double Constant => objective.Constant(stationary);

    /// <summary>
    /// No root near the unit circle, and the likelihood bends down in every direction. Costs as much as the estimation.
    /// </summary>
    public bool IsSound() =>
        layout.RootsExceed(stationary, SmallestRoot) && LikelihoodCurvature.HasVariances(objective.Exact, unbounded, layout);

    /// <summary>The next differences, in their unit.</summary>
    public double[] Forecast(int horizon) => objective.Forecast(stationary, horizon);

    /// <summary>
    /// Estimates by conditional least squares, then from there by maximum likelihood. Null where either search leaves the
    /// numbers, or the first ends at a process that is not stationary.
    /// </summary>
    /// <param name="differences">Already differenced, of a size near 1, at least one.</param>
    /// <param name="order">What to estimate.</param>
    /// <param name="logUnit">Logarithm of the unit of the differences.</param>
    public static ArimaFit? Estimate(double[] differences, ArimaOrder order, double logUnit)
    {
        var layout = new ArmaParameters(order);
        var start = new double[order.Parameters];
        var unit = 1.0;
        if (order.Constant)
        {
            var mean = differences.Average();
            var squares = differences.Sum(value => (value - mean) * (value - mean));
            unit = 10 * Math.Sqrt(squares / (differences.Length - 1) / differences.Length);
            start[^1] = mean / unit;
        }

        if (differences.Length - order.ExpandedAr < 1 || !start.All(double.IsFinite))
        {
            return null;
        }

        var objective = new ArmaObjective(differences, layout, unit, logUnit);
        if (order.Parameters == 0)
        {
            return Result(start, objective.Exact(start));
        }

        var conditional = QuasiNewton.Minimize(objective.Conditional, start);
        if (conditional is null)
        {
            return null;
        }

        start = conditional.HasConverged ? conditional.Point : start;
        if (!layout.IsStationary(start))
        {
            return null;
        }

        layout.ToUnbounded(start);
        layout.MakeInvertible(start);
        var exact = QuasiNewton.Minimize(objective.Exact, start);
        if (exact is null)
        {
            return null;
        }

        layout.MakeInvertible(exact.Point);
        return Result(exact.Point, objective.Exact(exact.Point));

        ArimaFit? Result(double[] point, double value) =>
            double.IsFinite(value) ? new ArimaFit(objective, layout, point, value, differences.Length) : null;
    }
}
