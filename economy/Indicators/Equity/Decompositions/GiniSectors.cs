namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// G = Σ_k S_k·R_k·G_k: the weighted Gini of a sum, divided by its parts. S_k R_k G_k = 2·cov(x_k, F)/μ, F the rank of the regency by
/// the total as a share of the population, regencies of one total having one rank. Source: Lerman and Yitzhaki (1985).
/// </summary>
public static class GiniSectors
{
    /// <summary>The parts, one for each sector.</summary>
    /// <param name="sectors">Values per head by sector and region.</param>
    /// <param name="people">Weights of the regions.</param>
    /// <returns>All NaN where the mean of the sum is not positive or the sum is negative somewhere.</returns>
    public static GiniSector[] Decompose(double[][] sectors, double[] people)
    {
        var total = new double[people.Length];
        foreach (var sector in sectors)
        {
            for (var region = 0; region < total.Length; region++)
            {
                total[region] += sector[region];
            }
        }

        var (mean, weight) = WeightedMean.Of(total, people);
        var ranks = RanksAroundHalf(total, people);
        var isDefined = mean > 0 && Array.TrueForAll(total, value => value >= 0);
        var gini = Covariance(total, people, ranks, mean, weight);
        return [.. sectors.Select(sector =>
        {
            if (!isDefined)
            {
                return new GiniSector(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
            }

            var share = WeightedMean.Of(sector, people).Mean / mean;
            var own = Equity.Gini.Weighted(sector, people);
            var contribution = Covariance(sector, people, ranks, mean, weight);
            return new GiniSector(
                share,
                share * own > 0 ? Math.Clamp(contribution / (share * own), -1, 1) : double.NaN,
                own,
                contribution,
                gini > 0 ? (contribution / gini) - share : double.NaN);
        })];
    }

    // F − ½: the population before a region and half of its own, with those of one value as one region.
    private static double[] RanksAroundHalf(double[] values, double[] weights)
    {
        var order = Enumerable.Range(0, values.Length).ToArray();
        Array.Sort((double[])values.Clone(), order);
        var (ranks, weight, before) = (new double[values.Length], weights.Sum(), 0.0);
        for (var first = 0; first < order.Length;)
        {
            var (end, own) = (first, 0.0);
            while (end < order.Length && values[order[end]].Equals(values[order[first]]))
            {
                own += weights[order[end]];
                end++;
            }

            for (; first < end; first++)
            {
                ranks[order[first]] = ((before + (own / 2)) / weight) - 0.5;
            }

            before += own;
        }

        return ranks;
    }

    private static double Covariance(double[] values, double[] weights, double[] ranks, double mean, double weight)
    {
        var sum = 0.0;
        for (var region = 0; region < values.Length; region++)
        {
            sum += weights[region] / weight * (values[region] / mean) * ranks[region];
        }

        return 2 * sum;
    }
}
