using EconomyPipeline.Economy.Periods;
using MathNet.Numerics.Distributions;

namespace EconomyPipeline.Ml.Tests;

/// <summary>Random walks with drift whose innovations are known: a part of their variance is shared by the panel.</summary>
internal sealed class RandomWalks
{
    private RandomWalks(List<TimeSeries> histories, List<double[]> futures, List<double> deviations) =>
        (Histories, Futures, Deviations) = (histories, futures, deviations);

    public List<TimeSeries> Histories { get; }

    /// <summary>What comes after each history.</summary>
    public List<double[]> Futures { get; }

    /// <summary>Standard deviation of each series' innovation.</summary>
    public List<double> Deviations { get; }

    public static RandomWalks Draw(Random random, int count, int length, int horizon, double commonShare)
    {
        var (histories, futures, deviations) = (new List<TimeSeries>(), new List<double[]>(), new List<double>());
        double[] common = [.. Enumerable.Range(0, length + horizon).Select(_ => Gauss(random))];
        for (var number = 0; number < count; number++)
        {
            var level = 1000 * Math.Exp(0.7 * Gauss(random));
            var (drift, deviation) = (0.03 * level, 0.03 * level * Math.Exp(0.3 * Gauss(random)));
            var values = new double[length + horizon];
            for (var index = 0; index < values.Length; index++)
            {
                level += drift + (deviation * ((Math.Sqrt(commonShare) * common[index]) + (Math.Sqrt(1 - commonShare) * Gauss(random))));
                values[index] = level;
            }

            histories.Add(new TimeSeries { Id = $"s{number}", Start = Period.OfYear(2000), Values = values[..length] });
            futures.Add(values[length..]);
            deviations.Add(deviation);
        }

        return new RandomWalks(histories, futures, deviations);
    }

    private static double Gauss(Random random) => Normal.InvCDF(0, 1, (random.NextDouble() * 0.999998) + 0.000001);
}
