namespace EconomyPipeline.Ml.Paths;

/// <summary>Standard normal numbers by the polar method of Marsaglia and Bray (1964).</summary>
internal sealed class NormalDraws(Random random)
{
    private double? spare;

    public double Next()
    {
        if (spare is { } kept)
        {
            spare = null;
            return kept;
        }

        while (true)
        {
            var (first, second) = ((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1);
            var square = (first * first) + (second * second);
            if (square is > 0 and < 1)
            {
                var factor = Math.Sqrt(-2 * Math.Log(square) / square);
                spare = second * factor;
                return first * factor;
            }
        }
    }

    /// <summary>A position below <paramref name="count"/>, all equally likely.</summary>
    public int NextIndex(int count) => random.Next(count);
}
