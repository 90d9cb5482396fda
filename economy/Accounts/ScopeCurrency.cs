using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>The one currency of a scope. Money in another is never added to it: without a rate of exchange the sum means nothing.</summary>
internal static class ScopeCurrency
{
    private const string Default = "IDR";

    /// <summary>The currency of most of the figures; of several with as many, the first by code.</summary>
    public static string Of(IEnumerable<Observation> observations) => observations
        .Where(observation => observation.Currency is not null)
        .GroupBy(observation => observation.Currency!, StringComparer.Ordinal)
        .OrderByDescending(group => group.Count())
        .ThenBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => group.Key)
        .FirstOrDefault(Default);

    /// <summary>What is in another currency, a sentence for each currency and dataset.</summary>
    public static IReadOnlyList<Bilingual> LeftOut(IEnumerable<Observation> observations, string currency) =>
    [
        .. observations
            .Where(observation => observation.Currency is not null && observation.Currency != currency)
            .GroupBy(observation => (Currency: observation.Currency!, observation.Dataset))
            .OrderBy(group => group.Key.Currency, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Dataset, StringComparer.Ordinal)
            .Select(group => Reasons.OtherCurrency(group.Count(), group.Key.Currency, group.Key.Dataset, currency)),
    ];
}
