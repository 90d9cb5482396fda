using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Turns observations into the accounts of one scope.</summary>
public static class AccountsBuilder
{
    private const string DefaultCurrency = "IDR";

    /// <summary>Scopes that the observations allow: provinces with output of at least one regency, and the nation with at least two provinces.</summary>
    public static IReadOnlyList<RegionCode> Scopes(IEnumerable<Observation> observations)
    {
        var measured = observations.Where(observation => observation.Measure == Measure.Grdp).Select(observation => observation.Region).Distinct().ToList();
        var parents = measured.GroupBy(region => region.Parent).Where(group => group.Key is not null);
        return [.. parents
            .Where(group => group.Key != RegionCode.Nation || group.Count() >= 2)
            .Select(group => group.Key!.Value)
            .Order()];
    }

    /// <summary>Builds the accounts of a scope.</summary>
    /// <param name="scope">The reference area.</param>
    /// <param name="observations">
    /// Observations of any kinds and regions; those that do not concern the scope are left out. Of several for one cell the
    /// one with the greatest sequence wins, then the last in order.
    /// </param>
    /// <param name="options">Choices that change numbers.</param>
    public static RegionalAccounts Build(RegionCode scope, IEnumerable<Observation> observations, AccountsOptions options)
    {
        var cells = new Dictionary<(RegionCode, SectorCode?, Period?, string, Prices.PriceBasis?), Observation>();
        foreach (var observation in observations.Where(observation => Concerns(observation.Region, scope)))
        {
            if (!cells.TryGetValue(observation.Cell, out var existing) || observation.Sequence >= existing.Sequence)
            {
                cells[observation.Cell] = observation;
            }
        }

        var latest = cells.Values;
        var references = scope == RegionCode.Nation ? new[] { scope } : [scope, RegionCode.Nation];
        var named = latest.Select(observation => observation.Region).Distinct().Order().ToList();
        var regencies = named.Where(region => region.Parent == scope).Select(region => Describe(region, latest)).ToList();
        var present = references.Where(named.Contains).Select(region => Describe(region, latest)).ToList();
        var rows = regencies.Concat(present).Select(region => region.Code).ToList();

        return new RegionalAccounts
        {
            Scope = scope,
            Regencies = regencies,
            References = present,
            Panels = BuildPanels(latest, rows),
            Population = BuildPopulation(latest, options),
            Currency = latest.Select(observation => observation.Currency).FirstOrDefault(currency => currency is not null) ?? DefaultCurrency,
        };
    }

    private static bool Concerns(RegionCode region, RegionCode scope) =>
        region == scope || region.Parent == scope || region == RegionCode.Nation;

    private static Region Describe(RegionCode code, IEnumerable<Observation> latest)
    {
        var own = latest.Where(observation => observation.Region == code && observation.Kind == DatasetKind.Regions)
            .ToDictionary(observation => observation.Measure);
        return new Region(
            code,
            own.GetValueOrDefault(Measure.Name)?.Text ?? code.ToString(),
            own.GetValueOrDefault(Measure.Group)?.Text,
            own.GetValueOrDefault(Measure.Parent)?.Text is { } parent ? RegionCode.Parse(parent) : code.Parent,
            own.GetValueOrDefault(Measure.Area)?.Value ?? double.NaN);
    }

    private static List<OutputPanel> BuildPanels(IEnumerable<Observation> latest, List<RegionCode> rows)
    {
        var output = latest.Where(observation => observation is { Measure: Measure.Grdp, Sector: not null, Period: not null, Basis: not null });
        var panels = new List<OutputPanel>();
        foreach (var group in output
            .GroupBy(observation => (Basis: observation.Basis!.Value, observation.Period!.Value.Frequency))
            .OrderBy(group => group.Key.Basis.ToString(), StringComparer.Ordinal)
            .ThenBy(group => group.Key.Frequency))
        {
            var first = group.Min(observation => observation.Period!.Value);
            var count = group.Max(observation => observation.Period!.Value).PeriodsSince(first) + 1;
            var sectors = OrderSectors(group.Select(observation => observation.Sector!.Value).Where(sector => !sector.IsTotal).Distinct());
            var panel = new OutputPanel(group.Key.Basis, [.. Enumerable.Range(0, count).Select(first.Plus)], rows, sectors);
            foreach (var observation in group)
            {
                Place(panel, observation);
            }

            panels.Add(panel);
        }

        return panels;
    }

    private static void Place(OutputPanel panel, Observation observation)
    {
        var period = panel.IndexOf(observation.Period!.Value);
        var region = panel.IndexOf(observation.Region);
        panel.LowerStatus(period, region, observation.Status);
        if (observation.Sector == SectorCode.Total)
        {
            panel.SetPublishedTotal(period, region, observation.Value);
        }
        else if (panel.IndexOf(observation.Sector!.Value) is var sector and >= 0)
        {
            panel[period, region, sector] = observation.Value;
        }
    }

    // BPS's order is not that of the alphabet of an ordinal sort (MN before O, RSTU last); codes it does not know follow.
    private static List<SectorCode> OrderSectors(IEnumerable<SectorCode> sectors)
    {
        var known = BpsSectors.Categories.Select(sector => sector.Code).ToList();
        return [.. sectors.OrderBy(sector => known.IndexOf(sector) is var index and >= 0 ? index : int.MaxValue).ThenBy(sector => sector)];
    }

    private static PopulationPanel BuildPopulation(IEnumerable<Observation> latest, AccountsOptions options)
    {
        var population = new PopulationPanel();
        foreach (var observation in latest)
        {
            if (observation is { Measure: Measure.Population, Period: { Frequency: Frequency.Annual } year, Sector: null })
            {
                population[observation.Region, year] = observation.Value;
            }
        }

        if (options.InterpolatePopulation)
        {
            PopulationInterpolation.FillUnpublishedYears(population);
        }

        return population;
    }
}
