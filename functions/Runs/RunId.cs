using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Runs;

/// <summary>
/// Identities of runs. A run is a pure function of what is hashed here: same inputs, same id, same rows, so that a trigger
/// may fire twice, late or in parallel without harm.
/// </summary>
public static class RunId
{
    public static string OfIndicators(ScopeManifest manifest, AccountsOptions options) => ContentHash.Short(string.Join(
        '\n',
        "indicators",
        IndicatorCatalogue.Version,
        RunSettings.Of(options),
        manifest.Scope.ToString(),
        manifest.ToText()));

    public static string OfForecasts(string indicatorRun, ForecastOptions options) => ContentHash.Short(string.Join(
        '\n',
        "forecasts",
        ForecastVersion.Current,
        ForecastVersion.Learner,
        options.HorizonPeriods.ToString(CultureInfo.InvariantCulture),
        options.Seed.ToString(CultureInfo.InvariantCulture),
        indicatorRun));
}
