namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>Local regression of a series on its positions with tricube weights (Cleveland 1979), as STL uses it.</summary>
/// <param name="Window">How many nearest positions take part.</param>
/// <param name="Linear">A local line; otherwise a local mean.</param>
/// <param name="Jump">The fit is computed at every so many positions, and on straight lines between them.</param>
internal readonly record struct Loess(int Window, bool Linear, int Jump)
{
    /// <summary>The smooth at every position.</summary>
    public void Smooth(ReadOnlySpan<double> values, Span<double> answer)
    {
        var last = values.Length - 1;
        var previous = 0;
        for (var position = 0; ; position = Math.Min(last, position + Jump))
        {
            answer[position] = At(values, position);
            for (var between = previous + 1; between < position; between++)
            {
                var share = (double)(between - previous) / (position - previous);
                answer[between] = answer[previous] + (share * (answer[position] - answer[previous]));
            }

            previous = position;
            if (position == last)
            {
                return;
            }
        }
    }

    /// <summary>The smooth at one position, which may lie one step outside the series.</summary>
    public double At(ReadOnlySpan<double> values, int position)
    {
        var count = values.Length;
        var width = Math.Min(Window, count);
        var first = Math.Clamp(position - ((Window - 1) / 2), 0, count - width);
        var reach = (double)Math.Max(position - first, first + width - 1 - position);
        if (Window > count)
        {
            reach += (Window - count) / 2;
        }

        var (total, centre) = (0.0, 0.0);
        for (var index = first; index < first + width; index++)
        {
            var weight = Weight(Math.Abs(index - position), reach);
            total += weight;
            centre += weight * index;
        }

        if (total <= 0)
        {
            return values[Math.Clamp(position, 0, count - 1)];
        }

        centre /= total;
        var (mean, cross, spread) = (0.0, 0.0, 0.0);
        for (var index = first; index < first + width; index++)
        {
            var weight = Weight(Math.Abs(index - position), reach) / total;
            mean += weight * values[index];
            cross += weight * values[index] * (index - centre);
            spread += weight * (index - centre) * (index - centre);
        }

        var hasSlope = Linear && Math.Sqrt(spread) > 0.001 * (count - 1);
        return hasSlope ? mean + (cross / spread * (position - centre)) : mean;
    }

    private static double Weight(int distance, double reach)
    {
        if (distance > 0.999 * reach)
        {
            return distance == 0 ? 1 : 0;
        }

        var ratio = distance / reach;
        var rest = 1 - (ratio * ratio * ratio);
        return distance <= 0.001 * reach ? 1 : rest * rest * rest;
    }
}
