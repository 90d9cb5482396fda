using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>Every indicator. What the API, the page and the documents say of an indicator comes from here.</summary>
public static class IndicatorCatalogue
{
    /// <summary>Changes whenever a definition or a computation changes a number, so that stored runs are computed anew.</summary>
    public const string Version = "1";

    public static IReadOnlyList<IIndicator> Indicators { get; } = [];

    /// <summary>The catalogue entries by id.</summary>
    public static IReadOnlyDictionary<string, IndicatorDefinition> Definitions { get; } =
        Indicators.SelectMany(indicator => indicator.Definitions).ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>Every value of every indicator.</summary>
    public static IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        Indicators.SelectMany(indicator => indicator.Compute(accounts));
}
