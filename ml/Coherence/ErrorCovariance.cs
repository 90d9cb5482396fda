namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// W = S·(D + (1 − λ)·Z′Z/T)·S: standard deviations S, and between them the correlation of T vectors of errors Z, shrunk by λ
/// towards none. Only S, D and Z are kept, so that it is applied in time linear in the number of rows, and D &gt; 0 makes it
/// positive definite by construction.
/// </summary>
/// <remarks>Schäfer and Strimmer (2005) for λ; Wickramasuriya, Athanasopoulos and Hyndman (2019) for its use.</remarks>
internal sealed class ErrorCovariance
{
    /// <summary>Fewest vectors of errors that a correlation is estimated from.</summary>
    public const int FewestVectors = 2;

    private readonly double[][] vectors;
    private readonly double[] own;

    private ErrorCovariance(double[] deviations, double[][] vectors, double[] own, double shrinkage) =>
        (Deviations, this.vectors, this.own, Shrinkage) = (deviations, vectors, own, shrinkage);

    /// <summary>By row; 0 is a row that is certain.</summary>
    public double[] Deviations { get; }

    /// <summary>λ: 1 is no correlation at all.</summary>
    public double Shrinkage { get; }

    /// <summary>Errors that are not correlated.</summary>
    public static ErrorCovariance Diagonal(double[] deviations) => new(deviations, [], [.. deviations.Select(_ => 1.0)], 1);

    /// <summary>Correlated errors; null where there are too few vectors, or none of them has errors.</summary>
    /// <param name="deviations">By row.</param>
    /// <param name="errors">By vector and row, in any unit that is a row's own; NaN where it had none.</param>
    public static ErrorCovariance? Shrunk(double[] deviations, IReadOnlyList<double[]> errors)
    {
        if (errors.Count < FewestVectors)
        {
            return null;
        }

        var sizes = new double[deviations.Length];
        for (var row = 0; row < sizes.Length; row++)
        {
            var (sum, count) = (0.0, 0);
            foreach (var vector in errors)
            {
                if (double.IsFinite(vector[row]))
                {
                    sum += vector[row] * vector[row];
                    count++;
                }
            }

            sizes[row] = count == 0 ? 0 : Math.Sqrt(sum / count);
        }

        // An error that is missing, or a row that never erred, says nothing of what it goes with.
        var standard = errors
            .Select(vector => vector.Select((error, row) => double.IsFinite(error) && sizes[row] > 0 ? error / sizes[row] : 0).ToArray())
            .ToArray();
        if (ShrinkageOf(standard) is not { } shrinkage)
        {
            return null;
        }

        var own = Enumerable.Range(0, sizes.Length)
            .Select(row => 1 - ((1 - shrinkage) * standard.Average(vector => vector[row] * vector[row])))
            .ToArray();
        return new ErrorCovariance(deviations, standard, own, shrinkage);
    }

    /// <summary>The same with some rows held: they are certain, and go with nothing.</summary>
    public ErrorCovariance Holding(bool[] held) =>
        new([.. Deviations.Select((deviation, row) => held[row] ? 0 : deviation)], vectors, own, Shrinkage);

    /// <summary>W·x.</summary>
    public double[] Apply(double[] values)
    {
        var answer = new double[values.Length];
        for (var row = 0; row < answer.Length; row++)
        {
            answer[row] = own[row] * Deviations[row] * values[row];
        }

        foreach (var vector in vectors)
        {
            var share = 0.0;
            for (var row = 0; row < answer.Length; row++)
            {
                share += vector[row] * Deviations[row] * values[row];
            }

            share *= (1 - Shrinkage) / vectors.Length;
            for (var row = 0; row < answer.Length; row++)
            {
                answer[row] += share * vector[row];
            }
        }

        for (var row = 0; row < answer.Length; row++)
        {
            answer[row] *= Deviations[row];
        }

        return answer;
    }

    /// <summary>C·W·C′.</summary>
    public double[,] Cross(SumConstraints sums)
    {
        var cross = sums.Cross([.. Deviations.Select((deviation, row) => own[row] * deviation * deviation)]);
        foreach (var vector in vectors)
        {
            var excess = sums.Excess([.. vector.Select((value, row) => value * Deviations[row])]);
            for (var one = 0; one < excess.Length; one++)
            {
                var share = (1 - Shrinkage) / vectors.Length * excess[one];
                for (var other = 0; other < excess.Length; other++)
                {
                    cross[one, other] += share * excess[other];
                }
            }
        }

        return cross;
    }

    // λ = Σ Var(r)/Σ r² over the pairs of rows. Every sum over pairs is one over pairs of vectors, of which there are few:
    // Σᵢⱼ (Σₜ zₜᵢzₜⱼ)² = Σₛₜ (Σᵢ zₛᵢzₜᵢ)².
    private static double? ShrinkageOf(double[][] vectors)
    {
        var count = vectors.Length;
        var (squares, fourths) = (0.0, 0.0);
        foreach (var one in vectors)
        {
            foreach (var other in vectors)
            {
                var product = one.Zip(other, (left, right) => left * right).Sum();
                squares += product * product;
            }

            var size = one.Sum(value => value * value);
            fourths += (size * size) - one.Sum(value => value * value * value * value);
        }

        for (var row = 0; row < vectors[0].Length; row++)
        {
            var own = vectors.Sum(vector => vector[row] * vector[row]);
            squares -= own * own;
        }

        var correlations = squares / count / count;
        var variances = (fourths - (squares / count)) / (count * (count - 1.0));
        return correlations > 0 ? Math.Clamp(variances / correlations, 0, 1) : null;
    }
}
