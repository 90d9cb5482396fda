using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Runs;

/// <summary>The settings that change a run's numbers, by the names that they have in the configuration.</summary>
internal static class RunSettings
{
    public static string Of(AccountsOptions options) =>
        Line("Accounts__InterpolatePopulation", options.InterpolatePopulation ? "true" : "false")
        + Line("Indicators__LqBasic", Text(options.Indicators.LqBasic))
        + Line("Indicators__LqStrong", Text(options.Indicators.LqStrong))
        + Line("Indicators__KlassenReference", options.Indicators.KlassenReference.ToString())
        + Line("Indicators__Seed", Text(options.Indicators.Seed))
        + Line("Indicators__Permutations", Text(options.Indicators.Permutations))
        + Line("Indicators__BootstrapDraws", Text(options.Indicators.BootstrapDraws))
        + Line("Indicators__LevelPercent", Text(options.Indicators.LevelPercent));

    public static string Of(ForecastOptions options) =>
        Line("Forecast__HorizonPeriods", Text(options.HorizonPeriods))
        + Line("Forecast__Seed", Text(options.Seed));

    public static IReadOnlyDictionary<string, string> Read(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Line(string name, string value) => $"{name}={value}\n";
}
