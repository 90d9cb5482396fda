using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>People by region and year. NaN inside means that no figure is published.</summary>
public sealed class PopulationPanel
{
    private readonly Dictionary<(RegionCode Region, Period Year), double> people = [];
    private readonly HashSet<Period> interpolated = [];
    private readonly SortedSet<Period> years = [];
    private readonly SortedSet<RegionCode> regions = [];

    /// <summary>Years with a figure for any region, ascending; interpolated ones are among them.</summary>
    public IEnumerable<Period> Years => years;

    /// <summary>Regions with a figure for any year, by code.</summary>
    public IReadOnlyList<RegionCode> Regions => [.. regions];

    /// <summary>People of a region in a year; NaN when not published.</summary>
    public double this[RegionCode region, Period year]
    {
        get => people.GetValueOrDefault((region, year), double.NaN);
        set
        {
            people[(region, year)] = value;
            years.Add(year);
            regions.Add(region);
        }
    }

    /// <summary>Whether the whole year is interpolated between its published neighbours.</summary>
    public bool IsInterpolated(Period year) => interpolated.Contains(year);

    public void MarkInterpolated(Period year) => interpolated.Add(year);
}
