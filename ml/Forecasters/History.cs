namespace EconomyPipeline.Ml.Forecasters;

/// <summary>What every forecaster does with missing values and with results that are not numbers.</summary>
/// <remarks>
/// Missing at the beginning is dropped. Missing inside is a straight line between the neighbours. Missing at the end is forecast
/// like the future and then dropped, so that a series that ends a year before the others is continued for one year more.
/// </remarks>
internal static class History
{
    /// <summary>Runs a rule on the completed history, and answers only finite values.</summary>
    /// <param name="history">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="periodsPerYear">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="horizon">As in <see cref="IForecaster.Forecast"/>.</param>
    /// <param name="rule">From at least one finite value and a horizon to that many values.</param>
    public static double[] Continue(ReadOnlySpan<double> history, int periodsPerYear, int horizon, Func<double[], int, double[]> rule)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(periodsPerYear, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(horizon, 1);
        var values = Complete(history, out var missingAtEnd);
        var answer = rule(values, missingAtEnd + horizon)[missingAtEnd..];

        // Overflow is the only way left to a value that is not a number; the last value is then the honest answer.
        for (var step = 0; step < answer.Length; step++)
        {
            answer[step] = double.IsFinite(answer[step]) ? answer[step] : values[^1];
        }

        return answer;
    }

    /// <summary>The history from its first to its last finite value, missing ones filled by straight lines.</summary>
    /// <param name="history">Consecutive periods, oldest first.</param>
    /// <param name="missingAtEnd">How many periods after the last finite value the history ends.</param>
    /// <exception cref="ArgumentException">No value is finite.</exception>
    public static double[] Complete(ReadOnlySpan<double> history, out int missingAtEnd)
    {
        var (first, last) = FiniteRange(history);
        if (first < 0)
        {
            throw new ArgumentException("A history needs at least one finite value.", nameof(history));
        }

        missingAtEnd = history.Length - 1 - last;
        var values = history[first..(last + 1)].ToArray();
        var previous = 0;
        for (var index = 1; index < values.Length; index++)
        {
            if (!double.IsFinite(values[index]))
            {
                continue;
            }

            for (var gap = previous + 1; gap < index; gap++)
            {
                var share = (double)(gap - previous) / (index - previous);
                values[gap] = values[previous] + (share * (values[index] - values[previous]));
            }

            previous = index;
        }

        return values;
    }

    /// <summary>Positions of the first and the last finite value; −1 when there is none.</summary>
    public static (int First, int Last) FiniteRange(ReadOnlySpan<double> history)
    {
        var (first, last) = (-1, -1);
        for (var index = 0; index < history.Length; index++)
        {
            if (double.IsFinite(history[index]))
            {
                first = first < 0 ? index : first;
                last = index;
            }
        }

        return (first, last);
    }
}
