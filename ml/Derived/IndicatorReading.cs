using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Derived;

/// <summary>
/// Ids of one computation of the catalogue over the future accounts of an outlook: which values they have, and what they are in
/// the point forecast.
/// </summary>
internal sealed class IndicatorReading
{
    private readonly IIndicator indicator;
    private readonly HashSet<string> ids;
    private readonly Dictionary<string, IReadOnlyList<string>> labels = new(StringComparer.Ordinal);

    private IndicatorReading(Outlook outlook, IIndicator indicator, IEnumerable<string> ids)
    {
        (Outlook, this.indicator) = (outlook, indicator);
        this.ids = ids.ToHashSet(StringComparer.Ordinal);
        var values = Compute(outlook.PointAccounts);
        foreach (var id in this.ids)
        {
            // A class is what a value turned out to be; components of one value stand beside one another.
            var definition = IndicatorCatalogue.Definitions[id];
            var isClass = definition.OtherLabels.Count > 0
                && values.Where(value => value.Indicator == id).GroupBy(value => IndicatorKey.Of(value, isClass: true)).All(group => group.Count() == 1);
            labels[id] = isClass ? [.. definition.OtherLabels.Keys] : [];
        }

        Values = [.. values.DistinctBy(KeyOf)];
    }

    public Outlook Outlook { get; }

    /// <summary>Of the point forecast and of the past, one for each key.</summary>
    public IReadOnlyList<IndicatorValue> Values { get; }

    /// <summary>That of one id.</summary>
    public static IndicatorReading Of(Outlook outlook, string id) => Of(outlook, [id]).Single();

    /// <summary>One for each computation, since several ids may come of one; in the order of their first ids.</summary>
    public static IEnumerable<IndicatorReading> Of(Outlook outlook, IEnumerable<string> ids) => ids
        .Distinct(StringComparer.Ordinal)
        .GroupBy(id => IndicatorCatalogue.Indicators.Single(one => one.Definitions.Any(definition => definition.Id == id)))
        .Select(group => new IndicatorReading(outlook, group.Key, group));

    /// <summary>The values over some accounts, those of other ids of the same computation left out.</summary>
    /// <remarks>Without sampling intervals: the spread is that of the paths, and redrawing regencies would only cost time.</remarks>
    public IReadOnlyList<IndicatorValue> Compute(RegionalAccounts accounts) =>
    [
        .. indicator
            .Compute(accounts with { Options = accounts.Options with { BootstrapDraws = 0 } })
            .Where(value => ids.Contains(value.Indicator)),
    ];

    /// <summary>The classes of an id; empty where it has none.</summary>
    public IReadOnlyList<string> Labels(string id) => labels[id];

    /// <summary>Whether <c>other</c> holds the class that a value of this id falls into.</summary>
    public bool IsClass(string id) => labels[id].Count > 0;

    public IndicatorKey KeyOf(IndicatorValue value) => IndicatorKey.Of(value, IsClass(value.Indicator));

    /// <summary>The class of a value; null where it has none or is undefined.</summary>
    public string? ClassOf(IndicatorValue? value) => value is not null && IsClass(value.Indicator) ? value.Other : null;

    /// <summary>The number of a value, or the position of its class among <see cref="Labels"/>; NaN where undefined.</summary>
    public double Outcome(IndicatorValue value) =>
        !IsClass(value.Indicator) ? value.Value : Position(value.Indicator, value.Other) is var position and >= 0 ? position : double.NaN;

    /// <summary>The position of a class among <see cref="Labels"/>, or −1.</summary>
    public int Position(string id, string? label) => labels[id].ToList().IndexOf(label ?? "");
}
