using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>What Theil's two measures share: splitting by group and asking the regencies' groups.</summary>
internal static class GroupedEntropy
{
    /// <summary>Splits a measure: between = the measure of the group means, within = Σ_g share_g · measure inside g.</summary>
    /// <param name="values">Values per head.</param>
    /// <param name="weights">Weights (population).</param>
    /// <param name="groups">The group of each.</param>
    /// <param name="measure">The measure of values with weights.</param>
    /// <param name="shareOf">The weight of a group from its population share and its income share.</param>
    public static EntropyParts Decompose(
        ReadOnlySpan<double> values,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<string> groups,
        Func<double[], double[], double> measure,
        Func<double, double, double> shareOf)
    {
        var (mean, weight) = WeightedMean.Of(values, weights);
        var members = new SortedDictionary<string, List<(double Value, double Weight)>>(StringComparer.Ordinal);
        for (var index = 0; index < values.Length; index++)
        {
            if (!members.TryGetValue(groups[index], out var list))
            {
                members[groups[index]] = list = [];
            }

            list.Add((values[index], weights[index]));
        }

        var (means, people, parts) = (new List<double>(), new List<double>(), new List<EntropyGroup>());
        foreach (var (group, list) in members)
        {
            double[] own = [.. list.Select(member => member.Value)];
            double[] heads = [.. list.Select(member => member.Weight)];
            var (groupMean, groupWeight) = WeightedMean.Of(own, heads);
            means.Add(groupMean);
            people.Add(groupWeight);
            var share = shareOf(groupWeight / weight, groupWeight * groupMean / (weight * mean));
            // A group that has nothing weighs nothing; its own measure is 0/0 there.
            var inside = measure(own, heads);
            parts.Add(new EntropyGroup(group, inside, share == 0 ? 0 : share * inside));
        }

        return new EntropyParts(
            measure(values.ToArray(), weights.ToArray()), measure([.. means], [.. people]), parts.Sum(part => part.Contribution), parts);
    }

    /// <summary>Why groups cannot be told apart; null where the group of every regency is known.</summary>
    public static Bilingual? NoGroups(RegionalAccounts accounts)
    {
        var ungrouped = accounts.Regencies.Where(region => region.Group is null).Select(region => RegionTotals.Label(region.Code, region.Name)).ToList();
        return ungrouped.Count > 0 ? Reasons.NoGroups(ungrouped) : null;
    }

    /// <summary>
    /// Total, between and within for every year; the latter two undefined with a reason where a regency's group is not known.
    /// The total has an interval; its parts have none, since a redraw may leave a group without any regency.
    /// </summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<double[], double[], double> measure,
        Func<double, double, double> shareOf)
    {
        var noGroups = NoGroups(accounts);
        return RegencyEquity.Compute(
            accounts,
            definitions,
            Parts,
            (perCapita, people) => [measure(perCapita, people), double.NaN, double.NaN]);

        IReadOnlyList<Figure> Parts(PerCapitaSet set)
        {
            var total = set.Basis.Becomes(measure(set.PerCapita, set.People), Reasons.NotPositive);
            if (noGroups is not null)
            {
                var unknown = Figure.Undefined(noGroups);
                return [total, unknown, unknown];
            }

            var parts = Decompose(set.PerCapita, set.People, set.Groups.OfType<string>().ToArray(), measure, shareOf);
            return
            [
                total,
                set.Basis.Becomes(parts.Between, Reasons.NotPositive),
                set.Basis.Becomes(parts.Within, Reasons.NotPositive),
            ];
        }
    }
}
