using EconomyPipeline.Ml.Forecasters.Arima;
using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Ml.Tests.Forecasters.Arima;

/// <summary>The recursion against the multivariate normal density and conditional mean that it stands for.</summary>
public sealed class ArmaLikelihoodTests(ITestOutputHelper output)
{
    private const int Seed = 11;

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    [InlineData(3, 0)]
    [InlineData(0, 4)]
    [InlineData(2, 1)]
    [InlineData(1, 3)]
    [InlineData(5, 5)]
    public void Likelihood_and_forecast_equal_the_normal_distribution(int ar, int ma)
    {
        output.WriteLine($"seed {Seed}");
        var random = new Random(Seed);
        var likelihood = new ArmaLikelihood(Math.Max(1, Math.Max(ar, ma)));
        for (var trial = 0; trial < 20; trial++)
        {
            var phi = new double[ar];
            ArmaPolynomial.FromUnbounded(Draw(random, ar, 1.5), phi);
            var (theta, values, mean) = (Draw(random, ma, 1), Draw(random, 12, 3), random.NextDouble());
            var (sumOfSquares, sumOfLogs, next) = Dense(values, mean, phi, theta);
            var actual = likelihood.Filter(values, mean, phi, theta);
            Numbers.Close(sumOfSquares, actual.SumOfSquares, 1e-8);
            Numbers.Close(sumOfLogs, actual.SumOfLogs, 1e-8);
            Numbers.Close(next, likelihood.Forecast(values, mean, phi, theta, next.Length), 1e-7);
        }
    }

    [Fact]
    public void Likelihood_of_a_long_series_in_steady_state_equals_the_normal_distribution()
    {
        var values = Draw(new Random(Seed), 150, 2);
        var (sumOfSquares, sumOfLogs, _) = Dense(values, 0, [0.5], [0.3]);
        var actual = new ArmaLikelihood(1).Filter(values, 0, [0.5], [0.3]);
        Numbers.Close(sumOfSquares, actual.SumOfSquares, 1e-9);
        Numbers.Close(sumOfLogs, actual.SumOfLogs, 1e-9);
    }

    [Fact]
    public void Variance_of_ar1_and_ma1_is_the_textbook_formula()
    {
        Span<double> gain = new double[1];
        Numbers.Close(1 / (1 - 0.64), new StationaryStart(1).Compute([0.8], [], gain), 1e-14);
        Numbers.Close(1.36, new StationaryStart(1).Compute([], [0.6], gain), 1e-14);
        Numbers.Close((1 + 0.36 + (2 * 0.8 * 0.6)) / (1 - 0.64), new StationaryStart(1).Compute([0.8], [0.6], gain), 1e-14);
    }

    [Fact]
    public void Likelihood_of_a_process_that_is_not_stationary_is_not_a_number() =>
        Assert.Equal(double.NaN, new ArmaLikelihood(2).Concentrated([1, 2, 3], 0, [1.2], []));

    // Σ from the autocovariances, then its Cholesky factor.
    private static (double SumOfSquares, double SumOfLogs, double[] Next) Dense(double[] values, double mean, double[] phi, double[] theta)
    {
        const int Steps = 3;
        var length = values.Length;
        var covariance = Autocovariances(phi, theta, length + Steps);
        var matrix = Matrix<double>.Build.Dense(length, length, (row, column) => covariance[Math.Abs(row - column)]);
        var deviations = Vector<double>.Build.Dense([.. values.Select(value => value - mean)]);
        var cholesky = matrix.Cholesky();
        var solved = cholesky.Solve(deviations);
        double[] next = [.. Enumerable.Range(0, Steps).Select(step => mean + Enumerable.Range(0, length).Sum(index => covariance[length + step - index] * solved[index]))];
        return (deviations * solved, cholesky.DeterminantLn, next);
    }

    // γ(k) − Σ φ(j)·γ(|k − j|) = Σ θ(j)·ψ(j − k) over j ≥ k, solved for the first lags and continued for the others.
    private static double[] Autocovariances(double[] phi, double[] theta, int count)
    {
        double[] ma = [1, .. theta];
        var psi = new double[ma.Length];
        for (var lag = 0; lag < psi.Length; lag++)
        {
            psi[lag] = ma[lag] + Enumerable.Range(1, Math.Min(lag, phi.Length)).Sum(index => phi[index - 1] * psi[lag - index]);
        }

        double Right(int lag) => Enumerable.Range(lag, Math.Max(0, ma.Length - lag)).Sum(index => ma[index] * psi[index - lag]);
        var size = phi.Length + 1;
        var system = Matrix<double>.Build.DenseIdentity(size);
        for (var lag = 0; lag < size; lag++)
        {
            for (var index = 1; index <= phi.Length; index++)
            {
                system[lag, Math.Abs(lag - index)] -= phi[index - 1];
            }
        }

        List<double> answer = [.. system.Solve(Vector<double>.Build.Dense(size, Right))];
        for (var lag = size; lag < count; lag++)
        {
            answer.Add(Right(lag) + Enumerable.Range(1, phi.Length).Sum(index => phi[index - 1] * answer[lag - index]));
        }

        return [.. answer.Take(count)];
    }

    private static double[] Draw(Random random, int count, double width) =>
        [.. Enumerable.Range(0, count).Select(_ => width * ((2 * random.NextDouble()) - 1))];
}
