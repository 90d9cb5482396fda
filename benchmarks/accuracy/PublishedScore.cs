namespace EconomyPipeline.Benchmarks.Accuracy;

/// <summary>What others reach on the same series, and what this project means to reach.</summary>
/// <param name="Set">The set that it belongs to.</param>
/// <param name="Name">Who.</param>
/// <param name="SmapePercent">NaN where it is not published.</param>
/// <param name="Mase">NaN where it is not published.</param>
/// <param name="Coverage95Percent">NaN where it is not published.</param>
/// <param name="Coverage80Percent">NaN where it is not published.</param>
/// <param name="Msis95">NaN where it is not published.</param>
/// <remarks>
/// R: forecast 8.20 on Mcomp and Tcomp; statsforecast and its ensemble: Nixtla's published experiments. M1: Makridakis et al.
/// (1982); Tourism: Athanasopoulos et al. (2011).
/// </remarks>
internal sealed record PublishedScore(
    string Set, string Name, double SmapePercent, double Mase, double Coverage95Percent = double.NaN, double Coverage80Percent = double.NaN, double Msis95 = double.NaN)
{
    public static readonly IReadOnlyList<PublishedScore> Peers =
    [
        new("m1-yearly", "naive (R)", 22.43, 4.893),
        new("m1-yearly", "drift (R)", 16.66, 3.490, 71.6, 57.2, 61.3),
        new("m1-yearly", "Holt (R)", 17.37, 3.372),
        new("m1-yearly", "damped (R)", 17.39, 3.469),
        new("m1-yearly", "Theta (R)", 20.17, 4.189, 68.7, 50.5, 69.3),
        new("m1-yearly", "ETS (R)", 18.61, 3.771, 71.7, 58.0, 59.8),
        new("m1-yearly", "auto.arima (R)", 17.23, 3.467, 70.4, 54.4),
        new("m1-yearly", "median of 3 (R)", 17.93, 3.656),
        new("m1-yearly", "median of 5 (R)", 17.35, 3.538),
        new("m1-yearly", "statsforecast's best", double.NaN, 3.486),
        new("m1-yearly", "ensemble (statsforecast)", double.NaN, 3.574),
        new("tourism-yearly", "naive (R)", 22.34, 3.007),
        new("tourism-yearly", "drift (R)", 20.46, 2.617, 78.5, 61.1, 28.5),
        new("tourism-yearly", "Holt (R)", 24.54, 3.150),
        new("tourism-yearly", "damped (R)", 23.47, 3.061),
        new("tourism-yearly", "Theta (R)", 20.58, 2.730, 77.5, 60.3, 29.0),
        new("tourism-yearly", "ETS (R)", 23.01, 3.000, 84.0, 70.7, 29.9),
        new("tourism-yearly", "auto.arima (R)", 24.13, 3.197, 71.3, 52.8),
        new("tourism-yearly", "median of 5 (R)", 20.83, 2.768),
        new("m1-quarterly", "seasonal naive (R)", 18.94, 2.078),
        new("m1-quarterly", "drift (R)", 17.35, 1.809),
        new("m1-quarterly", "Holt (R)", 20.05, 1.964),
        new("m1-quarterly", "damped (R)", 18.37, 1.778),
        new("m1-quarterly", "Theta (R)", 16.35, 1.702, 74.5, 57.7, 24.5),
        new("m1-quarterly", "ETS (R)", 17.47, 1.657, 77.3, 62.9, 21.3),
        new("m1-quarterly", "auto.arima (R)", 17.33, 1.695, 72.4, 55.7),
        new("m1-quarterly", "median of 3 (R)", 15.98, 1.554),
        new("m1-quarterly", "ensemble (statsforecast)", double.NaN, 1.594),
        new("tourism-quarterly", "seasonal naive (R)", double.NaN, 1.699),
        new("tourism-quarterly", "drift (R)", double.NaN, 3.568),
        new("tourism-quarterly", "Theta (R)", double.NaN, 1.661, 83.4, 68.7, 17.1),
        new("tourism-quarterly", "ETS (R)", double.NaN, 1.592, 94.7, 86.5, 13.3),
        new("tourism-quarterly", "auto.arima (R)", double.NaN, 1.60),
        new("tourism-quarterly", "ensemble (statsforecast)", double.NaN, 1.506),
    ];

    /// <summary>Upper bounds. Intervals of 95 % are to hold 93–97 % of the outcomes of years and 92–98 % of those of quarters; those of 80 %, 77–83 % of years.</summary>
    public static readonly IReadOnlyList<PublishedScore> Marks =
    [
        new("m1-yearly", "mark", 16.4, 3.34, Msis95: 48),
        new("tourism-yearly", "mark", 20.3, 2.61, Msis95: 23),
        new("m1-quarterly", "mark", 15.6, 1.55, Msis95: 18),
        new("tourism-quarterly", "mark", double.NaN, 1.50, Msis95: 11),
    ];
}
