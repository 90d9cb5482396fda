using System.Diagnostics;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Scenarios;
using EconomyPipeline.Ml.Tests.Derived;

namespace EconomyPipeline.Ml.Tests.Scenarios;

/// <summary>A scenario beside the baseline.</summary>
public sealed class ScenarioEffectsTests(ITestOutputHelper output)
{
    private static readonly RegionCode TanahLaut = RegionCode.Parse("6301");

    private static Outlook Outlook => Draws.KalselOutlook;

    private static Scenario Revival { get; } = new("revival", Draws.KalselOutlook.Paths.Basis,
    [
        new GrowthShock(TanahLaut, SectorCode.Manufacturing, Period.OfYear(2026), Period.OfYear(2029), 5),
        new AmountShock(RegionCode.Parse("6310"), SectorCode.Manufacturing, Period.OfYear(2027), Period.OfYear(2029), 500_000, 2),
    ]);

    [Fact]
    public void Nothing_changes_in_any_core_indicator_without_a_shock()
    {
        var watch = Stopwatch.StartNew();
        var nothing = new Scenario("none", Outlook.Paths.Basis, [new GrowthShock(null, null, Outlook.Periods[0], Outlook.Periods[^1], 0)]);
        var effects = ScenarioEffects.Of(Outlook, nothing, ScenarioEffects.CoreIndicators, [], cancellationToken: TestContext.Current.CancellationToken).ToList();
        output.WriteLine($"{effects.Count} values of {ScenarioEffects.CoreIndicators.Count} core indicators in {watch.Elapsed.TotalSeconds:0.0} s");
        Assert.True(effects.Count > 10_000);
        Assert.All(effects, effect => Assert.False(effect.IsChange, $"{effect}"));
    }

    [Fact]
    public void Effect_on_the_level_is_the_shock_and_on_other_regencies_there_is_none()
    {
        var effects = ScenarioEffects.Of(Outlook, Revival, ["grdp"], [80], cancellationToken: TestContext.Current.CancellationToken).ToList();
        var project = effects.Single(effect => effect.Key == Key("grdp", "6310", "C", 2029));
        Numbers.Close(500_000, project.Difference, 1e-9);
        Numbers.Close([500_000, 500_000], [project.DifferenceIntervals[0].Lower, project.DifferenceIntervals[0].Upper], 1e-9);
        Assert.All(effects.Where(effect => effect.Key.Region.ToString() is "6302" or "6371" or "0000"), effect => Assert.False(effect.IsChange));
        foreach (var year in Outlook.Periods)
        {
            var regencies = effects.Where(effect => effect.Key.Period == year && effect.Key.Sector == SectorCode.Total && effect.Key.Region.IsRegency && effect.DefinedPaths > 0).Sum(effect => effect.Difference);
            Numbers.Close(regencies, effects.Single(effect => effect.Key == Key("grdp", "6300", "TOTAL", year.Year)).Difference, 1e-8);
        }
    }

    [Fact]
    public void Effects_on_shares_growth_and_inequality_have_intervals_around_the_difference()
    {
        foreach (var id in new[] { "manufacturing-share", "growth-annual", "williamson" })
        {
            var effect = ScenarioEffects.Of(Outlook, Revival, [id], [80, 95], cancellationToken: TestContext.Current.CancellationToken)
                .Single(one => one.Key.Region == Outlook.Accounts.Scope && one.Key.Period.Year == 2029 && (id != "growth-annual" || one.Key.Sector == SectorCode.Total));
            output.WriteLine($"{id} 2029: {effect.Baseline:0.0000} -> {effect.Scenario:0.0000}, {effect.Difference:+0.0000;-0.0000} ({effect.DifferenceIntervals[1].Lower:+0.0000;-0.0000} to {effect.DifferenceIntervals[1].Upper:+0.0000;-0.0000}) {effect.Unit}");
            Assert.True(effect.DifferenceIntervals[1].Lower < effect.Difference && effect.Difference < effect.DifferenceIntervals[1].Upper);
            Assert.True(effect.DifferenceIntervals[1].Lower <= effect.DifferenceIntervals[0].Lower && effect.DifferenceIntervals[0].Upper <= effect.DifferenceIntervals[1].Upper);
            Assert.Equal(200, effect.DefinedPaths);
        }
    }

    [Fact]
    public void Fewer_paths_give_the_same_difference_and_say_how_many_they_were()
    {
        var (all, some) = (Share(int.MaxValue), Share(50));
        Assert.Equal((200, 50, 50), (all.Paths, some.Paths, some.DefinedPaths));
        Assert.Equal(all.Difference, some.Difference);
        Assert.InRange(some.DifferenceIntervals[0].Upper - some.DifferenceIntervals[0].Lower, 1e-6, 2 * (all.DifferenceIntervals[0].Upper - all.DifferenceIntervals[0].Lower));

        ScenarioEffect Share(int paths) => ScenarioEffects.Of(Outlook, Revival, ["manufacturing-share"], [95], paths, TestContext.Current.CancellationToken)
            .Single(one => one.Key.Region == Outlook.Accounts.Scope && one.Key.Period.Year == 2029);
    }

    [Fact]
    public void Class_of_a_regency_changes_with_its_growth()
    {
        var boom = new Scenario("boom", Outlook.Paths.Basis, [new GrowthShock(TanahLaut, null, Period.OfYear(2029), Period.OfYear(2029), 30)]);
        var effect = ScenarioEffects.Of(Outlook, boom, ["klassen"], [80], cancellationToken: TestContext.Current.CancellationToken)
            .Single(one => one.Key.Region == TanahLaut && one.Key.From == Period.OfYear(2028));
        Assert.EndsWith("-fast", effect.ScenarioClass!, StringComparison.Ordinal);
        Assert.True(double.IsNaN(effect.Difference));
        Assert.InRange(effect.ClassChangeProbability, 0, 1);
        Assert.Empty(effect.DifferenceIntervals);
    }

    [Fact]
    public void Unknown_indicator_throws() =>
        Assert.Throws<ArgumentException>(() => ScenarioEffects.Of(Outlook, Revival, ["none"], [], cancellationToken: TestContext.Current.CancellationToken));

    private static IndicatorKey Key(string indicator, string region, string sector, int year) =>
        new(indicator, RegionCode.Parse(region), SectorCode.Parse(sector), Period.OfYear(year), null, null, null);
}
