using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Who does it better: of the regencies whose manufacturing grew faster over the whole span, the three nearest in structure by
/// Krugman's distance Σ_i |s_i − s_i'| in the last year (0 alike, 2 nothing in common), by how much their manufacturing grew
/// faster, and in which sectors they did. The peer stands in <c>other</c>.
/// </summary>
/// <remarks>
/// Shares are of the sectors that both publish (Partial where that is not all). Growth is the compound rate a year; a sector
/// without a base or a cell on either side has no lead. Where nobody's manufacturing grew faster it says so. Every pair is
/// compared, so that time grows with the square of the regencies. Source: Krugman (1991), Geography and Trade, for the distance.
/// </remarks>
public sealed class StructuralPeers : IIndicator
{
    private const int MostPeers = 3;

    private static readonly IndicatorDefinition DistanceDefinition = new()
    {
        Id = "peer-distance",
        Name = new("Daerah serupa yang industrinya tumbuh lebih cepat: jarak struktur", "Similar regency with faster manufacturing: distance in structure"),
        Unit = "index",
        Formula = "Σ_i |s_i − s_i'|; s_i = share of sector i in the sum of the sectors that both publish, in the regency, s_i' = in the peer, in the last year; of at most three peers",
        Source = "Krugman (1991), Geography and Trade",
        Reading = new(
            "Dari daerah yang industrinya tumbuh lebih cepat, paling banyak tiga yang paling serupa. 0: struktur sama; 2: tidak ada yang sama. Jarak besar berarti pembanding yang lemah.",
            "Of the regencies whose manufacturing grew faster, the most alike, three at most. 0: the same structure; 2: nothing in common. A large distance makes a weak comparison."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ManufacturingDefinition = new()
    {
        Id = "peer-manufacturing-lead",
        Name = new("Daerah serupa: keunggulan pertumbuhan industri", "Similar regency: lead in growth of manufacturing"),
        Unit = "percentage points",
        Formula = "g_C' − g_C; g_C = compound growth of manufacturing a year over the whole span, ' = of the peer",
        Source = "own comparison of growth as published",
        Reading = new(
            "Seberapa cepat industri daerah serupa itu tumbuh di atas daerah ini. Menunjukkan di mana bertanya, bukan sebabnya.",
            "How much faster the manufacturing of that similar regency grew. It shows where to ask, not why."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition SectorDefinition = new()
    {
        Id = "peer-sector-lead",
        Name = new("Daerah serupa: sektor yang tumbuh lebih cepat", "Similar regency: sectors that grew faster"),
        Unit = "percentage points",
        Formula = "g_i' − g_i where it is positive; g_i = compound growth of sector i a year over the whole span, ' = of the peer",
        Source = "own comparison of growth as published",
        Reading = new(
            "Hanya sektor yang tumbuh lebih cepat di daerah serupa itu. Sektor kecil mudah bernilai besar.",
            "Only sectors that grew faster in that similar regency. Small sectors easily show large values."),
        Needs = CatalogueTexts.NeedsSectors,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [DistanceDefinition, ManufacturingDefinition, SectorDefinition];

    /// <summary>Σ |l_i/Σl − r_i/Σr| over the sectors that are a number in both.</summary>
    /// <returns>0 to 2; NaN where there is none or either sum is not positive.</returns>
    public static double Distance(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var (leftSum, rightSum) = (0.0, 0.0);
        for (var sector = 0; sector < left.Length; sector++)
        {
            var isKnown = !double.IsNaN(left[sector]) && !double.IsNaN(right[sector]);
            leftSum += isKnown ? left[sector] : 0;
            rightSum += isKnown ? right[sector] : 0;
        }

        if (!(leftSum > 0 && rightSum > 0))
        {
            return double.NaN;
        }

        var distance = 0.0;
        for (var sector = 0; sector < left.Length; sector++)
        {
            var difference = Math.Abs((left[sector] / leftSum) - (right[sector] / rightSum));
            distance += double.IsNaN(difference) ? 0 : difference;
        }

        return distance;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        SectorComputation.Run(accounts, Definitions, [SectorCode.Manufacturing], (totals, sectors) => OfPanel(totals, sectors[0]));

    private IEnumerable<IndicatorValue> OfPanel(RegionTotals totals, int manufacturing)
    {
        var panel = totals.Panel;
        var spans = SectorComputation.Spans(totals);
        if (spans.Count == 0)
        {
            return [];
        }

        // The whole span comes last; with two years it is the only one.
        var (from, to) = spans[^1];
        int[] regions = [.. RegencySums.Regencies(totals).Where(region => totals.HasSectors(from, region) && totals.HasSectors(to, region))];
        Figure[][] growth = [.. regions.Select(region =>
            Enumerable.Range(0, panel.Sectors.Count).Select(sector => SectorFigures.Growth(totals, region, sector, from, to)).ToArray())];
        return Enumerable.Range(0, regions.Length).SelectMany(index => OfRegency(totals, regions, growth, index, manufacturing, (from, to)));
    }

    private IEnumerable<IndicatorValue> OfRegency(
        RegionTotals totals, int[] regions, Figure[][] growth, int index, int manufacturing, (int From, int To) span)
    {
        var panel = totals.Panel;
        var own = growth[index][manufacturing];
        var peers = new List<(double Distance, int Index)>();
        for (var other = 0; other < regions.Length; other++)
        {
            if (growth[other][manufacturing].Value > own.Value
                && Distance(panel.Row(span.To, regions[index]), panel.Row(span.To, regions[other])) is var distance && !double.IsNaN(distance))
            {
                peers.Add((distance, other));
            }
        }

        if (peers.Count == 0)
        {
            var reason = own.IsDefined ? ProgrammeReasons.NoBetterPeer : own.Reason ?? ProgrammeReasons.NoBetterPeer;
            return Definitions.Select(definition => Value(definition, Figure.Undefined(reason), null, definition == DistanceDefinition ? null : SectorCode.Manufacturing));
        }

        return peers.OrderBy(peer => peer.Distance).ThenBy(peer => peer.Index).Take(MostPeers).SelectMany(peer => OfPeer(peer.Distance, peer.Index));

        IEnumerable<IndicatorValue> OfPeer(double distance, int other)
        {
            var code = panel.Regions[regions[other]].ToString();
            yield return Value(DistanceDefinition, Similarity(totals, regions[index], regions[other], span.To, distance), code, null);
            yield return Value(ManufacturingDefinition, SectorFigures.Less(growth[other][manufacturing], own), code, SectorCode.Manufacturing);
            for (var sector = 0; sector < panel.Sectors.Count; sector++)
            {
                var lead = SectorFigures.Less(growth[other][sector], growth[index][sector]);
                if (lead.Value > 0)
                {
                    yield return Value(SectorDefinition, lead, code, panel.Sectors[sector]);
                }
            }
        }

        IndicatorValue Value(IndicatorDefinition definition, Figure figure, string? other, SectorCode? sector) => figure.ToValue(
            definition, panel, panel.Regions[regions[index]], panel.Periods[span.To], sector, definition == DistanceDefinition ? null : panel.Periods[span.From], null, other, regions.Length);
    }

    private static Figure Similarity(RegionTotals totals, int region, int other, int period, double distance)
    {
        var panel = totals.Panel;
        var figure = Figure.Observed(distance, panel.Status(period, region)).WithStatus(panel.Status(period, other));
        return new[] { region, other }.Where(one => totals.MissingSectors(period, one).Count > 0).Aggregate(figure, (sum, one) =>
            Figure.From(distance, sum, new Figure(0, Quality.Partial, ObservationStatus.Final, Reasons.WithoutSectors(totals.Label(one), totals.MissingSectors(period, one)))));
    }
}
