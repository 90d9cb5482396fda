using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Spatial shift-share: e'_i − e_i = e_i·G + e_i·(N_i − G) + (e'_i − e_i·(1 + N_i)): the reference, the neighbours against the
/// reference, the region against its neighbours; G the growth of the scope's total, N_i that of sector i in all regencies that
/// border on the region (as ratios). Millions of the currency; spans as in Dunn.
/// </summary>
/// <remarks>
/// The last part is the residual, so that a sector that began at zero keeps its gain there and the parts still sum. N_i is over
/// the neighbours that publish the sector at both ends, weighted by their size (Partial where one does not). An island, unknown
/// borders, and neighbours that began at zero in the sector are undefined with a reason.
/// Source: Nazara and Hewings (2004), Spatial structure and taxonomy of decomposition in shift-share analysis, Growth and Change 35(4).
/// </remarks>
public sealed class SpatialShiftShare : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("national", new("pertumbuhan acuan", "reference growth"), "e_i·G", new(
            "Kenaikan seandainya sektor tumbuh secepat seluruh provinsi.", "What the sector would have gained at the growth rate of the whole province.")),
        Define("neighbour", new("tetangga terhadap acuan", "neighbours against the reference"), "e_i·(N_i − G)", new(
            "Positif: sektor ini di tetangga tumbuh lebih cepat daripada provinsi; daerah berada di lingkungan yang maju.", "Positive: the sector grows faster in the neighbours than the province does; the region lies in a thriving neighbourhood.")),
        Define("region", new("daerah terhadap tetangga", "region against its neighbours"), "e'_i − e_i·(1 + N_i)", new(
            "Positif: sektor tumbuh lebih cepat di sini daripada di tetangganya. Sisa perhitungan, bukan bukti persaingan di antara mereka.", "Positive: the sector grew faster here than in its neighbours. A residual, not proof of rivalry between them.")),
    ];

    /// <summary>The three parts by sector; they sum to the change. The reference's sectors in the table are those of the neighbours together.</summary>
    public static double[][] Decompose(ShiftShareTable table)
    {
        var (national, neighbour, region) = (new double[table.From.Length], new double[table.From.Length], new double[table.From.Length]);
        for (var sector = 0; sector < table.From.Length; sector++)
        {
            var parts = table.IsComparable(sector)
                ? DunnShiftShare.Decompose(table.From[sector], table.To[sector], table.ReferenceFrom[sector], table.ReferenceTo[sector], table.ReferenceTotalFrom, table.ReferenceTotalTo)
                : new DunnParts(double.NaN, double.NaN, double.NaN);
            (national[sector], neighbour[sector], region[sector]) = (parts.National, parts.Mix, parts.Competitive);
        }

        return [national, neighbour, region];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var borders = Contiguity.Of(accounts);
        return PanelComputation.Run(
            accounts, Definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums | IndicatorInputs.Scope, totals => borders is null
                ? ShiftShareSpans.Absent(totals, Definitions, ShiftShareReasons.NoBorders)
                : ShiftShareSpans.OrOne(totals, Definitions, OfPanel(totals, borders)));
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = $"spatial-shift-{id}",
        Name = new($"Shift-share spasial: {name.Id}", $"Spatial shift-share: {name.En}"),
        Unit = "million {currency}",
        Formula = $"{formula}; e_i and e'_i = GRDP of the sector at the start and the end, G = growth of the province's total, N_i = growth of sector i in the neighbours together: the regencies whose outline runs within 20 m of the region's for more than 200 m (as ratios); TOTAL = sum over the sectors",
        Source = "Nazara and Hewings (2004), Spatial structure and taxonomy of decomposition in shift-share analysis, Growth and Change 35(4)",
        Reading = reading,
        Needs = new(
            "sector-output tahunan per sektor dari kabupaten/kota dan provinsinya, pada harga berlaku atau konstan, dan boundaries",
            "annual sector-output by sector of the regencies and of their province, at current or constant prices, and boundaries"),
        Tier = IndicatorTier.Extended,
    };

    private IEnumerable<IndicatorValue> OfPanel(RegionTotals totals, Contiguity borders)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var scope = panel.IndexOf(accounts.Scope);
        var positions = accounts.Regencies.Select(regency => panel.IndexOf(regency.Code)).ToList();
        var pairs = ShiftShareSpans.Pairs(totals).Where(pair => pair.Reference == scope).ToLookup(pair => pair.Region);
        for (var regency = 0; regency < positions.Count; regency++)
        {
            foreach (var (region, reference, from, to) in pairs[positions[regency]])
            {
                if (borders.Of(regency).Count == 0)
                {
                    foreach (var definition in Definitions)
                    {
                        yield return Figure.Undefined(ShiftShareReasons.Island).ToValue(
                            definition, panel, panel.Regions[region], panel.Periods[to], Classification.SectorCode.Total, panel.Periods[from], panel.Regions[scope],
                            unit: definition.UnitIn(accounts.Currency));
                    }

                    continue;
                }

                var (table, sectors, growth) = ShiftShareSpans.Table(totals, region, reference, from, to);
                Figure[] own = [.. sectors];
                Surround(totals, [.. borders.Of(regency).Select(neighbour => positions[neighbour]).Where(position => position >= 0)], (from, to), table, sectors);
                var parts = Decompose(table);

                // What the province brings rests on no neighbour; without one that publishes the sector none of the parts is known.
                Figure[] withoutNeighbours = [.. sectors.Zip(own, (joined, alone) => joined.IsDefined ? alone : joined)];
                foreach (var value in ShiftShareSpans.Values(totals, [Definitions[0]], parts[..1], withoutNeighbours, growth, (region, scope, from, to))
                    .Concat(ShiftShareSpans.Values(totals, [.. Definitions.Skip(1)], parts[1..], sectors, growth, (region, scope, from, to))))
                {
                    yield return value;
                }
            }
        }
    }

    // Puts the neighbours in the reference's place: their sums at both ends, and what these rest on.
    private static void Surround(RegionTotals totals, List<int> neighbours, (int From, int To) span, ShiftShareTable table, Figure[] sectors)
    {
        for (var sector = 0; sector < sectors.Length; sector++)
        {
            var position = sector;
            var changes = neighbours.Select(region => (region, Change: Changes.OfSector(totals, region, position, PeriodSpan.One(span.From), PeriodSpan.One(span.To)))).ToList();
            var present = changes.Where(pair => pair.Change.IsDefined).ToList();
            (table.ReferenceFrom[sector], table.ReferenceTo[sector]) = present.Count == 0
                ? (double.NaN, double.NaN)
                : (present.Sum(pair => pair.Change.From), present.Sum(pair => pair.Change.To));
            var basis = double.IsNaN(table.From[sector] + table.To[sector])
                ? sectors[sector]
                : Figure.Observed(table.IsComparable(sector) ? 0 : double.NaN, present.Aggregate(sectors[sector].Status, (least, pair) => least.LeastSettled(pair.Change.Status)));
            sectors[sector] = basis.IsDefined && present.Count < changes.Count
                ? basis with { Quality = Quality.Partial, Reason = Reasons.WithoutRegions([.. changes.Except(present).Select(pair => totals.Label(pair.region))]) }
                : basis.IsDefined || basis.Reason is not null ? basis : basis with { Reason = ShiftShareReasons.NoNeighbour };
        }
    }
}
