using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Runs;

/// <summary>The settings that change a run's numbers, by the names that they have in the configuration.</summary>
internal static class RunSettings
{
    public static string Of(AccountsOptions options) => Line("Accounts__InterpolatePopulation", options.InterpolatePopulation ? "true" : "false");

    public static string Of(ForecastOptions options) =>
        Line("Forecast__HorizonPeriods", options.HorizonPeriods.ToString(CultureInfo.InvariantCulture))
        + Line("Forecast__Seed", options.Seed.ToString(CultureInfo.InvariantCulture));

    public static IReadOnlyDictionary<string, string> Read(string text) => text
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('=', 2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string Line(string name, string value) => $"{name}={value}\n";
}
