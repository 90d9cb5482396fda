namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// What must hold of a vector of additive rows followed by aggregates: each aggregate is the sum of its parts. The matrix C has
/// a row per aggregate, 1 at its parts and −1 at itself, so that C·y = 0 says that y adds up; it is never written out.
/// </summary>
internal sealed class SumConstraints
{
    private readonly IReadOnlyList<int[]> parts;
    private readonly int[][] aggregatesOf;

    /// <param name="additive">How many additive rows there are.</param>
    /// <param name="parts">By aggregate, the additive rows that it is the sum of.</param>
    public SumConstraints(int additive, IReadOnlyList<int[]> parts)
    {
        (Additive, this.parts) = (additive, parts);
        var lists = new List<int>[additive];
        for (var aggregate = 0; aggregate < parts.Count; aggregate++)
        {
            foreach (var part in parts[aggregate])
            {
                (lists[part] ??= []).Add(aggregate);
            }
        }

        aggregatesOf = Array.ConvertAll(lists, list => list is null ? [] : list.ToArray());
    }

    /// <summary>How many rows are additive; they come first.</summary>
    public int Additive { get; }

    public int Aggregates => parts.Count;

    /// <summary>Rows in all.</summary>
    public int Count => Additive + Aggregates;

    /// <summary>How many additive rows a row holds: 1 for an additive one.</summary>
    public int Leaves(int row) => row < Additive ? 1 : parts[row - Additive].Length;

    /// <summary>C·y: by aggregate, what its parts sum to beyond itself.</summary>
    public double[] Excess(double[] values)
    {
        var excess = new double[Aggregates];
        for (var aggregate = 0; aggregate < Aggregates; aggregate++)
        {
            var sum = -values[Additive + aggregate];
            foreach (var part in parts[aggregate])
            {
                sum += values[part];
            }

            excess[aggregate] = sum;
        }

        return excess;
    }

    /// <summary>C′·x.</summary>
    public double[] Transposed(double[] multipliers)
    {
        var answer = new double[Count];
        for (var row = 0; row < Additive; row++)
        {
            foreach (var aggregate in aggregatesOf[row])
            {
                answer[row] += multipliers[aggregate];
            }
        }

        for (var aggregate = 0; aggregate < Aggregates; aggregate++)
        {
            answer[Additive + aggregate] = -multipliers[aggregate];
        }

        return answer;
    }

    /// <summary>C·diag(variances)·C′, full: an additive row counts once for every two aggregates that hold it.</summary>
    public double[,] Cross(double[] variances)
    {
        var cross = new double[Aggregates, Aggregates];
        for (var row = 0; row < Additive; row++)
        {
            foreach (var one in aggregatesOf[row])
            {
                foreach (var other in aggregatesOf[row])
                {
                    cross[one, other] += variances[row];
                }
            }
        }

        for (var aggregate = 0; aggregate < Aggregates; aggregate++)
        {
            cross[aggregate, aggregate] += variances[Additive + aggregate];
        }

        return cross;
    }
}
