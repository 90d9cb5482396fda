using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Derived;

/// <summary>
/// Lets the population of accounts go on after its last count. A projected year is taken as it is projected, a year between two
/// known ones at constant growth between them, a year after the last known one at the growth of the regencies' sum over at most
/// the last <see cref="GrowthYears"/> counted years: P(t) = P(L)·(ΣP(L)/ΣP(L−k))^((t−L)/k). Counts are never replaced.
/// </summary>
/// <remarks>
/// A regency without a count in the last counted year stays absent unless it is projected: filling it would hide that the
/// publication is incomplete.
/// </remarks>
internal sealed class FuturePopulation
{
    /// <summary>How many years the growth is measured over: registers jump from one year to the next.</summary>
    public const int GrowthYears = 5;

    private readonly RegionalAccounts accounts;
    private readonly PopulationPanel people = new();
    private readonly Period last;
    private readonly Dictionary<RegionCode, SortedDictionary<Period, double>> projected;

    private FuturePopulation(RegionalAccounts accounts, Period last)
    {
        this.accounts = accounts;
        this.last = last;
        projected = Projections(accounts, last);
        foreach (var region in accounts.Population.Regions)
        {
            foreach (var year in accounts.Population.Years)
            {
                if (accounts.Population[region, year] is var count && !double.IsNaN(count))
                {
                    people[region, year] = count;
                }
            }
        }

        foreach (var year in accounts.Population.Years.Where(accounts.Population.IsInterpolated))
        {
            people.MarkInterpolated(year);
        }
    }

    /// <summary>The people up to and with a year.</summary>
    public static PopulationPath Of(RegionalAccounts accounts, Period until)
    {
        var parts = accounts.Regencies.Select(region => region.Code).ToHashSet();
        var counted = accounts.Population.Years.Where(year => parts.Any(part => accounts.Population[part, year] > 0)).ToList();
        if (counted.Count == 0)
        {
            return new PopulationPath(PopulationSource.None, PopulationTexts.None, accounts.Population);
        }

        return new FuturePopulation(accounts, counted[^1]).Extend([.. parts], until);
    }

    private PopulationPath Extend(RegionCode[] parts, Period until)
    {
        var counted = parts.Where(part => people[part, last] > 0).ToArray();
        var growth = Growth(counted);
        var ofParts = parts.Count(projected.ContainsKey);
        var isTotal = ofParts == 0 && projected.ContainsKey(accounts.Scope);
        var scopeBase = people[accounts.Scope, last] is > 0 and var own ? own : counted.Sum(part => people[part, last]);
        for (var year = last.Plus(1); year <= until; year = year.Plus(1))
        {
            var ofScope = isTotal ? At(accounts.Scope, scopeBase, year, growth.Factor) : double.NaN;
            foreach (var part in parts)
            {
                Set(part, year, isTotal ? people[part, last] / scopeBase * ofScope : At(part, people[part, last], year, growth.Factor));
            }

            SetReferences(counted, year, ofScope, growth.Factor);
        }

        var source = isTotal ? PopulationSource.ProjectedTotal
            : ofParts == 0 ? PopulationSource.HeldShares
            : ofParts == parts.Length ? PopulationSource.Projection
            : PopulationSource.PartlyProjected;
        return new PopulationPath(source, PopulationTexts.Of(source, last, ofParts, parts.Length, growth, Gap(counted)), people);
    }

    // The scope goes the way of its regencies where it is not projected itself; the nation goes its own.
    private void SetReferences(RegionCode[] counted, Period year, double ofScope, double factor)
    {
        foreach (var reference in accounts.References.Select(region => region.Code).Append(accounts.Scope).Distinct())
        {
            var count = people[reference, last];
            if (reference == accounts.Scope && !projected.ContainsKey(reference))
            {
                Set(reference, year, count * (counted.Sum(part => people[part, year]) / counted.Sum(part => people[part, last])));
            }
            else
            {
                Set(reference, year, reference == accounts.Scope && !double.IsNaN(ofScope) ? ofScope : At(reference, count, year, factor));
            }
        }
    }

    private void Set(RegionCode region, Period year, double value)
    {
        if (value > 0 && double.IsNaN(people[region, year]))
        {
            people[region, year] = value;
        }
    }

    // Between and after the count and the projected years; NaN where neither is known before the year.
    private double At(RegionCode region, double count, Period year, double factor)
    {
        var (before, valueBefore) = (last, count);
        foreach (var (known, value) in projected.GetValueOrDefault(region) ?? [])
        {
            if (known == year)
            {
                return value;
            }

            if (known > year)
            {
                return valueBefore * Math.Pow(value / valueBefore, (double)year.PeriodsSince(before) / known.PeriodsSince(before));
            }

            (before, valueBefore) = (known, value);
        }

        return valueBefore * Math.Pow(factor, year.PeriodsSince(before));
    }

    private (double Factor, Period? Since) Growth(RegionCode[] counted)
    {
        var since = people.Years
            .Where(year => year < last && last.PeriodsSince(year) <= GrowthYears && counted.All(part => people[part, year] > 0))
            .Select(year => (Period?)year)
            .FirstOrDefault();
        return since is { } first
            ? (Math.Pow(counted.Sum(part => people[part, last]) / counted.Sum(part => people[part, first]), 1.0 / last.PeriodsSince(first)), first)
            : (1, null);
    }

    // How far a projection of the last counted year lies from the count: a register and a projection are two sources.
    private double Gap(RegionCode[] counted)
    {
        var both = counted
            .Select(part => (Count: people[part, last], Projected: accounts.Facts.Find(Measure.ProjectedPopulation, part, last)?.Value ?? double.NaN))
            .Where(pair => pair.Projected > 0)
            .ToList();
        return both.Count == 0 ? double.NaN : 100 * ((both.Sum(pair => pair.Projected) / both.Sum(pair => pair.Count)) - 1);
    }

    private static Dictionary<RegionCode, SortedDictionary<Period, double>> Projections(RegionalAccounts accounts, Period last)
    {
        var projections = new Dictionary<RegionCode, SortedDictionary<Period, double>>();
        foreach (var fact in accounts.Facts.Of(Measure.ProjectedPopulation))
        {
            if (fact is { Period: { Frequency: Frequency.Annual } year, Sector: null, Value: > 0 } && year > last)
            {
                if (!projections.TryGetValue(fact.Region, out var years))
                {
                    projections[fact.Region] = years = [];
                }

                years[year] = fact.Value;
            }
        }

        return projections;
    }
}
