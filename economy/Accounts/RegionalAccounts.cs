using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>All that is known of one scope: its regions, its output at every basis and frequency, and its population.</summary>
public sealed record RegionalAccounts
{
    /// <summary>The reference area that the regencies are parts of, such as <c>6300</c>.</summary>
    public required RegionCode Scope { get; init; }

    /// <summary>The regions that are parts of the scope, by code. Every one that the data name, also those without output.</summary>
    public required IReadOnlyList<Region> Regencies { get; init; }

    /// <summary>What the regencies are measured against: the scope, then what the scope is itself a part of (the nation) where it is in the data.</summary>
    public required IReadOnlyList<Region> References { get; init; }

    /// <summary>One panel for every basis and frequency in the data. Its regions are the regencies, then the references.</summary>
    public required IReadOnlyList<OutputPanel> Panels { get; init; }

    /// <summary>People by region and year.</summary>
    public required PopulationPanel Population { get; init; }

    /// <summary>ISO 4217 code of the money in the panels.</summary>
    public required string Currency { get; init; }

    /// <summary>The least and the greatest period of a frequency in which any sector is observed; null when there is none.</summary>
    public (Period First, Period Last)? SectorPeriods(Frequency frequency)
    {
        var observed = Panels
            .Where(panel => panel.Frequency == frequency)
            .SelectMany(panel => Enumerable.Range(0, panel.Periods.Count)
                .Where(period => Enumerable.Range(0, panel.Regions.Count).Any(region => HasValue(panel.Row(period, region))))
                .Select(period => panel.Periods[period]))
            .ToList();
        return observed.Count == 0 ? null : (observed.Min(), observed.Max());
    }

    private static bool HasValue(ReadOnlySpan<double> row)
    {
        foreach (var value in row)
        {
            if (!double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }
}
