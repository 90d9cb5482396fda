using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Complexity;
using EconomyPipeline.Economy.Indicators.Convergence;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Levels;
using EconomyPipeline.Economy.Indicators.Mobility;
using EconomyPipeline.Economy.Indicators.Programme;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Indicators.Space;
using EconomyPipeline.Economy.Indicators.Structure;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>Every indicator. What the API, the page and the documents say of an indicator comes from here.</summary>
public static class IndicatorCatalogue
{
    /// <summary>Changes whenever a definition or a computation changes a number, so that stored runs are computed anew.</summary>
    public const string Version = "4";

    private const int MostAlike = 8;

    /// <summary>In the order in which they are shown. A new indicator is one more line in the family of its folder.</summary>
    public static IReadOnlyList<IndicatorFamily> Families { get; } =
    [
        LevelsFamily.Family,
        GrowthFamily.Family,
        StructureFamily.Family,
        ShiftShareFamily.Family,
        EquityFamily.Family,
        ConvergenceFamily.Family,
        MobilityFamily.Family,
        ComplexityFamily.Family,
        SpaceFamily.Family,
        ProgrammeFamily.Family,
    ];

    /// <summary>The indicators of all families, in the order in which they are shown.</summary>
    public static IReadOnlyList<IIndicator> Indicators { get; } = [.. Families.SelectMany(family => family.Indicators)];

    /// <summary>The catalogue entries by id.</summary>
    public static IReadOnlyDictionary<string, IndicatorDefinition> Definitions { get; } =
        Indicators.SelectMany(indicator => indicator.Definitions).ToDictionary(definition => definition.Id, StringComparer.Ordinal);

    /// <summary>
    /// Ids to suggest for a text that is none: those that it or their names nearly are, then those of which it is a part or that are
    /// a part of it. Eight at most.
    /// </summary>
    public static IReadOnlyList<string> Alike(string text)
    {
        var sought = text.Trim().ToLowerInvariant();
        var near = EditDistance.Closest(sought, Definitions.Values.SelectMany(definition =>
            new[] { definition.Id, definition.Name.Id, definition.Name.En }.Select(name => (name.ToLowerInvariant(), definition.Id))));
        var parts = sought.Length == 0 ? [] : Indicators.SelectMany(indicator => indicator.Definitions).Select(definition => definition.Id)
            .Where(id => id.Contains(sought, StringComparison.Ordinal) || sought.Contains(id, StringComparison.Ordinal));
        return [.. near.Concat(parts).Distinct().Take(MostAlike)];
    }

    /// <summary>Every value of every indicator.</summary>
    public static IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        Indicators.SelectMany(indicator => indicator.Compute(accounts));

    /// <summary>Every value of the indicators of one tier. Ids of two tiers do not share an indicator.</summary>
    public static IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts, IndicatorTier tier) =>
        Indicators.Where(indicator => indicator.Definitions[0].Tier == tier).SelectMany(indicator => indicator.Compute(accounts));

    /// <summary>Every value of one id.</summary>
    /// <exception cref="ArgumentException">There is no such indicator.</exception>
    public static IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts, string id) =>
        (Indicators.FirstOrDefault(indicator => indicator.Definitions.Any(definition => definition.Id == id))
            ?? throw new ArgumentException($"There is no indicator '{id}'.", nameof(id)))
        .Compute(accounts)
        .Where(value => value.Indicator == id);
}
