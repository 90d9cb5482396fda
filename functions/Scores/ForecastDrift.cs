using System.Text.Json;
using System.Text.Json.Serialization;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Scores;

/// <summary>Forecasts that were much worse than their own backtest had said.</summary>
/// <param name="Run">The forecast run.</param>
/// <param name="Found">What came.</param>
/// <param name="Backtest">What the run's backtest had said of the same rows.</param>
/// <param name="Message">The same in words.</param>
public sealed record ForecastDrift(string Run, ScoreSummary Found, DriftBacktest Backtest, Bilingual Message)
{
    /// <summary>Fewest rows that say something about a group.</summary>
    public const int FewestScores = 5;

    /// <summary>How many times the error of the backtest is far from it.</summary>
    public const double FarErrorRatio = 2;

    /// <summary>How many percentage points below the coverage of the backtest are far from it.</summary>
    public const double FarCoveragePoints = 30;

    // They are kept in the pointer of the scope.
    private const int MostKept = 12;

    /// <summary>
    /// The rule: of a group of at least <see cref="FewestScores"/> rows at one horizon, MASE is above <see cref="FarErrorRatio"/>
    /// times that of the backtest, or the 80 or the 95 % interval held what came <see cref="FarCoveragePoints"/> percentage points
    /// less often than in the backtest. Rows share their shocks, so one bad year can do it: it asks for a look and decides nothing.
    /// </summary>
    internal static IReadOnlyList<ForecastDrift> Of(string run, IEnumerable<ScoreSummary> found, IReadOnlyList<DriftBacktest> backtests) =>
    [
        .. found
            .Where(summary => summary.Scores >= FewestScores)
            .Select(summary => (Summary: summary, Backtest: backtests.FirstOrDefault(backtest => backtest.IsOf(summary))))
            .Where(pair => pair.Backtest is not null && IsFar(pair.Summary, pair.Backtest))
            .Select(pair => new ForecastDrift(run, pair.Summary, pair.Backtest!, Say(pair.Summary, pair.Backtest!))),
    ];

    /// <summary>As the pointer of a scope keeps them, the largest groups first.</summary>
    internal static string ToText(IEnumerable<ForecastDrift> drifts) => JsonSerializer.Serialize(
        [.. drifts.OrderByDescending(drift => drift.Found.Scores).ThenBy(drift => drift.Found.HorizonPeriods).Take(MostKept)], DriftJson.Default.IReadOnlyListForecastDrift);

    internal static IReadOnlyList<ForecastDrift> Read(string text) => JsonSerializer.Deserialize(text, DriftJson.Default.IReadOnlyListForecastDrift) ?? [];

    private static bool IsFar(ScoreSummary found, DriftBacktest backtest) =>
        found.Mase > FarErrorRatio * backtest.Mase
        || found.Coverage80Percent < backtest.Coverage80Percent - FarCoveragePoints
        || found.Coverage95Percent < backtest.Coverage95Percent - FarCoveragePoints;

    private static Bilingual Say(ScoreSummary found, DriftBacktest backtest) => new(
        string.Create(FigureText.Indonesian, $"Prakiraan {found.Group}, {found.Basis}, {found.HorizonPeriods} periode ke depan: MASE {found.Mase:0.00} (uji mundur {backtest.Mase:0.00}), cakupan 80 % {found.Coverage80Percent:0} % ({backtest.Coverage80Percent:0} %), cakupan 95 % {found.Coverage95Percent:0} % ({backtest.Coverage95Percent:0} %). Periksa data dan guncangan tahun itu sebelum memakai prakiraan."),
        FormattableString.Invariant($"Forecasts of {found.Group}, {found.Basis}, {found.HorizonPeriods} periods ahead: MASE {found.Mase:0.00} (backtest {backtest.Mase:0.00}), 80 % coverage {found.Coverage80Percent:0} % ({backtest.Coverage80Percent:0} %), 95 % coverage {found.Coverage95Percent:0} % ({backtest.Coverage95Percent:0} %). Look at the data and at the shocks of that period before using the forecast."));
}

/// <summary>What a backtest said of the published forecasts of a group at one horizon.</summary>
public sealed record DriftBacktest(
    string Basis, string Frequency, string Group, int HorizonPeriods, int Origins, double? Mase, double? Coverage80Percent, double? Coverage95Percent)
{
    internal bool IsOf(ScoreSummary summary) =>
        (Basis, Frequency, Group, HorizonPeriods) == (summary.Basis, summary.Frequency, summary.Group, summary.HorizonPeriods);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(IReadOnlyList<ForecastDrift>))]
public sealed partial class DriftJson : JsonSerializerContext;
