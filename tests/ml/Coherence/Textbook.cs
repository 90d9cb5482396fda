using EconomyPipeline.Ml.Coherence;
using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>MinT as it is usually written, with dense matrices: Wickramasuriya, Athanasopoulos and Hyndman (2019), equation 9.</summary>
internal static class Textbook
{
    public static double[] Reconcile(SumConstraints sums, ErrorCovariance covariance, double[] forecast)
    {
        var count = sums.Count;
        var inverse = Matrix<double>.Build.DenseOfColumnArrays(Enumerable.Range(0, count).Select(row => covariance.Apply(Unit(count, row)))).Inverse();
        var summing = Matrix<double>.Build.Dense(count, sums.Additive);
        for (var part = 0; part < sums.Additive; part++)
        {
            var excess = sums.Excess(Unit(count, part));
            summing[part, part] = 1;
            for (var aggregate = 0; aggregate < sums.Aggregates; aggregate++)
            {
                summing[sums.Additive + aggregate, part] = excess[aggregate];
            }
        }

        var weighted = summing.Transpose() * inverse;
        return (weighted * summing).Inverse().Multiply(weighted * Vector<double>.Build.DenseOfArray(forecast)).ToArray();
    }

    private static double[] Unit(int count, int position)
    {
        var unit = new double[count];
        unit[position] = 1;
        return unit;
    }
}
