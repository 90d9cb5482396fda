using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>GRDP per capita of all regencies of a scope in one year, for measures of equity and convergence.</summary>
/// <param name="PerCapita">Millions of the currency per person, by regency; NaN for one that is absent.</param>
/// <param name="People">People, by regency.</param>
/// <param name="Groups">Group of each regency (kabupaten, kota); null where no data say.</param>
/// <param name="Basis">What all of it rests on: undefined, with whoever is absent as the reason, where the set is incomplete.</param>
public sealed record PerCapitaSet(double[] PerCapita, double[] People, string?[] Groups, Figure Basis)
{
    /// <summary>Whether no regency is absent: equity over some of the regencies is not equity over the province.</summary>
    public bool IsComplete => Basis.IsDefined;

    /// <summary>The set of one year of an annual panel.</summary>
    public static PerCapitaSet Of(RegionTotals totals, int period)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var count = accounts.Regencies.Count;
        var (perCapita, people, groups) = (new double[count], new double[count], new string?[count]);
        var (withoutOutput, withoutPeople) = (new List<string>(), new List<string>());
        var gaps = new List<Bilingual?>();
        var (quality, status) = (Quality.Complete, ObservationStatus.Final);
        for (var index = 0; index < count; index++)
        {
            var regency = accounts.Regencies[index];
            var region = panel.IndexOf(regency.Code);
            var output = totals.Total(period, region);
            var residents = RegionPopulation.Of(accounts, regency.Code, panel.Periods[period]);
            AddIfAbsent(withoutOutput, output, totals.Label(region));
            AddIfAbsent(withoutPeople, residents, totals.Label(region));
            (perCapita[index], people[index], groups[index]) = (output.Value / residents.Value, residents.Value, regency.Group);
            gaps.Add(output.IsDefined ? output.Reason : null);
            quality |= output.Quality | residents.Quality;
            status = status.LeastSettled(output.Status);
        }

        var absent = Reasons.Join(
            withoutOutput.Count == 0 ? null : Reasons.AbsentOutput(withoutOutput, panel.Periods[period]),
            withoutPeople.Count == 0 ? null : Reasons.AbsentPopulation(withoutPeople, panel.Periods[period]));
        var basis = absent is null ? new Figure(0, quality, status, Reasons.Join(gaps)) : Figure.Undefined(absent);
        return new PerCapitaSet(perCapita, people, groups, basis);
    }

    private static void AddIfAbsent(List<string> absent, Figure figure, string label)
    {
        if (!figure.IsDefined)
        {
            absent.Add(label);
        }
    }
}
