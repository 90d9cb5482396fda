using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets;

/// <summary>What was understood of a file, in figures.</summary>
public sealed record DatasetSummary
{
    /// <summary>Observed cells.</summary>
    public required int Cells { get; init; }

    /// <summary>Those that are marked as preliminary, or very preliminary.</summary>
    public required int PreliminaryCells { get; init; }

    /// <summary>Codes of the regions, in order; empty where the file is of none in particular.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Codes of the sectors, in BPS's order; empty where the kind has none.</summary>
    public required IReadOnlyList<string> Sectors { get; init; }

    /// <summary>The years of which there are annual figures, in order.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The first quarter; null where there are none.</summary>
    public string? FirstQuarter { get; init; }

    /// <summary>The last quarter; null where there are none.</summary>
    public string? LastQuarter { get; init; }

    /// <summary>Price bases, as in keys.</summary>
    public required IReadOnlyList<string> Bases { get; init; }

    /// <summary>What is measured.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>Units after conversion.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>How many commodities, industries, indicators, neighbours or chains there are; 0 where the kind has none.</summary>
    public required int Items { get; init; }

    /// <summary>Sheets of a workbook from which something was read, in the order of their names; empty for other files.</summary>
    public required IReadOnlyList<string> Sheets { get; init; }

    /// <summary>Counts what is observed; null where nothing is, as when the file is rejected.</summary>
    /// <param name="observations">Gone through once.</param>
    public static DatasetSummary? Of(IEnumerable<Observation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);

        var (cells, preliminary) = (0, 0);
        var regions = new HashSet<RegionCode>();
        var sectors = new HashSet<SectorCode>();
        var periods = new HashSet<Period>();
        var (bases, measures, units, items, sheets) = (Texts(), Texts(), Texts(), Texts(), Texts());
        foreach (var cell in observations)
        {
            cells++;
            preliminary += cell.Status == ObservationStatus.Final ? 0 : 1;
            regions.Add(cell.Region);
            measures.Add(cell.Measure);
            Note(units, cell.Unit);
            Note(items, cell.Item);
            Note(sheets, cell.Sheet);
            if (cell.Sector is { } sector)
            {
                sectors.Add(sector);
            }

            if (cell.Period is { } period)
            {
                periods.Add(period);
            }

            if (cell.Basis is { } basis)
            {
                bases.Add(basis.ToString());
            }
        }

        var quarters = periods.Where(period => period.Quarter is not null).Order().ToList();
        return cells == 0 ? null : new DatasetSummary
        {
            Cells = cells,
            PreliminaryCells = preliminary,
            Regions = [.. regions.Where(region => region != RegionCode.Everywhere).Order().Select(region => region.ToString())],
            Sectors = [.. BpsSectors.InOrder(sectors).Select(sector => sector.ToString())],
            Years = [.. periods.Where(period => period.Quarter is null).Select(period => period.Year).Order()],
            FirstQuarter = quarters.Count == 0 ? null : quarters[0].ToString(),
            LastQuarter = quarters.Count == 0 ? null : quarters[^1].ToString(),
            Bases = [.. bases],
            Measures = [.. measures],
            Units = [.. units],
            Items = items.Count,
            Sheets = [.. sheets],
        };
    }

    /// <summary>A region by its code and BPS's name, for people; the code alone where BPS has none.</summary>
    public static string NameOf(string region) => RegionCode.TryParse(region, out var code) ? IndonesianRegions.Show(code) : region;

    private static SortedSet<string> Texts() => new(StringComparer.Ordinal);

    private static void Note(SortedSet<string> texts, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            texts.Add(text);
        }
    }
}
