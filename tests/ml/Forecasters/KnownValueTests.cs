using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.Adjustments;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>Figures that R's package forecast 8.20 gives for two series of the M1 and Tourism competitions.</summary>
public sealed class KnownValueTests
{
    // UKgas, consumption in quarters of 1980–1986 (R's datasets; Durbin and Koopman 2001).
    private static readonly double[] UKgas =
    [
        840.5, 414.6, 217.7, 670.8, 848.5, 437, 209.7, 701.2, 925.3, 443.4, 214.5, 683.6, 917.3, 515.5,
        224.1, 694.8, 989.4, 477.1, 233.7, 730, 1087, 534.7, 281.8, 787.6, 1163.9, 613.1, 347.4, 782.8,
    ];

    [Fact]
    public void Naive_of_YAF2_equals_R() => Numbers.Close([553400, 553400, 553400], new Naive().Forecast(KnownSeries.Yaf2, 1, 3), 0);

    [Fact]
    public void Drift_of_YAF2_equals_R() =>
        Numbers.Close([579580.952380952, 605761.904761905, 631942.857142857, 658123.809523809], new Drift().Forecast(KnownSeries.Yaf2, 1, 4), 1e-12);

    [Fact]
    public void Drift_of_Y1_equals_R() =>
        Numbers.Close([39753.76056, 41086.62712, 42419.49368, 43752.36024], new Drift().Forecast(KnownSeries.Y1, 1, 4), 1e-12);

    [Fact]
    public void Theta_of_YAF2_equals_R() =>
        Numbers.Close(
            [565938.838496639, 578486.40060844, 591033.962720241, 603581.524832043, 616129.086943844, 628676.649055645],
            new Theta().Forecast(KnownSeries.Yaf2, 1, 6),
            1e-6);

    [Fact]
    public void Theta_of_Y1_equals_R() =>
        Numbers.Close([39176.4902426139, 39932.0057571594, 40687.5212717048, 41443.0367862503], new Theta().Forecast(KnownSeries.Y1, 1, 4), 1e-6);

    [Fact]
    public void Theta_of_UKgas_equals_R() =>
        Numbers.Close(
            [1208.945285268, 614.0720464274, 293.2666603895, 898.4801032359, 1236.579874319, 628.0290096752, 299.894524029, 918.6717836442],
            new Theta().Forecast(UKgas, 4, 8),
            1e-6);

    [Fact]
    public void Seasons_of_a_history_with_a_negative_value_are_terms()
    {
        double[] all = [.. Enumerable.Range(0, 28).Select(quarter => quarter - 3.0 + (5 * ((quarter % 4) - 1.5)))];
        Numbers.Close(all[24..], new SeasonallyAdjusted(new Drift()).Forecast(all.AsSpan(0, 24), 4, 4), 1e-12);
    }

    [Fact]
    public void Ses_of_YAF2_equals_R() => Numbers.Close([553390.021369604, 553390.021369604], new Ses().Forecast(KnownSeries.Yaf2, 1, 2), 1e-8);

    [Fact]
    public void Holt_of_YAF2_equals_R() =>
        Numbers.Close([558087.315458421, 598009.009334403], new Holt().Forecast(KnownSeries.Yaf2, 1, 2), 1e-8);

    [Fact]
    public void Damped_of_YAF2_equals_R() =>
        Numbers.Close([550180.9062008, 586432.342412871, 621958.749780635, 656774.628883381], new DampedHolt().Forecast(KnownSeries.Yaf2, 1, 4), 1e-8);

    [Fact]
    public void Ets_of_YAF2_equals_R() => Numbers.Close([556280.663782098, 594332.983891583], new Ets().Forecast(KnownSeries.Yaf2, 1, 2), 1e-8);

    [Fact]
    public void SeasonalNaive_of_two_years_repeats_the_last() =>
        Numbers.Close([5, 6, 7, 8, 5, 6], new SeasonalNaive().Forecast([1, 2, 3, 4, 5, 6, 7, 8], 4, 6), 0);
}
