namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>What a fit makes small.</summary>
internal enum EtsCriterion
{
    /// <summary>−2 log likelihood up to a constant: n·log Σe² + 2·Σ log|ŷ| (the second sum for multiplicative errors).</summary>
    Likelihood,

    /// <summary>The mean of the squared one-step errors.</summary>
    MeanSquaredError,
}

/// <summary>The criterion as a function of a model's parameters; infinite where they are not allowed.</summary>
internal sealed class EtsObjective(double[] values, EtsModel model, int periodsPerYear, EtsCriterion criterion) : ISimplexFunction
{
    /// <summary>Perfect fits are all equally good: below this nothing is gained.</summary>
    private const double PerfectFit = -1e10;

    /// <summary>The states of the last evaluation.</summary>
    public EtsRecursion Recursion { get; } = new(values, model, periodsPerYear);

    public double MinusTwoLogLikelihood =>
        (values.Length * Math.Log(Recursion.SumOfSquares)) + (model.Error == EtsComponent.Multiplicative ? 2 * Recursion.SumOfLogarithms : 0);

    public double Evaluate(ReadOnlySpan<double> point)
    {
        var smoothing = EtsSmoothing.Read(model, point);
        if (!smoothing.IsAllowed(model, periodsPerYear) || !Recursion.Run(smoothing, point))
        {
            return double.PositiveInfinity;
        }

        return criterion == EtsCriterion.MeanSquaredError
            ? Recursion.SumOfSquares / values.Length
            : Math.Max(MinusTwoLogLikelihood, PerfectFit);
    }
}
