using EconomyPipeline.Ml.Backtests;

namespace EconomyPipeline.Benchmarks.Accuracy;

/// <summary>How good the forecast of one series was, over its horizon.</summary>
/// <param name="SmapePercent">Mean of 200·|a − f|/(|a| + |f|).</param>
/// <param name="Mase">Mean absolute error over the mean absolute difference, a year apart, of what was seen.</param>
/// <param name="Coverage80Percent">Share of the outcomes inside the 80 % interval; NaN without intervals.</param>
/// <param name="Coverage95Percent">The same at 95 %.</param>
/// <param name="Msis95">
/// Mean scaled interval score at 95 %: width, plus 40 times what an outcome lies outside, over the scale of MASE (Gneiting and
/// Raftery 2007; M4 competition).
/// </param>
internal sealed record SeriesScore(double SmapePercent, double Mase, double Coverage80Percent, double Coverage95Percent, double Msis95)
{
    private const double PenaltyAt95Percent = 2 / 0.05;

    /// <param name="history">What was seen.</param>
    /// <param name="periodsPerYear">1 or 4.</param>
    /// <param name="actual">What came.</param>
    /// <param name="mean">What was said.</param>
    /// <param name="at80">The intervals at 80 %, or null.</param>
    /// <param name="at95">The intervals at 95 %, or null.</param>
    public static SeriesScore Of(
        double[] history,
        int periodsPerYear,
        double[] actual,
        IReadOnlyList<double> mean,
        IReadOnlyList<(double Lower, double Upper)>? at80,
        IReadOnlyList<(double Lower, double Upper)>? at95)
    {
        var scale = ErrorMetrics.Movement(history, periodsPerYear);
        return new SeriesScore(
            Average(actual, step => ErrorMetrics.SymmetricPercent(actual[step], mean[step])),
            Average(actual, step => Math.Abs(actual[step] - mean[step])) / scale,
            at80 is null ? double.NaN : Average(actual, step => Inside(actual[step], at80[step])),
            at95 is null ? double.NaN : Average(actual, step => Inside(actual[step], at95[step])),
            at95 is null ? double.NaN : Average(actual, step => IntervalScore(actual[step], at95[step])) / scale);
    }

    private static double Average(double[] actual, Func<int, double> of) => Enumerable.Range(0, actual.Length).Average(of);

    private static double Inside(double actual, (double Lower, double Upper) interval) => actual >= interval.Lower && actual <= interval.Upper ? 100 : 0;

    private static double IntervalScore(double actual, (double Lower, double Upper) interval) =>
        interval.Upper - interval.Lower + (PenaltyAt95Percent * (Math.Max(0, interval.Lower - actual) + Math.Max(0, actual - interval.Upper)));
}
