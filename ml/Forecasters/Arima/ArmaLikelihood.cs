namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// Exact Gaussian likelihood of an ARMA process in one pass and O(n·max(p, q)), without allocations.
/// </summary>
/// <remarks>
/// The Kalman filter in Chandrasekhar form (Morf, Sidhu and Kailath 1974; Pearlman 1980; Mélard 1984): the change of the
/// state's covariance from one period to the next has rank one, so its factor L is carried instead of the covariance. The
/// filter starts from the stationary distribution and has reached its steady state when L is zero.
/// </remarks>
/// <param name="mostTerms">Largest number of terms of φ or θ that will be asked for.</param>
internal sealed class ArmaLikelihood(int mostTerms)
{
    // Where the factor is this small, the variance has converged beyond the precision of doubles.
    private const double Steady = 1e-12;

    private readonly double[] state = new double[mostTerms + 1];
    private readonly double[] gain = new double[mostTerms + 1];
    private readonly double[] factor = new double[mostTerms + 1];
    private readonly double[] coefficients = new double[mostTerms];
    private readonly StationaryStart start = new(mostTerms);

    /// <summary>½·(log σ² + Σ log f(t) / n), with σ² = Σ e(t)²/f(t) / n the estimate of the variance; NaN where φ is not stationary.</summary>
    /// <param name="values">w, at least one.</param>
    /// <param name="mean">Its mean.</param>
    /// <param name="phi">Terms of 1 − φ₁B − ….</param>
    /// <param name="theta">Terms of 1 + θ₁B + ….</param>
    public double Concentrated(ReadOnlySpan<double> values, double mean, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta)
    {
        var (sumOfSquares, sumOfLogs) = Filter(values, mean, phi, theta);
        return 0.5 * (Math.Log(sumOfSquares / values.Length) + (sumOfLogs / values.Length));
    }

    /// <summary>The conditional means of the next values.</summary>
    public double[] Forecast(ReadOnlySpan<double> values, double mean, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta, int horizon)
    {
        Filter(values, mean, phi, theta);
        var answer = new double[horizon];
        for (var step = 0; step < horizon; step++)
        {
            answer[step] = state[0] + mean;
            Advance(0, Math.Max(phi.Length, theta.Length));
        }

        return answer;
    }

    /// <summary>Σ e(t)²/f(t) and Σ log f(t), where e is the one-step error and f its variance in units of σ².</summary>
    public (double SumOfSquares, double SumOfLogs) Filter(
        ReadOnlySpan<double> values, double mean, ReadOnlySpan<double> phi, ReadOnlySpan<double> theta)
    {
        var size = Math.Max(phi.Length, theta.Length);
        Array.Clear(state);
        Array.Clear(coefficients);
        phi.CopyTo(coefficients);
        var variance = start.Compute(phi, theta, gain);
        gain.AsSpan().CopyTo(factor);
        var (sumOfSquares, sumOfLogs, product) = (0.0, 0.0, 1.0);
        var isSteady = false;
        foreach (var value in values)
        {
            var error = value - mean - state[0];
            sumOfSquares += error * error / variance;
            product *= variance;
            if (product is > 1e100 or < 1e-100)
            {
                sumOfLogs += Math.Log(product);
                product = 1;
            }

            Advance(error / variance, size);
            if (!isSteady)
            {
                (variance, isSteady) = Update(variance, size);
            }
        }

        return (sumOfSquares, sumOfLogs + Math.Log(product));
    }

    // The last element of each vector stays zero: what shifts in from beyond the state.
    private void Advance(double scaledError, int size)
    {
        var head = state[0];
        for (var index = 0; index < size; index++)
        {
            state[index] = state[index + 1] + (coefficients[index] * head) + (gain[index] * scaledError);
        }
    }

    // With g = L₀: f' = f − g²/f, K' = K − (g/f)·F·L, L' = F·L − (g/f)·K, where F shifts and feeds φ back.
    private (double Variance, bool IsSteady) Update(double variance, int size)
    {
        var head = factor[0];
        var ratio = head / variance;
        var largest = 0.0;
        for (var index = 0; index < size; index++)
        {
            var moved = factor[index + 1] + (coefficients[index] * head);
            var own = gain[index];
            gain[index] = own - (ratio * moved);
            factor[index] = moved - (ratio * own);
            largest = Math.Max(largest, Math.Abs(factor[index]));
        }

        return (variance - (ratio * head), largest < Steady);
    }
}
