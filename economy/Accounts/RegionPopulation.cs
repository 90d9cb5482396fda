using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>People of a region as a denominator.</summary>
public static class RegionPopulation
{
    /// <summary>
    /// People of a region in a year: as published; for the scope, where it publishes none, the sum of its regencies if every one
    /// of them is there. A year that was interpolated says so. NaN with the absent regions as the reason otherwise, and where a
    /// figure is not positive.
    /// </summary>
    public static Figure Of(RegionalAccounts accounts, RegionCode region, Period year)
    {
        var people = accounts.Population[region, year];
        if (double.IsNaN(people) && region == accounts.Scope && accounts.Regencies.Count > 0)
        {
            var absent = accounts.Regencies.Where(part => !(accounts.Population[part.Code, year] > 0)).ToList();
            return absent.Count > 0
                ? Figure.Undefined(Reasons.AbsentPopulation([.. absent.Select(Label)], year))
                : Known(accounts, accounts.Regencies.Sum(part => accounts.Population[part.Code, year]), year);
        }

        if (people > 0)
        {
            return Known(accounts, people, year);
        }

        var self = accounts.Regencies.Concat(accounts.References).FirstOrDefault(candidate => candidate.Code == region);
        return Figure.Undefined(Reasons.AbsentPopulation([self is null ? region.ToString() : Label(self)], year));
    }

    private static string Label(Region region) => RegionTotals.Label(region.Code, region.Name);

    private static Figure Known(RegionalAccounts accounts, double people, Period year) => new(
        people,
        accounts.Population.IsInterpolated(year) ? Quality.PopulationInterpolated : Quality.Complete,
        ObservationStatus.Final,
        null);
}
