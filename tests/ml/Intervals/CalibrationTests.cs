using MathNet.Numerics.Distributions;

namespace EconomyPipeline.Ml.Tests.Intervals;

/// <summary>Intervals of panels whose truth is known: they hold what they state, and are not wide for nothing.</summary>
public sealed class CalibrationTests(ITestOutputHelper output)
{
    private const int Seed = 7;
    private const int Panels = 25;

    // Fewer than the pooled model learns from: it has its own tests, and takes most of the time.
    private const int SeriesPerPanel = 18;
    private const int Horizon = 3;

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(25)]
    public void Intervals_of_random_walks_hold_their_level_at_a_sensible_width(int length)
    {
        var outcomes = Outcomes(length, commonShare: 0).ToList();
        foreach (var (level, tolerance) in new[] { (80, 6.0), (95, 4.0) })
        {
            var (coverage, width, score, gaussian) = Judge(outcomes, level);
            output.WriteLine(FormattableString.Invariant(
                $"seed {Seed}, {length} years, {level} %: held {coverage:0.0} %, width {width:0.00} of the true one, score {score:0.00} against {gaussian:0.00} of a Gaussian band"));
            Assert.InRange(coverage, level - tolerance, level + tolerance);
            Assert.InRange(width, 0.7, 1.8);

            // The Gaussian band is the best there is: it knows that these are random walks with drift.
            Assert.True(score < 1.3 * gaussian, $"seed {Seed}: {score} {gaussian}");
        }
    }

    [Theory]
    [InlineData(6)]
    [InlineData(12)]
    [InlineData(25)]
    public void Intervals_of_random_walks_that_share_their_shocks_hold_their_level(int length)
    {
        var outcomes = Outcomes(length, commonShare: 0.6).ToList();
        foreach (var (level, tolerance) in new[] { (80, 10.0), (95, 4.0) })
        {
            var (coverage, width, score, gaussian) = Judge(outcomes, level);
            output.WriteLine(FormattableString.Invariant(
                $"seed {Seed}, {length} years, {level} %: held {coverage:0.0} %, width {width:0.00} of the true one, score {score:0.00} against {gaussian:0.00} of a Gaussian band"));

            // Few shocks have been seen, however many series: wider than the truth is right, and so is a less exact coverage.
            Assert.InRange(coverage, level - tolerance, level + tolerance);
            Assert.InRange(width, 0.7, 2.3);
        }
    }

    /// <summary>Means over all series and horizons; widths and interval scores (Winkler 1972) in units of the true width.</summary>
    private static (double CoveragePercent, double Width, double Score, double GaussianScore) Judge(List<Outcome> outcomes, int level)
    {
        var normal = Normal.InvCDF(0, 1, (1 + (level / 100.0)) / 2);
        double Score(Outcome outcome, double lower, double upper) =>
            (upper - lower + (2 / (1 - (level / 100.0)) * (Math.Max(0, lower - outcome.Actual) + Math.Max(0, outcome.Actual - upper))))
            / (2 * normal * outcome.TrueDeviation);
        ForecastInterval Interval(Outcome outcome) => outcome.Intervals.Single(interval => interval.LevelPercent.Equals(level));
        return (
            100 * outcomes.Average(outcome => Interval(outcome) is var one && outcome.Actual >= one.Lower && outcome.Actual <= one.Upper ? 1.0 : 0),
            outcomes.Average(outcome => (Interval(outcome).Upper - Interval(outcome).Lower) / (2 * normal * outcome.TrueDeviation)),
            outcomes.Average(outcome => Score(outcome, Interval(outcome).Lower, Interval(outcome).Upper)),
            outcomes.Average(outcome => Score(
                outcome, outcome.Drift - (normal * outcome.DriftDeviation), outcome.Drift + (normal * outcome.DriftDeviation))));
    }

    private static IEnumerable<Outcome> Outcomes(int length, double commonShare)
    {
        var random = new Random(Seed);
        for (var panel = 0; panel < Panels; panel++)
        {
            var walks = RandomWalks.Draw(random, SeriesPerPanel, length, Horizon, commonShare);
            var forecast = SeriesForecaster.Forecast(walks.Histories, new ForecastOptions { HorizonPeriods = Horizon }, TestContext.Current.CancellationToken);
            var values = forecast.Values.ToLookup(value => value.Series);
            for (var number = 0; number < SeriesPerPanel; number++)
            {
                var history = walks.Histories[number].Values;
                double[] changes = [.. history.Skip(1).Zip(history, (next, value) => next - value)];
                var mean = changes.Average();
                var deviation = Math.Sqrt(changes.Sum(change => (change - mean) * (change - mean)) / (changes.Length - 1));
                foreach (var (value, step) in values[$"s{number}"].Select((value, step) => (value, step)))
                {
                    var ahead = step + 1;
                    yield return new Outcome(
                        walks.Futures[number][step],
                        value.Intervals,
                        walks.Deviations[number] * Math.Sqrt(ahead),
                        history[^1] + (ahead * mean),
                        deviation * Math.Sqrt(ahead + ((double)ahead * ahead / changes.Length)));
                }
            }
        }
    }

    private sealed record Outcome(double Actual, IReadOnlyList<ForecastInterval> Intervals, double TrueDeviation, double Drift, double DriftDeviation);
}
