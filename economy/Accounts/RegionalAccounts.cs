using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
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

    /// <summary>
    /// Output by sub-sector, one panel for every basis and frequency that has any: its sectors are the finest that are observed
    /// of each category, so that they do not overlap. A sub-sector that a region does not publish is NaN.
    /// </summary>
    public IReadOnlyList<OutputPanel> SubSectorPanels { get; init; } = [];

    /// <summary>What is known beside output and population.</summary>
    public RegionFacts Facts { get; init; } = new([]);

    /// <summary>Output that an earlier dataset tells too, with what it says.</summary>
    public IReadOnlyList<RevisedFigure> Revised { get; init; } = [];

    /// <summary>Thresholds and seeds.</summary>
    public IndicatorOptions Options { get; init; } = new();

    /// <summary>People by region and year.</summary>
    public required PopulationPanel Population { get; init; }

    /// <summary>ISO 4217 code of the money in the panels.</summary>
    public required string Currency { get; init; }

    /// <summary>Figures that are not in the accounts since they are in another currency: how many, in which, from where.</summary>
    public IReadOnlyList<Bilingual> LeftOut { get; init; } = [];

    /// <summary>The first and the last period of a frequency for which sectors are observed (<see cref="OutputPanel.SectorSpan"/>); null when there is none.</summary>
    public (Period First, Period Last)? SectorPeriods(Frequency frequency)
    {
        var codes = Regencies.Select(region => region.Code).ToList();
        var spans = Panels
            .Where(panel => panel.Frequency == frequency)
            .Select(panel => (panel.Periods, Span: panel.SectorSpan(codes)))
            .Where(pair => pair.Span is not null)
            .Select(pair => (First: pair.Periods[pair.Span!.Value.First], Last: pair.Periods[pair.Span.Value.Last]))
            .ToList();
        return spans.Count == 0 ? null : (spans.Min(span => span.First), spans.Max(span => span.Last));
    }
}
