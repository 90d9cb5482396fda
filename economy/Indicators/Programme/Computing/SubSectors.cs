using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme.Computing;

/// <summary>Output by sub-category, where it is known: one annual panel for a price basis.</summary>
internal sealed class SubSectors(RegionalAccounts accounts, OutputPanel panel)
{
    public OutputPanel Panel => panel;

    /// <summary>Those of a price basis; null where no region has any.</summary>
    public static SubSectors? Of(RegionalAccounts accounts, Prices.PriceBasis basis)
    {
        var panel = accounts.SubSectorPanels.FirstOrDefault(panel => panel.Frequency == Frequency.Annual && panel.Basis == basis);
        return panel is null ? null : new SubSectors(accounts, panel);
    }

    /// <summary>Runs a measure over every annual panel of sub-categories that adds up; where there is none, each id says so once.</summary>
    public static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<SubSectors, IEnumerable<IndicatorValue>> compute)
    {
        var panels = accounts.SubSectorPanels.Where(panel => panel.Frequency == Frequency.Annual && panel.Basis.IsAdditive).ToList();
        return panels.Count == 0
            ? FactComputation.Absent(accounts, definitions, ProgrammeReasons.NoSubSectors)
            : panels.SelectMany(panel => compute(new SubSectors(accounts, panel)));
    }

    /// <summary>Regencies, then the scope, and the periods in which each has any sub-category.</summary>
    public IEnumerable<(int Region, int Period)> Rows() =>
        from code in accounts.Regencies.Select(region => region.Code).Append(accounts.Scope)
        let region = panel.IndexOf(code)
        where region >= 0
        from period in Enumerable.Range(0, panel.Periods.Count)
        where HasAny(period, region)
        select (region, period);

    /// <summary>
    /// Σ of sub-categories in millions of the currency, each once and none beside what it is a part of, as it is published or as
    /// the sum of all of its parts that any region publishes; undefined with a reason where one of them is not observed.
    /// </summary>
    public Figure Sum(int period, int region, IEnumerable<SectorCode> sectors)
    {
        var (sum, reasons) = (0.0, new List<Bilingual?>());
        var each = sectors.ToHashSet();
        foreach (var sector in each.Where(sector => !sector.Wholes.Any(each.Contains)))
        {
            var parts = Parts(sector);
            reasons.Add(parts.Count == 0 ? ProgrammeReasons.NotInPanel(sector) : null);
            foreach (var part in parts)
            {
                var value = panel[period, region, part];
                sum += value;
                reasons.Add(double.IsNaN(value) ? Reasons.NotObserved(Label(region), panel.Sectors[part], panel.Periods[period]) : null);
            }
        }

        return Reasons.Join(reasons) is { } absent ? Figure.Undefined(absent) : Figure.Observed(sum, panel.Status(period, region));
    }

    /// <summary>Positions of the sub-categories of a sector: itself, or everything that is a part of it.</summary>
    public IReadOnlyList<int> Parts(SectorCode sector) =>
        panel.IndexOf(sector) is var position and >= 0 ? [position]
        : [.. Enumerable.Range(0, panel.Sectors.Count).Where(index => panel.Sectors[index].Wholes.Contains(sector))];

    public string Label(int region) => RegionTotals.Label(
        panel.Regions[region], accounts.Regencies.Concat(accounts.References).FirstOrDefault(known => known.Code == panel.Regions[region])?.Name);

    private bool HasAny(int period, int region)
    {
        foreach (var value in panel.Row(period, region))
        {
            if (!double.IsNaN(value))
            {
                return true;
            }
        }

        return false;
    }
}
