using System.Numerics;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>The game whose players are sectors and whose worth is the Gini that a set of them makes while the others are spread equally.</summary>
public sealed class GiniGame
{
    private readonly double[][] sectors;
    private readonly double[] people;
    private readonly double mean;
    private readonly double weight;
    private readonly double[] sorted;
    private readonly double[] sortedPeople;

    /// <param name="sectors">Values per head by sector and region.</param>
    /// <param name="people">Weights of the regions.</param>
    public GiniGame(double[][] sectors, double[] people)
    {
        (this.sectors, this.people) = (sectors, people);
        (sorted, sortedPeople) = (new double[people.Length], new double[people.Length]);
        var total = new double[people.Length];
        foreach (var sector in sectors)
        {
            Add(total, sector);
        }

        (mean, weight) = WeightedMean.Of(total, people);
        IsDefined = mean > 0 && Array.TrueForAll(total, value => value >= 0);
    }

    /// <summary>Whether the whole has a Gini.</summary>
    public bool IsDefined { get; }

    /// <summary>The Shapley values over every subset: 2^k worths, so for at most two dozen sectors.</summary>
    public double[] Exact()
    {
        var worths = new double[1 << sectors.Length];
        Visit(0, 0, new double[people.Length], worths);
        var weights = Weights(sectors.Length);
        var values = new double[sectors.Length];
        for (var subset = 0; subset < worths.Length; subset++)
        {
            var share = weights[BitOperations.PopCount((uint)subset)];
            for (var sector = 0; sector < values.Length; sector++)
            {
                if ((subset & (1 << sector)) == 0)
                {
                    values[sector] += share * (worths[subset | (1 << sector)] - worths[subset]);
                }
            }
        }

        return values;
    }

    /// <summary>The mean over random orders, each with its reverse, in which those come before who came after.</summary>
    public double[] Sampled(int orders, Random random)
    {
        var values = new double[sectors.Length];
        var order = Enumerable.Range(0, sectors.Length).ToArray();
        for (var draw = 0; draw < orders; draw++)
        {
            random.Shuffle(order);
            for (var direction = 0; direction < 2; direction++)
            {
                var (sum, before) = (new double[people.Length], 0.0);
                foreach (var sector in order)
                {
                    Add(sum, sectors[sector]);
                    var worth = Worth(sum);
                    values[sector] += (worth - before) / (2.0 * orders);
                    before = worth;
                }

                Array.Reverse(order);
            }
        }

        return values;
    }

    private static void Add(double[] sum, double[] sector)
    {
        for (var region = 0; region < sum.Length; region++)
        {
            sum[region] += sector[region];
        }
    }

    // s! (k − 1 − s)! / k! by the number s of those who came before.
    private static double[] Weights(int count)
    {
        var weights = new double[count + 1];
        for (var before = 0; before < count; before++)
        {
            weights[before] = before == 0 ? 1.0 / count : weights[before - 1] * before / (count - before);
        }

        return weights;
    }

    // Every subset once, each sum from that of its parent: nothing is taken away again, so nothing is left of rounding.
    private void Visit(int sector, int subset, double[] sum, double[] worths)
    {
        if (sector == sectors.Length)
        {
            worths[subset] = Worth(sum);
            return;
        }

        Visit(sector + 1, subset, sum, worths);
        var with = (double[])sum.Clone();
        Add(with, sectors[sector]);
        Visit(sector + 1, subset | (1 << sector), with, worths);
    }

    private double Worth(double[] sum)
    {
        Array.Copy(sum, sorted, sum.Length);
        Array.Copy(people, sortedPeople, people.Length);
        Array.Sort(sorted, sortedPeople);
        var (before, worth) = (0.0, 0.0);
        for (var rank = 0; rank < sorted.Length; rank++)
        {
            worth += sortedPeople[rank] * (sorted[rank] - sorted[0]) * ((2 * before) + sortedPeople[rank] - weight);
            before += sortedPeople[rank];
        }

        return worth / (weight * weight * mean);
    }
}
