namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>The two functions that estimation minimises, of the parameters of one order on one series of differences.</summary>
/// <param name="values">The differences.</param>
/// <param name="parameters">Order and buffers.</param>
/// <param name="constantUnit">What one unit of the last parameter is in the constant, where there is one.</param>
/// <param name="logUnit">Logarithm of the unit of the values: it makes the search stop where it would in their own unit.</param>
internal sealed class ArmaObjective(double[] values, ArmaParameters parameters, double constantUnit, double logUnit)
{
    private readonly ArimaOrder order = parameters.Order;
    private readonly double[] errors = new double[values.Length];
    private readonly ArmaLikelihood likelihood = new(Math.Max(1, Math.Max(parameters.Order.ExpandedAr, parameters.Order.ExpandedMa)));

    public double Constant(double[] point) => order.Constant ? point[^1] * constantUnit : 0;

    /// <summary>½·log of the mean squared error given the first values (conditional sum of squares, CSS).</summary>
    public double Conditional(double[] point)
    {
        parameters.Expand(point, areUnbounded: false);
        var phi = parameters.Phi;
        var theta = parameters.Theta;
        var mean = Constant(point);
        var sum = 0.0;
        Array.Clear(errors);
        for (var index = phi.Length; index < values.Length; index++)
        {
            var error = values[index] - mean;
            for (var lag = 1; lag <= phi.Length; lag++)
            {
                error -= phi[lag - 1] * (values[index - lag] - mean);
            }

            var known = Math.Min(index - phi.Length, theta.Length);
            for (var lag = 1; lag <= known; lag++)
            {
                error -= theta[lag - 1] * errors[index - lag];
            }

            errors[index] = error;
            sum += error * error;
        }

        return (0.5 * Math.Log(sum / (values.Length - phi.Length))) + logUnit;
    }

    /// <summary>The exact likelihood, as <see cref="ArmaLikelihood.Concentrated"/>, of unbounded parameters.</summary>
    public double Exact(double[] point) => Exact(point, areUnbounded: true);

    /// <summary>The exact likelihood.</summary>
    public double Exact(double[] point, bool areUnbounded)
    {
        parameters.Expand(point, areUnbounded);
        return likelihood.Concentrated(values, Constant(point), parameters.Phi, parameters.Theta) + logUnit;
    }

    /// <summary>The next differences at stationary parameters.</summary>
    public double[] Forecast(double[] point, int horizon)
    {
        parameters.Expand(point, areUnbounded: false);
        return likelihood.Forecast(values, Constant(point), parameters.Phi, parameters.Theta, horizon);
    }
}
