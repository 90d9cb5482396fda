using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme.Computing;

/// <summary>
/// Production in tonnes that passed the unit check: what is 50 times the most that any other region has of the commodity, in any
/// year, is taken to be in another unit (tonnes beside kilograms are 1,000 times apart) and is not used. The reader of
/// commodity output warns of the same.
/// </summary>
public sealed class TonnageCheck
{
    /// <summary>How many times the largest of the others is suspicious.</summary>
    public const double SuspiciousRatio = 50;

    private readonly ILookup<(RegionCode Region, Period Year), (Observation Fact, Bilingual? Reason)> byPlace;

    public TonnageCheck(RegionFacts facts) => byPlace = facts.Of(Measure.Production)
        .Where(fact => fact is { Unit: "tonne", Item: not null, Period: not null })
        .GroupBy(fact => fact.Item!, StringComparer.OrdinalIgnoreCase)
        .SelectMany(Check)
        .ToLookup(pair => (pair.Fact.Region, pair.Fact.Period!.Value));

    /// <summary>value over the largest of the others; NaN where there is none above zero, and nothing to compare with.</summary>
    public static double Ratio(double value, double largestOther) => largestOther > 0 ? value / largestOther : double.NaN;

    /// <summary>What is not used.</summary>
    public IEnumerable<Observation> Refused => byPlace.SelectMany(group => group).Where(pair => pair.Reason is not null).Select(pair => pair.Fact);

    /// <summary>The weighed products of a region in a year, each with the reason why it is not used; null where it is.</summary>
    internal IEnumerable<(Observation Fact, Bilingual? Reason)> Of(RegionCode region, Period year) => byPlace[(region, year)];

    private static IEnumerable<(Observation Fact, Bilingual? Reason)> Check(IEnumerable<Observation> ofCommodity)
    {
        var facts = ofCommodity.ToList();
        var largest = facts.GroupBy(fact => fact.Region).Select(group => (Region: group.Key, Most: group.Max(fact => fact.Value))).OrderByDescending(pair => pair.Most).Take(2).ToList();
        foreach (var fact in facts)
        {
            var other = largest.Where(pair => pair.Region != fact.Region).Select(pair => pair.Most).FirstOrDefault();
            var ratio = Ratio(fact.Value, other);
            yield return (fact, ratio >= SuspiciousRatio ? ProgrammeReasons.SuspiciousTonnes(fact.Item!, ratio) : null);
        }
    }
}
