using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Learning;

/// <summary>Series whose growth alternates between fast and slow: a model that sees the last growth can learn it, a trend cannot.</summary>
internal static class AlternatingGrowth
{
    public const int Seed = 11;

    public static List<TimeSeries> Series(int count, int length)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(number =>
        {
            var (level, values) = (100.0 * (1 + random.NextDouble()), new double[length]);
            for (var index = 0; index < length; index++)
            {
                level *= Math.Exp((index % 2 == 0 ? 0.12 : -0.04) + (0.01 * (random.NextDouble() - 0.5)));
                values[index] = level;
            }

            return new TimeSeries { Id = $"s{number}", Start = Period.OfYear(2000), Values = values };
        })];
    }
}
