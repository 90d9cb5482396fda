namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>(1 − B)^d·(1 − B^m)^D of a series, and the way back from forecasts of the differences to forecasts of the values.</summary>
internal static class Differencing
{
    /// <summary>y(t) − y(t − lag), shorter by the lag; empty where the series is no longer than it.</summary>
    public static double[] Apply(double[] values, int lag)
    {
        var answer = new double[Math.Max(0, values.Length - lag)];
        for (var index = 0; index < answer.Length; index++)
        {
            answer[index] = values[index + lag] - values[index];
        }

        return answer;
    }

    /// <summary>Years first, then neighbours.</summary>
    public static double[] Apply(double[] values, int difference, int seasonalDifference, int period)
    {
        var answer = values;
        for (var step = 0; step < difference + seasonalDifference; step++)
        {
            answer = Apply(answer, step < seasonalDifference ? period : 1);
        }

        return answer;
    }

    /// <summary>Values whose differences, taken on from the end of the history, are the given ones.</summary>
    public static double[] Undo(double[] values, int difference, int seasonalDifference, int period, double[] differences)
    {
        if (difference + seasonalDifference == 0)
        {
            return differences;
        }

        var lag = seasonalDifference > 0 ? period : 1;
        var (left, leftSeasonal) = seasonalDifference > 0 ? (difference, seasonalDifference - 1) : (difference - 1, 0);
        var inner = Undo(Apply(values, lag), left, leftSeasonal, period, differences);
        var answer = new double[inner.Length];
        for (var step = 0; step < answer.Length; step++)
        {
            answer[step] = inner[step] + (step < lag ? values[values.Length - lag + step] : answer[step - lag]);
        }

        return answer;
    }

    /// <summary>All values equal to within rounding, relative to their size.</summary>
    public static bool IsConstant(ReadOnlySpan<double> values)
    {
        const double Rounding = 1.5e-8;
        var (distance, size) = (0.0, 0.0);
        foreach (var value in values)
        {
            distance += Math.Abs(value - values[0]);
            size += value == values[0] ? 0 : Math.Abs(value);
        }

        return distance <= Rounding * size;
    }
}
