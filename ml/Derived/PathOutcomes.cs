using System.Collections.Concurrent;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Ml.Derived;

/// <summary>What indicators come to on each sample path: each path is one draw of the accounts, and they are computed on it.</summary>
internal static class PathOutcomes
{
    /// <summary>By key, the outcome on each path; NaN where it is undefined there.</summary>
    /// <param name="reading">The indicators.</param>
    /// <param name="paths">Of the outlook's shape: its own, or those of a scenario.</param>
    /// <param name="wanted">Which values.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static IReadOnlyDictionary<IndicatorKey, double[]> Of(
        IndicatorReading reading, SamplePaths paths, Func<IndicatorKey, bool> wanted, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentDictionary<IndicatorKey, double[]>();
        Parallel.For(
            0,
            paths.Count,
            new ParallelOptions { CancellationToken = cancellationToken, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new FuturePanel(reading.Outlook.Accounts, paths),
            (path, _, panel) =>
            {
                foreach (var value in reading.Compute(reading.Outlook.With(panel.Fill(paths, path))))
                {
                    var key = reading.KeyOf(value);
                    if (wanted(key))
                    {
                        outcomes.GetOrAdd(key, _ => NaNs(paths.Count))[path] = reading.Outcome(value);
                    }
                }

                return panel;
            },
            _ => { });
        return outcomes;
    }

    private static double[] NaNs(int count)
    {
        var values = new double[count];
        Array.Fill(values, double.NaN);
        return values;
    }
}
