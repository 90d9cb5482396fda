using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Derived;

/// <summary>One indicator over the future accounts of an outlook: which values it has, and what they are in the point forecast.</summary>
internal sealed class IndicatorReading
{
    private readonly IIndicator indicator;
    private readonly string id;

    public IndicatorReading(Outlook outlook, string id)
    {
        Outlook = outlook;
        this.id = id;
        Definition = IndicatorCatalogue.Definitions[id];
        indicator = IndicatorCatalogue.Indicators.Single(one => one.Definitions.Any(definition => definition.Id == id));
        var values = Compute(outlook.PointAccounts with { Options = outlook.PointAccounts.Options with { BootstrapDraws = 0 } });

        // A class is what a value turned out to be; components of one value stand beside one another.
        IsClass = Definition.OtherLabels.Count > 0
            && values.GroupBy(value => IndicatorKey.Of(value, isClass: true)).All(group => group.Count() == 1);
        Labels = IsClass ? [.. Definition.OtherLabels.Keys] : [];
        Values = [.. values.DistinctBy(value => IndicatorKey.Of(value, IsClass))];
    }

    public Outlook Outlook { get; }

    public IndicatorDefinition Definition { get; }

    /// <summary>Whether <c>other</c> holds the class that a value falls into.</summary>
    public bool IsClass { get; }

    /// <summary>The classes; empty where there are none.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Of the point forecast and of the past, one for each key.</summary>
    public IReadOnlyList<IndicatorValue> Values { get; }

    /// <summary>The indicator's values over some accounts, those of other ids of the same computation left out.</summary>
    public IReadOnlyList<IndicatorValue> Compute(Economy.Accounts.RegionalAccounts accounts) =>
        [.. indicator.Compute(accounts).Where(value => value.Indicator == id)];

    /// <summary>The number of a value, or the position of its class among <see cref="Labels"/>; NaN where undefined.</summary>
    public double Outcome(IndicatorValue value) =>
        !IsClass ? value.Value : value.Other is { } label && Position(label) is var position and >= 0 ? position : double.NaN;

    public IndicatorKey KeyOf(IndicatorValue value) => IndicatorKey.Of(value, IsClass);

    public int Position(string label)
    {
        for (var index = 0; index < Labels.Count; index++)
        {
            if (Labels[index] == label)
            {
                return index;
            }
        }

        return -1;
    }
}
