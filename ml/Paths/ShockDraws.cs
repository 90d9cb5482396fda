namespace EconomyPipeline.Ml.Paths;

/// <summary>
/// Standardised errors of all rows along a path: shocks of one period, compounded. A shock is the errors that the rows made from
/// one origin of the past, the same for all, of random sign and size; and factors of the year, the region, the sector and the row
/// itself. A size common to the path makes the tails of every sum as heavy as those of its parts.
/// </summary>
/// <remarks>Each path has its own generator, so that a path does not depend on which thread draws it, nor on how many there are.</remarks>
internal sealed class ShockDraws
{
    private readonly PathRows rows;
    private readonly int seed;
    private readonly int regions;
    private readonly int sectors;
    private readonly double[][] errors;
    private readonly double[] known;

    public ShockDraws(PathRows rows, int seed)
    {
        (this.rows, this.seed) = (rows, seed);
        regions = rows.Kinds.Select(kind => kind.Region).DefaultIfEmpty(-1).Max() + 1;
        sectors = rows.Kinds.Select(kind => kind.Sector).DefaultIfEmpty(-1).Max() + 1;
        errors = Standardised(rows.Errors, rows.Count);
        known = [.. Enumerable.Range(0, rows.Count).Select(row => errors.Length == 0 ? 0 : errors.Average(vector => vector[row] * vector[row]))];
    }

    /// <summary>By origin and row, each row's mean square over the origins that it has being 1; 0 where it has no error.</summary>
    public IReadOnlyList<double[]> Errors => errors;

    /// <summary>What a row's draw is divided by to have variance 1 (origins without an error of it are none).</summary>
    public double Norm(int row, double originShare) => Math.Sqrt(Math.Max(1e-12, 1 - (originShare * (1 - known[row]))));

    /// <summary>One path: by row, then step, flattened, into a block of its own.</summary>
    /// <param name="path">Which path.</param>
    /// <param name="shares">By step, then block.</param>
    /// <param name="into">Rows × steps.</param>
    public void Draw(int path, ShockShares[][] shares, Span<double> into)
    {
        var normal = new NormalDraws(new Random(unchecked((seed * 397) ^ (path * 7919))));
        var size = Size(normal);
        var horizon = rows.Horizon;
        var (common, byRegion, bySector) = (0.0, new double[regions], new double[sectors]);
        var (own, origin) = (new double[rows.Count], new double[rows.Count]);
        for (var step = 0; step < horizon; step++)
        {
            common += normal.Next();
            Add(normal, byRegion);
            Add(normal, bySector);
            Add(normal, own);
            AddOrigin(normal, origin);
            var scale = size / Math.Sqrt(step + 1);
            for (var row = 0; row < rows.Count; row++)
            {
                var kind = rows.Kinds[row];
                var share = shares[step][(int)kind.Block];
                var value = (Math.Sqrt(share.Origin) * origin[row])
                    + (Math.Sqrt(share.Common) * common)
                    + (Math.Sqrt(share.Region) * byRegion[kind.Region])
                    + (Math.Sqrt(share.Sector) * bySector[kind.Sector])
                    + (Math.Sqrt(share.Own) * own[row]);
                into[(row * horizon) + step] = scale * value / Norm(row, share.Origin);
            }
        }
    }

    private static double[][] Standardised(double[][] errors, int count)
    {
        var answer = Array.ConvertAll(errors, _ => new double[count]);
        for (var row = 0; row < count; row++)
        {
            var own = errors.Select(vector => vector[row]).Where(double.IsFinite).ToList();
            var size = own.Count == 0 ? 0 : Math.Sqrt(own.Average(error => error * error));
            for (var origin = 0; origin < errors.Length && size > 0; origin++)
            {
                answer[origin][row] = double.IsFinite(errors[origin][row]) ? errors[origin][row] / size : 0;
            }
        }

        return answer;
    }

    // What makes a normal vector one of Student's t.
    private static double Size(NormalDraws normal)
    {
        var sum = 0.0;
        for (var count = 0; count < Band.DegreesOfFreedom; count++)
        {
            var one = normal.Next();
            sum += one * one;
        }

        return Math.Sqrt(Band.DegreesOfFreedom / sum);
    }

    private static void Add(NormalDraws normal, double[] into)
    {
        for (var index = 0; index < into.Length; index++)
        {
            into[index] += normal.Next();
        }
    }

    private void AddOrigin(NormalDraws normal, double[] into)
    {
        if (errors.Length == 0)
        {
            return;
        }

        var (vector, size) = (errors[normal.NextIndex(errors.Length)], normal.Next());
        for (var row = 0; row < into.Length; row++)
        {
            into[row] += size * vector[row];
        }
    }
}
