using EconomyPipeline.Ml.Intervals;

namespace EconomyPipeline.Ml.Tests.Intervals;

public sealed class OriginSampleTests
{
    private const int Seed = 17;

    [Fact]
    public void Bounds_of_many_independent_errors_are_their_quantiles()
    {
        var (lower, upper) = new OriginSample(Errors(origins: 10, series: 200, commonShare: 0)).Bounds(0.8);
        Numbers.Close(-1.2816, lower, 0.1);
        Numbers.Close(1.2816, upper, 0.1);
    }

    [Fact]
    public void Bounds_of_errors_that_share_their_shocks_are_wider_than_of_independent_ones()
    {
        var independent = new OriginSample(Errors(origins: 5, series: 50, commonShare: 0)).Bounds(0.95);
        var shared = new OriginSample(Errors(origins: 5, series: 50, commonShare: 0.8)).Bounds(0.95);
        Assert.True(shared.Upper - shared.Lower > 1.3 * (independent.Upper - independent.Lower), $"{shared} {independent}");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 13)]
    [InlineData(3, 13)]
    [InlineData(8, 1)]
    [InlineData(8, 200)]
    public void Bounds_of_a_higher_level_contain_those_of_a_lower(int origins, int series)
    {
        var sample = new OriginSample(Errors(origins, series, 0.5));
        var previous = (Lower: 0.0, Upper: 0.0);
        foreach (var level in new[] { 0.1, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999 })
        {
            var bounds = sample.Bounds(level);
            Assert.True(bounds.Lower <= previous.Lower && bounds.Upper >= previous.Upper, $"seed {Seed}: {level} {bounds} {previous}");
            previous = bounds;
        }
    }

    [Fact]
    public void Bounds_of_a_new_origin_hold_at_least_what_they_state_when_regions_share_shocks()
    {
        var random = new Random(Seed);
        var (held, count) = (0, 0);
        for (var trial = 0; trial < 300; trial++)
        {
            var errors = Errors(origins: 9, series: 13, commonShare: 0.8, random);
            var bounds = new OriginSample(errors.Where(error => error.OriginTime < 8)).Bounds(0.8);
            foreach (var error in errors.Where(error => error.OriginTime == 8))
            {
                held += error.Value >= bounds.Lower && error.Value <= bounds.Upper ? 1 : 0;
                count++;
            }
        }

        Assert.InRange((double)held / count, 0.8, 0.97);
    }

    [Fact]
    public void Bounds_beyond_errors_that_were_cut_are_extrapolated()
    {
        var errors = Errors(origins: 8, series: 100, commonShare: 0).Select((error, index) =>
            index % 10 < 3 ? error with { Value = index % 2 == 0 ? 1000 : -1000 } : error);
        var sample = new OriginSample(errors.Select(error => error.Cut()));
        var (narrow, wide) = (sample.Bounds(0.8), sample.Bounds(0.95));
        Assert.True(wide.Upper > 1.3 * narrow.Upper && wide.Lower < 1.3 * narrow.Lower, $"{narrow} {wide}");
    }

    [Fact]
    public void Bounds_from_few_origins_do_not_stretch_to_the_single_worst_error()
    {
        var errors = Errors(origins: 3, series: 200, commonShare: 0.8);
        errors[17] = errors[17] with { Value = 10 };
        var sample = new OriginSample(errors);
        var (narrow, wide) = (sample.Bounds(0.8), sample.Bounds(0.95));
        Assert.True(narrow.Upper < 5 && wide.Upper > 1.3 * narrow.Upper && wide.Lower < 1.3 * narrow.Lower, $"{narrow} {wide}");
    }

    [Fact]
    public void Bounds_of_a_longer_horizon_are_wider_for_the_same_errors_since_origins_overlap()
    {
        var errors = Errors(origins: 8, series: 20, commonShare: 0.6);
        var near = new OriginSample(errors).Bounds(0.8);
        var far = new OriginSample(errors.Select(error => error with { Ahead = 5 })).Bounds(0.8);
        Assert.True(far.Upper > 1.1 * near.Upper && far.Lower < 1.1 * near.Lower, $"{near} {far}");
    }

    private static List<ScaledError> Errors(int origins, int series, double commonShare, Random? random = null)
    {
        random ??= new Random(Seed);
        double Normal() => MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, (random.NextDouble() * 0.999998) + 0.000001);
        return [.. Enumerable.Range(0, origins).SelectMany(origin =>
        {
            var common = Math.Sqrt(commonShare) * Normal();
            return Enumerable.Range(0, series).Select(_ => new ScaledError("g", origin, 1, common + (Math.Sqrt(1 - commonShare) * Normal()))).ToList();
        })];
    }
}
