namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// The Lorenz curve of values per head with weights (population): the regencies from the poorest to the richest, and behind each
/// the cumulative share of the population and of the sum. Straight between them, as everybody in a regency has its mean.
/// </summary>
public sealed class LorenzCurve
{
    // Sums of shares miss the round numbers that quantiles ask for by a rounding.
    private const double Rounding = 1e-12;

    private readonly double[] values;
    private readonly double[] population;
    private readonly double[] output;

    private LorenzCurve(double[] values, double[] weights, int[] order, double mean, double weight)
    {
        (this.values, Order, Mean) = (values, order, mean);
        (population, output) = (new double[values.Length + 1], new double[values.Length + 1]);
        var (people, sum) = (0.0, 0.0);
        for (var rank = 0; rank < values.Length; rank++)
        {
            people += weights[rank];
            sum += weights[rank] * values[rank];
            population[rank + 1] = people / weight;
            output[rank + 1] = sum / (weight * mean);
        }

        (population[^1], output[^1]) = (1, 1);
    }

    /// <summary>Positions of the regencies from the poorest to the richest; those of one value as they came.</summary>
    public IReadOnlyList<int> Order { get; }

    /// <summary>The weighted mean.</summary>
    public double Mean { get; }

    /// <summary>Cumulative shares of the population, from 0 to 1; one more than there are regencies.</summary>
    public IReadOnlyList<double> Population => population;

    /// <summary>Cumulative shares of the sum, from 0 to 1; one more than there are regencies.</summary>
    public IReadOnlyList<double> Output => output;

    /// <summary>The values per head in the order of the curve.</summary>
    public IReadOnlyList<double> Values => values;

    /// <summary>
    /// The value of those in the middle: of the first regency at which half of the population is passed, and where one ends exactly
    /// there, the mean of it and the next.
    /// </summary>
    public double Median
    {
        get
        {
            var rank = RankAt(0.5);
            return Math.Abs(population[rank + 1] - 0.5) <= Rounding && rank + 1 < values.Length ? (values[rank] + values[rank + 1]) / 2 : values[rank];
        }
    }

    /// <summary>The curve; null where the mean is not positive, or a value or a weight is negative or NaN.</summary>
    /// <exception cref="ArgumentException">The two have different lengths.</exception>
    public static LorenzCurve? Of(ReadOnlySpan<double> perCapita, ReadOnlySpan<double> people)
    {
        var (mean, weight) = WeightedMean.Of(perCapita, people);
        var values = perCapita.ToArray();
        var order = new int[values.Length];
        var weights = new double[values.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
        }

        Array.Sort(values, order);
        SortTies(values, order);
        for (var rank = 0; rank < order.Length; rank++)
        {
            weights[rank] = people[order[rank]];
        }

        // NaN sorts first, so the first value decides for all of them.
        return mean > 0 && values[0] >= 0 && Array.TrueForAll(weights, one => one >= 0) ? new LorenzCurve(values, weights, order, mean, weight) : null;
    }

    /// <summary>L(p): the share of the sum that the poorest p of the population have; p between 0 and 1.</summary>
    public double At(double share)
    {
        var rank = RankAt(share);
        var width = population[rank + 1] - population[rank];
        var part = width > 0 ? Math.Clamp((share - population[rank]) / width, 0, 1) : 1;
        return output[rank] + (part * (output[rank + 1] - output[rank]));
    }

    /// <summary>The value at a share of the population: of the first regency at which it is reached.</summary>
    public double QuantileAt(double share) => values[RankAt(share)];

    // Those of one value by position: the same set gives the same order every time.
    private static void SortTies(double[] values, int[] order)
    {
        for (var first = 0; first < values.Length;)
        {
            var end = first + 1;
            while (end < values.Length && values[end].Equals(values[first]))
            {
                end++;
            }

            Array.Sort(order, first, end - first);
            first = end;
        }
    }

    private int RankAt(double share)
    {
        var rank = 0;
        while (rank < values.Length - 1 && population[rank + 1] < share - Rounding)
        {
            rank++;
        }

        return rank;
    }
}
