using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Turns observations into the accounts of one scope.</summary>
public static class AccountsBuilder
{
    /// <summary>
    /// Scopes that the observations allow: areas with output of at least one of their parts, and the nation with at least two
    /// provinces. What is a part of what comes from the <c>regions</c> datasets, else from the BPS codes.
    /// </summary>
    public static IReadOnlyList<RegionCode> Scopes(IEnumerable<Observation> observations)
    {
        var all = observations as IReadOnlyCollection<Observation> ?? [.. observations];
        return new RegionParents(all).Scopes(all.Where(observation => observation.Measure == Measure.Grdp).Select(observation => observation.Region));
    }

    /// <summary>Builds the accounts of a scope.</summary>
    /// <param name="scope">The reference area.</param>
    /// <param name="observations">
    /// Observations of any kinds and regions; those that do not concern the scope are left out. Of several for one cell the
    /// one with the greatest sequence wins, then the last in order. Money in another currency than the scope's is left out
    /// (<see cref="RegionalAccounts.LeftOut"/>).
    /// </param>
    /// <param name="options">Choices that change numbers.</param>
    public static RegionalAccounts Build(RegionCode scope, IEnumerable<Observation> observations, AccountsOptions options)
    {
        var all = observations as IReadOnlyCollection<Observation> ?? [.. observations];
        var parents = new RegionParents(all);
        var above = parents.Of(scope);
        var concerned = all.Where(observation => parents.Concerns(observation.Region, scope)).ToList();
        var currency = ScopeCurrency.Of(concerned);
        var (latest, revised) = Latest(concerned.Where(observation => observation.Currency is null || observation.Currency == currency));

        var descriptions = new RegionDescriptions(all);
        var named = latest.Select(observation => observation.Region).ToHashSet();
        var regencies = named.Where(region => parents.Of(region) == scope).Order().Select(descriptions.Of).ToList();
        var references = new[] { scope, above ?? scope }.Distinct().Where(named.Contains).Select(descriptions.Of).ToList();

        RegionCode[] rows = [.. regencies.Concat(references).Select(region => region.Code)];
        return new RegionalAccounts
        {
            Scope = scope,
            Regencies = regencies,
            References = references,
            Panels = PanelBuilder.Build(latest, rows),
            SubSectorPanels = PanelBuilder.BuildSubSectors(latest, rows),
            Facts = new RegionFacts(latest),
            Options = options.Indicators,
            Population = BuildPopulation(latest, options),
            Currency = currency,
            Revised = revised,
            LeftOut = ScopeCurrency.LeftOut(concerned, currency),
        };
    }

    // What a dataset says twice is not revised; the vintage before the latest is of a lower sequence number.
    private static (List<Observation> Latest, List<RevisedFigure> Revised) Latest(IEnumerable<Observation> observations)
    {
        var cells = new Dictionary<(RegionCode, SectorCode?, Period?, string, string?, Prices.PriceBasis?), Observation>();
        var earlier = new Dictionary<(RegionCode, SectorCode?, Period?, string, string?, Prices.PriceBasis?), Observation>();
        foreach (var observation in observations)
        {
            if (!cells.TryGetValue(observation.Cell, out var existing) || observation.Sequence >= existing.Sequence)
            {
                cells[observation.Cell] = observation;
                if (existing is not null && existing.Sequence < observation.Sequence)
                {
                    earlier[observation.Cell] = existing;
                }
            }
            else if (!earlier.TryGetValue(observation.Cell, out var before) || observation.Sequence >= before.Sequence)
            {
                earlier[observation.Cell] = observation;
            }
        }

        return ([.. cells.Values], [.. earlier.Values.Where(before => before.Measure == Measure.Grdp).Select(before => new RevisedFigure(before, cells[before.Cell]))]);
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
