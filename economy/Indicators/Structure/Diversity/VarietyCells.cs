using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Economy.Indicators.Structure.Diversity;

/// <summary>The activities of one region in one year: its sub-sectors where it has them, else its categories, whole.</summary>
/// <param name="Values">Output, in millions of the currency.</param>
/// <param name="Categories">The category of each.</param>
/// <param name="IsDivided">Whether it has any sub-sector.</param>
/// <param name="Basis">Partial where something is not published.</param>
internal sealed record VarietyCells(double[] Values, SectorCode[] Categories, bool IsDivided, Figure Basis)
{
    // Sub-sectors are printed rounded: a smaller rest of their category is that.
    private const double RoundingOfCategory = 1e-3;

    /// <summary>
    /// What the sub-sectors leave of their category counts as one more where the region lacks one that others have, or where it is
    /// more than rounding; what the published sectors leave of the total counts as one more category.
    /// </summary>
    public static VarietyCells Of(RegionTotals totals, OutputPanel parts, int period, int region)
    {
        var panel = totals.Panel;
        var cells = new List<(double Value, SectorCode Category)>();
        var basis = RegionStructure.Observed(totals, period, region).Basis;
        var at = parts.IndexOf(panel.Periods[period]);
        var row = at < 0 ? [] : parts.Row(at, parts.IndexOf(panel.Regions[region])).ToArray();
        var divided = row.Select((value, sector) => (Value: value, Code: parts.Sectors[sector]))
            .GroupBy(cell => cell.Code.Wholes.Last())
            .Where(category => category.Any(cell => !double.IsNaN(cell.Value)))
            .ToDictionary(category => category.Key, category => category.ToList());
        var (rests, withoutCategory) = (new List<SectorCode>(), 0.0);
        foreach (var (category, all) in divided)
        {
            cells.AddRange(all.Where(cell => !double.IsNaN(cell.Value)).Select(cell => (cell.Value, category)));
            var missing = all.Where(cell => double.IsNaN(cell.Value)).Select(cell => cell.Code).ToList();
            var whole = panel.IndexOf(category) is var position and >= 0 ? panel[period, region, position] : double.NaN;
            var sum = all.Sum(cell => double.IsNaN(cell.Value) ? 0 : cell.Value);
            withoutCategory += double.IsNaN(whole) ? sum : 0;
            var exceeds = whole - sum > RoundingOfCategory * whole;
            if (missing.Count > 0 || exceeds)
            {
                rests.AddRange(missing.Count > 0 ? missing : [category]);
                cells.AddRange(whole > sum ? [(whole - sum, category)] : []);
            }
        }

        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var (code, value) = (panel.Sectors[sector], panel[period, region, sector]);
            if (!double.IsNaN(value) && !code.Wholes.Prepend(code).Any(divided.ContainsKey))
            {
                cells.Add((value, code));
            }
        }

        if (totals.Unpublished(period, region).Value - withoutCategory is var rest and > 0)
        {
            cells.Add((rest, SectorCode.Unpublished));
        }

        var status = at < 0 ? default : parts.Status(at, parts.IndexOf(panel.Regions[region]));
        var restsOn = rests.Count == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, StructureReasons.RestAsOne(totals.Label(region), rests));
        return new VarietyCells(
            [.. cells.Select(cell => cell.Value)], [.. cells.Select(cell => cell.Category)], divided.Count > 0, Figure.From(0, basis, restsOn));
    }
}
