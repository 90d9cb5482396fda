using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Tests.Publications;

/// <summary>Which run a pointer may be moved to.</summary>
public sealed class PointerTests
{
    [Fact]
    public void Pointer_goes_to_a_higher_sequence_and_remembers_the_run_before()
    {
        var pointer = new Publication { IndicatorRun = "one", IndicatorSequence = 4 };

        Assert.True(pointer.PointToIndicators(Indicators("two", 5)));
        Assert.Equal(("two", 5, "one", 4), (pointer.IndicatorRun, pointer.IndicatorSequence, pointer.PreviousIndicatorRun, pointer.PreviousIndicatorSequence));
    }

    [Fact]
    public void Pointer_never_goes_back_to_a_lower_sequence()
    {
        var pointer = new Publication { IndicatorRun = "two", IndicatorSequence = 5 };

        Assert.False(pointer.PointToIndicators(Indicators("one", 4)));
        Assert.Equal(("two", 5), (pointer.IndicatorRun, pointer.IndicatorSequence));
    }

    [Fact]
    public void Same_run_again_does_not_become_its_own_predecessor()
    {
        var pointer = new Publication { IndicatorRun = "two", IndicatorSequence = 5, PreviousIndicatorRun = "one" };

        Assert.True(pointer.PointToIndicators(Indicators("two", 5)));
        Assert.Equal("one", pointer.PreviousIndicatorRun);
    }

    [Fact]
    public void Forecast_of_indicators_that_were_replaced_is_not_pointed_at()
    {
        var pointer = new Publication { IndicatorRun = "two", ForecastRun = "old" };
        var forecast = new RunRecord { Kind = RunKind.Forecasts, Run = "new", RestsOn = "one" };

        Assert.False(pointer.PointToForecasts(forecast, "[]", drift: null));
        Assert.Equal("old", pointer.ForecastRun);
        forecast.RestsOn = "two";
        Assert.True(pointer.PointToForecasts(forecast, "[]", drift: null));
        Assert.Equal(("new", "old", "two"), (pointer.ForecastRun, pointer.PreviousForecastRun, pointer.ForecastRestsOn));
    }

    private static RunRecord Indicators(string run, long sequence) => new() { Kind = RunKind.Indicators, Run = run, Sequence = sequence };
}
