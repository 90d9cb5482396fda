using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Tests.Intervals;

/// <summary>What every interval of every panel must be: wider at a higher level, and no narrower further ahead.</summary>
public sealed class IntervalShapeTests
{
    [Fact]
    public void Bounds_never_come_closer_with_the_horizon_and_95_is_wider_than_80()
    {
        for (var seed = 1; seed <= 40; seed++)
        {
            var series = RandomPanel(new Random(seed));
            var forecast = SeriesForecaster.Forecast(series, new ForecastOptions { HorizonPeriods = 6 }, TestContext.Current.CancellationToken);
            foreach (var values in forecast.Values.GroupBy(value => value.Series))
            {
                var previous = new double[4];
                foreach (var value in values)
                {
                    var (narrow, wide) = (value.Intervals[0], value.Intervals[1]);
                    Assert.True(wide.Upper - wide.Lower > narrow.Upper - narrow.Lower, $"seed {seed}: {value}");

                    // A bound that is cut at 0 says nothing of the distance.
                    double[] distances =
                    [
                        narrow.Lower == 0 ? double.PositiveInfinity : value.Mean - narrow.Lower,
                        narrow.Upper - value.Mean,
                        wide.Lower == 0 ? double.PositiveInfinity : value.Mean - wide.Lower,
                        wide.Upper - value.Mean,
                    ];
                    var slack = 1e-12 * (Math.Abs(value.Mean) + wide.Upper);
                    Assert.True(distances.Zip(previous).All(pair => pair.First >= pair.Second - slack), $"seed {seed}: {value}");
                    previous = [.. distances.Select((distance, index) => double.IsFinite(distance) ? distance : previous[index])];
                }
            }
        }
    }

    // Short and long, calm and wild, of very different sizes, some with a jump at the end.
    private static List<TimeSeries> RandomPanel(Random random)
    {
        var longest = random.Next(3, 22);
        return [.. Enumerable.Range(0, random.Next(1, 9)).Select(number =>
        {
            var level = Math.Pow(10, random.Next(0, 7));
            var movement = Math.Pow(10, -3 * random.NextDouble());
            var values = new double[random.Next(2, longest + 1)];
            for (var index = 0; index < values.Length; index++)
            {
                level *= Math.Exp(movement * (random.NextDouble() - 0.4));
                values[index] = level;
            }

            values[^1] *= random.Next(5) == 0 ? 3 : 1;
            return new TimeSeries { Id = $"s{number}", Start = Period.OfYear(2000), Values = values };
        })];
    }
}
