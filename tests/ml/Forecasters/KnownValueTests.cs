using EconomyPipeline.Ml.Forecasters;
using EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;
using EconomyPipeline.Ml.Forecasters.Simple;
using EconomyPipeline.Ml.Forecasters.ThetaMethods;

namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>Figures that R's package forecast 8.20 gives for two series of the M1 and Tourism competitions.</summary>
public sealed class KnownValueTests
{
    // M1, series YAF2, training part (Mcomp).
    private static readonly double[] Yaf2 =
    [
        3600, 7700, 12300, 30500, 47390, 57006, 98563, 117759, 115097, 133759, 142485,
        169611, 216229, 253227, 313096, 322681, 296245, 370333, 443826, 426751, 453627, 553400,
    ];

    // Tourism, series Y1, training part (Tcomp).
    private static readonly double[] Y1 =
    [
        25092.2284, 24271.5134, 25828.9883, 27697.5047, 27956.2276, 29924.4321, 30216.8321, 32613.4968, 36053.1674, 38472.7532, 38420.894,
    ];

    [Fact]
    public void Naive_of_YAF2_equals_R() => Numbers.Close([553400, 553400, 553400], new Naive().Forecast(Yaf2, 1, 3), 0);

    [Fact]
    public void Drift_of_YAF2_equals_R() =>
        Numbers.Close([579580.952380952, 605761.904761905, 631942.857142857, 658123.809523809], new Drift().Forecast(Yaf2, 1, 4), 1e-12);

    [Fact]
    public void Drift_of_Y1_equals_R() =>
        Numbers.Close([39753.76056, 41086.62712, 42419.49368, 43752.36024], new Drift().Forecast(Y1, 1, 4), 1e-12);

    [Fact]
    public void Theta_of_YAF2_equals_R() =>
        Numbers.Close(
            [565938.838496639, 578486.40060844, 591033.962720241, 603581.524832043, 616129.086943844, 628676.649055645],
            new Theta().Forecast(Yaf2, 1, 6),
            1e-6);

    [Fact]
    public void Theta_of_Y1_equals_R() =>
        Numbers.Close([39176.4902426139, 39932.0057571594, 40687.5212717048, 41443.0367862503], new Theta().Forecast(Y1, 1, 4), 1e-6);

    [Fact]
    public void Ses_of_YAF2_equals_R() => Numbers.Close([553390.021369604, 553390.021369604], new Ses().Forecast(Yaf2, 1, 2), 1e-8);

    [Fact]
    public void Holt_of_YAF2_equals_R() =>
        Numbers.Close([558087.315458421, 598009.009334403], new Holt().Forecast(Yaf2, 1, 2), 1e-8);

    [Fact]
    public void Damped_of_YAF2_equals_R() =>
        Numbers.Close([550180.9062008, 586432.342412871, 621958.749780635, 656774.628883381], new DampedHolt().Forecast(Yaf2, 1, 4), 1e-8);

    [Fact]
    public void Ets_of_YAF2_equals_R() => Numbers.Close([556280.663782098, 594332.983891583], new Ets().Forecast(Yaf2, 1, 2), 1e-8);

    [Fact]
    public void SeasonalNaive_of_two_years_repeats_the_last() =>
        Numbers.Close([5, 6, 7, 8, 5, 6], new SeasonalNaive().Forecast([1, 2, 3, 4, 5, 6, 7, 8], 4, 6), 0);
}
