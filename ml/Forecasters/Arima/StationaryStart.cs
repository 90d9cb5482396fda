namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>Variance of an ARMA process and the first gain of its filter, both in units of the variance of the shocks.</summary>
/// <param name="mostTerms">Largest number of terms of φ or θ that will be asked for.</param>
internal sealed class StationaryStart(int mostTerms)
{
    private readonly double[] predictors = new double[mostTerms * (mostTerms + 1) / 2];
    private readonly double[] response = new double[mostTerms + 1];
    private readonly double[] products = new double[mostTerms + 1];
    private readonly double[] auto = new double[(2 * mostTerms) + 1];
    private readonly double[] covariance = new double[mostTerms + 1];

    /// <summary>Writes Cov(state of the next period, value of this one) and returns Var(value); NaN where φ is not stationary.</summary>
    /// <param name="phi">Terms of 1 − φ₁B − ….</param>
    /// <param name="theta">Terms of 1 + θ₁B + ….</param>
    /// <param name="gain">One element for each term of the longer of the two.</param>
    public double Compute(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, Span<double> gain)
    {
        gain.Clear();
        Autocovariances(phi, theta);
        Responses(phi, theta);
        for (var lag = 0; lag < phi.Length; lag++)
        {
            for (var index = lag; index < phi.Length; index++)
            {
                gain[lag] += phi[index] * covariance[index - lag];
            }
        }

        // θ at index i belongs to lag i + 1: the shock of this period moves the state of the next through it.
        for (var lag = 0; lag < theta.Length; lag++)
        {
            for (var index = lag; index < theta.Length; index++)
            {
                gain[lag] += theta[index] * response[index - lag];
            }
        }

        return covariance[0];
    }

    // The process is a moving average θ of an autoregression φ: its autocovariances are those of φ, weighted with the
    // products of θ with itself.
    private void Autocovariances(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta)
    {
        var lags = Math.Max(1, phi.Length);
        AutoregressiveCovariances(phi, lags + theta.Length);
        for (var shift = 0; shift <= theta.Length; shift++)
        {
            products[shift] = shift == 0 ? 1 : theta[shift - 1];
            for (var index = 0; index < theta.Length - shift; index++)
            {
                products[shift] += theta[index] * theta[index + shift];
            }
        }

        for (var lag = 0; lag < lags; lag++)
        {
            covariance[lag] = products[0] * auto[lag];
            for (var shift = 1; shift <= theta.Length; shift++)
            {
                covariance[lag] += products[shift] * (auto[lag + shift] + auto[Math.Abs(lag - shift)]);
            }
        }
    }

    // Down from φ to the predictors of all lower orders, whose last coefficients are the partial autocorrelations, then up
    // again: positive definite wherever every partial autocorrelation is inside (−1, 1).
    private void AutoregressiveCovariances(ReadOnlySpan<double> phi, int count)
    {
        var variance = 1.0;
        for (var order = phi.Length; order > 0; order--)
        {
            var own = Predictor(order);
            if (order == phi.Length)
            {
                phi.CopyTo(own);
            }

            var partial = own[order - 1];
            variance /= 1 - (partial * partial);
            if (!(Math.Abs(partial) < 1))
            {
                variance = double.NaN;
            }

            if (order > 1)
            {
                var lower = Predictor(order - 1);
                own[..^1].CopyTo(lower);
                ArmaPolynomial.StepDown(lower, partial);
            }
        }

        auto[0] = variance;
        for (var lag = 1; lag < count; lag++)
        {
            var predictor = Predictor(Math.Min(lag, phi.Length));
            var sum = 0.0;
            for (var index = 0; index < predictor.Length; index++)
            {
                sum += predictor[index] * auto[lag - 1 - index];
            }

            auto[lag] = sum;
        }
    }

    private Span<double> Predictor(int order) => predictors.AsSpan(order * (order - 1) / 2, order);

    // ψ: the value's answer to a shock of so many periods ago.
    private void Responses(ReadOnlySpan<double> phi, ReadOnlySpan<double> theta)
    {
        response[0] = 1;
        for (var lag = 1; lag < theta.Length; lag++)
        {
            response[lag] = theta[lag - 1];
            for (var index = 0; index < Math.Min(lag, phi.Length); index++)
            {
                response[lag] += phi[index] * response[lag - 1 - index];
            }
        }
    }
}
