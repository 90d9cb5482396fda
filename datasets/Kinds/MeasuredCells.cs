using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>Where a number belongs.</summary>
internal readonly record struct CellKey(RegionCode Region, SectorCode? Sector, Period Period, PriceBasis? Basis)
{
    public string Name => string.Join(' ', new[] { Region.ToString(), Sector?.ToString(), Period.ToString(), Basis?.ToString() }.Where(part => part is not null));
}

/// <summary>A cell whose place is known and whose number is still a text. <paramref name="Unit"/> is null when the file does not say it.</summary>
internal readonly record struct SeenCell(CellKey Key, int Row, string Text, UnitScale? Unit, ObservationStatus Status);

/// <summary>A cell with its number.</summary>
/// <param name="Key">Where it belongs.</param>
/// <param name="Row">1-based row of the file.</param>
/// <param name="Text">Its text in the file.</param>
/// <param name="Written">The number that the text is.</param>
/// <param name="Value">The same in the unit of its measure.</param>
internal readonly record struct MeasuredCell(CellKey Key, int Row, string Text, decimal Written, decimal Value);

/// <summary>The cells of a file as they come in: each place once.</summary>
internal sealed class MeasuredCells(FindingCollector findings, NumberColumn numbers)
{
    private readonly Dictionary<CellKey, int> rows = [];
    private readonly List<SeenCell> seen = [];

    public IReadOnlyList<SeenCell> Seen => seen;

    /// <summary>Notes that a row is about this place, with or without a number.</summary>
    public void Add(CellKey key, int row, string? text, UnitScale? unit, ObservationStatus status)
    {
        if (!rows.TryAdd(key, row))
        {
            findings.Add(CellFindings.DuplicateCell(numbers.Column?.At(row) ?? new CellPlace(row), rows[key], key.Name));
        }
        else if (text is not null)
        {
            seen.Add(new SeenCell(key, row, text, unit, status));
        }
    }

    /// <summary>The less settled of two flags.</summary>
    public static ObservationStatus LessSettled(ObservationStatus left, ObservationStatus right) =>
        (ObservationStatus)Math.Max((int)left, (int)right);
}
