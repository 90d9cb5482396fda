using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Needs;
using EconomyPipeline.Ml.Scenarios;
using EconomyPipeline.Ml.Tests.Derived;

namespace EconomyPipeline.Ml.Tests.Needs;

/// <summary>The inverse of a scenario.</summary>
public sealed class NeedSolverTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("manufacturing-share>=15@2029 by C")]
    [InlineData("manufacturing-share>=15@2029 by *:C from 2027")]
    [InlineData("growth-annual>=6@2029 by C")]
    [InlineData("grdp[6301,C]>=2000000@2029 by 6301:C")]
    [InlineData("williamson<=0.44@2029 by 6306:*")]
    [InlineData("manufacturing-share<=10@2029 by C")]
    public void Scenario_of_what_is_needed_meets_the_target(string text)
    {
        var (outlook, need) = (Draws.KalselOutlook, Read(text, Draws.KalselOutlook));
        var answer = NeedSolver.Solve(outlook, need, TestContext.Current.CancellationToken);
        output.WriteLine($"{need}: {answer.Outcome} {answer.PercentagePoints:0.000} points, growth {answer.NeededGrowthPercent:0.00} % against {answer.ForecastGrowthPercent:0.00} % forecast and {answer.PastGrowthPercent:0.00} % before; forecast {answer.Forecast:0.0000}, P {answer.Probability.Probability:0.000} -> {answer.ProbabilityThen?.Probability:0.000}");
        Assert.Equal(NeedOutcome.Attainable, answer.Outcome);
        var scenario = new Scenario("x", outlook.Paths.Basis, [new GrowthShock(need.Region, need.Sector, need.From, need.Condition.Period, answer.PercentagePoints)]);
        var shocked = ScenarioPaths.Apply(outlook, outlook.Point, scenario);
        var reached = IndicatorCatalogue.Compute(FutureAccounts.OfPath(outlook.Accounts, shocked, 0).Accounts, need.Condition.Selector.Indicator)
            .Single(value => value.Region == need.Condition.Key.Region && value.Sector == need.Condition.Key.Sector && value.Period == need.Condition.Period && value.From == need.Condition.Key.From).Value;
        Numbers.Close(need.Condition.Number, reached, 1e-12);
        Assert.True(need.Condition.Holds(reached, need.Condition.Number));
        Assert.True(answer.ProbabilityThen!.Probability > answer.Probability.Probability);
    }

    // One year ahead the share s of a sector needs y_C = s/(1 − s)·(Y − y_C): a growth that can be written down.
    [Fact]
    public void Need_of_one_year_is_the_closed_form()
    {
        var outlook = Draws.Scaled(1);
        var answer = NeedSolver.Solve(outlook, Read("share[9903,C]>=50@2020 by 9903:C", outlook), TestContext.Current.CancellationToken);
        double Value(SectorCode sector) => outlook.Point[0, outlook.Point.Rows.ToList().IndexOf((Synthetic.Regencies[2], sector)), 0];
        var others = Value(SectorCode.Agriculture) + Value(SectorCode.Mining);
        var observed = outlook.Accounts.Panels[0][7, 2, 2];
        Numbers.Close(100 * (others - Value(SectorCode.Manufacturing)) / observed, answer.PercentagePoints, 1e-9);
        Numbers.Close(100 * ((others / observed) - 1), answer.NeededGrowthPercent, 1e-9);
        Numbers.Close(100 * ((observed / outlook.Accounts.Panels[0][6, 2, 2]) - 1), answer.PastGrowthPercent, 1e-9);
    }

    [Fact]
    public void Target_that_the_forecast_reaches_is_met_with_the_room_that_is_left()
    {
        var answer = NeedSolver.Solve(Draws.KalselOutlook, Read("manufacturing-share>=5@2029 by C", Draws.KalselOutlook), TestContext.Current.CancellationToken);
        Assert.Equal(NeedOutcome.Met, answer.Outcome);
        Assert.True(answer.PercentagePoints < 0);
    }

    [Fact]
    public void Target_of_the_forecast_itself_needs_nothing()
    {
        var outlook = Draws.Scaled(1);
        var point = Distributions.Of(outlook, new IndicatorSelector("manufacturing-share", Synthetic.Scope), [80], TestContext.Current.CancellationToken)[^1].Point;
        var answer = NeedSolver.Solve(outlook, Read(string.Create(CultureInfo.InvariantCulture, $"manufacturing-share>={point:R}@2021 by C"), outlook), TestContext.Current.CancellationToken);
        Assert.Equal((NeedOutcome.Met, 0), (answer.Outcome, answer.PercentagePoints));
    }

    [Fact]
    public void Target_out_of_reach_gives_the_bound()
    {
        var outlook = Draws.KalselOutlook;
        var answer = NeedSolver.Solve(outlook, Read("manufacturing-share>=99@2029 by 6301:C", outlook), TestContext.Current.CancellationToken);
        Assert.Equal((NeedOutcome.NotAttainable, NeedSolver.MostPoints), (answer.Outcome, answer.NearestPoints));
        Assert.InRange(answer.Nearest, answer.Forecast, 99);
        Assert.Null(answer.ProbabilityThen);

        // A regency's agriculture says nothing of another's manufacturing: whatever it does, nothing comes nearer.
        var other = NeedSolver.Solve(outlook, Read("grdp[6302,C]>=99000000@2029 by 6301:A", outlook), TestContext.Current.CancellationToken);
        Assert.Equal((NeedOutcome.NotAttainable, other.Forecast, 0), (other.Outcome, other.Nearest, other.NearestPoints));
    }

    [Fact]
    public void Need_of_what_is_undefined_is_undefined()
    {
        var outlook = Draws.Scaled(Draws.Peopled(8), 1);
        var need = Read("growth-annual[9901,B]>=5@2021 by A", outlook);
        Assert.Equal(NeedOutcome.Undefined, NeedSolver.Solve(outlook, need, TestContext.Current.CancellationToken).Outcome);
    }

    [Theory]
    [InlineData("manufacturing-share>=15@2029", "unreadable-need")]
    [InlineData("", "unreadable-need")]
    [InlineData("manufacturing-share>=15@2040 by C", "not-forecast")]
    [InlineData("manufacturing-share>=15@2027 by C from 2028", "not-forecast")]
    [InlineData("manufacturing-share>=15@2027 by C from 2020", "not-forecast")]
    [InlineData("klassen[6301]=advanced-fast@2029 by C", "class-needed")]
    [InlineData("manufacturing-share>=15@2029 by 0000:C", "unknown-lever")]
    [InlineData("manufacturing-share>=15@2029 by 6304:J", "unknown-lever")]
    [InlineData("manufacturing-share>=15@2029 by Z", "unknown-lever")]
    public void Need_that_cannot_be_solved_says_why(string text, string code)
    {
        Assert.False(NeedText.TryParse(text, Draws.KalselOutlook, out _, out var finding));
        Assert.Equal(code, finding.Code);
    }

    [Fact]
    public void Needs_and_returns_agree_on_random_targets()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var outlook = Draws.Scaled(1);
        for (var round = 0; round < 10; round++)
        {
            var points = (random.NextDouble() * 30) - 15;
            var sector = Synthetic.Sectors[random.Next(3)];
            var scenario = new Scenario("x", outlook.Paths.Basis, [new GrowthShock(null, sector, Period.OfYear(2020), Period.OfYear(2021), points)]);
            var panel = FutureAccounts.OfPath(outlook.Accounts, ScenarioPaths.Apply(outlook, outlook.Point, scenario), 0).Accounts.Panels[0];
            var target = panel[9, 4, panel.IndexOf(sector)];
            var need = Read(string.Create(CultureInfo.InvariantCulture, $"grdp[9900,{sector}]>={target:R}@2021 by {sector}"), outlook);
            Numbers.Close(points, NeedSolver.Solve(outlook, need, TestContext.Current.CancellationToken).PercentagePoints, 1e-6);
        }
    }

    private static Need Read(string text, Outlook outlook)
    {
        Assert.True(NeedText.TryParse(text, outlook, out var need, out var finding), finding?.ToText());
        return need;
    }
}
