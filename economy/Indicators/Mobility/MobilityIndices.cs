using MathNet.Numerics.LinearAlgebra;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// Indices of a k × k matrix of transitions, 0 where no region ever moves: Shorrocks' trace index P (which is Prais's) and
/// determinant index D, the second eigenvalue index L2, Bartholomew's B1 and B2. Source: Formby, Smith and Zheng (2004). NaN
/// below two classes.
/// </summary>
public static class MobilityIndices
{
    /// <summary>(k − Σ p_ii)/(k − 1): 0 to k/(k−1); 1 where a region's class says nothing of the next.</summary>
    public static double Shorrocks(double[][] probabilities) => Average(probabilities, i => 1 - probabilities[i][i]);

    /// <summary>1 − |det P|, 0 to 1.</summary>
    public static double Determinant(double[][] probabilities) =>
        probabilities.Length < 2 ? double.NaN : 1 - Math.Abs(Matrix(probabilities).Determinant());

    /// <summary>1 − |λ_2|, λ_2 the second largest eigenvalue in size, 0 to 1: small where the chain is slow to forget.</summary>
    public static double SecondEigenvalue(double[][] probabilities) => probabilities.Length < 2
        ? double.NaN
        : Math.Max(0, 1 - Matrix(probabilities).Evd().EigenValues.Select(value => value.Magnitude).OrderDescending().ElementAt(1));

    /// <summary>k·Σ π_i (1 − p_ii)/(k − 1).</summary>
    /// <param name="probabilities">p_ij.</param>
    /// <param name="initial">π_i, the share of class i among those that may move; they sum to 1.</param>
    public static double BartholomewStay(double[][] probabilities, double[] initial) =>
        Average(probabilities, i => probabilities.Length * initial[i] * (1 - probabilities[i][i]));

    /// <summary>ΣΣ π_i p_ij |i − j| / (k − 1): the mean number of classes crossed, 0 to 1.</summary>
    /// <param name="probabilities">p_ij.</param>
    /// <param name="initial">π_i, the share of class i among those that may move; they sum to 1.</param>
    public static double BartholomewDistance(double[][] probabilities, double[] initial) =>
        Average(probabilities, i => initial[i] * probabilities[i].Select((p, j) => p * Math.Abs(i - j)).Sum());

    private static double Average(double[][] probabilities, Func<int, double> term) => probabilities.Length < 2
        ? double.NaN
        : Enumerable.Range(0, probabilities.Length).Sum(term) / (probabilities.Length - 1);

    private static Matrix<double> Matrix(double[][] probabilities) => Matrix<double>.Build.DenseOfRowArrays(probabilities);
}
