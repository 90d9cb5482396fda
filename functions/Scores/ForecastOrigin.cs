using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Scores;

/// <summary>The periods that a run forecasts of one basis and frequency, as its record keeps them.</summary>
/// <param name="Basis">Price basis.</param>
/// <param name="First">The first: one after the origin.</param>
/// <param name="Last">The last.</param>
internal sealed record ForecastOrigin(PriceBasis Basis, Period First, Period Last)
{
    public static IReadOnlyList<ForecastOrigin> Of(IEnumerable<ForecastValue> values) =>
    [
        .. values.GroupBy(value => (value.Basis, value.Period.Frequency)).Select(panel => new ForecastOrigin(
            panel.Key.Basis, panel.Min(value => value.Period), panel.Max(value => value.Period))),
    ];

    /// <summary>One line for each: basis, first and last period.</summary>
    public static string ToText(IEnumerable<ForecastOrigin> origins) => string.Concat(origins.Select(origin => $"{origin.Basis} {origin.First} {origin.Last}\n"));

    public static IEnumerable<ForecastOrigin> Read(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .Select(parts => new ForecastOrigin(PriceBasis.Parse(parts[0]), Period.Parse(parts[1]), Period.Parse(parts[2])));
}
