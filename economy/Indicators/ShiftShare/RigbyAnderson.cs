using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Rigby–Anderson: the change of employment E' − E split into what output brings at constant productivity, E·q, and what productivity takes
/// away, E' − E(1 + q), q the growth of output; each split as Dunn's into the reference's total, the mix and the region. The six parts sum to
/// the change, sector by sector. People; spans and references as in Dunn.
/// </summary>
/// <remarks>
/// With E_i, Q_i of the reference's sector and E, Q of its total, R = (E' − E(1 + Q))/E: output E_ij·Q, E_ij(Q_i − Q), E_ij(q − Q_i); productivity
/// E_ij·R, E_ij(R_i − R) and the residual. A sector without workers at the start gives all of its gain to the region's productivity part. Without employment
/// by sector, of the region and of the reference, undefined with that reason. Sources: Rigby and Anderson (1993), Canadian Geographer 37; Haynes and Dinc (1997).
/// </remarks>
public sealed class RigbyAnderson : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("output-national", "keluaran, nasional", "output, national", "E_{ij}·Q", "Pekerja yang datang karena ekonomi acuan tumbuh.", "Workers who come since the reference economy grows."),
        Define("output-mix", "keluaran, bauran sektor", "output, sector mix", "E_{ij}(Q_i − Q)", "Karena sektornya tumbuh lebih cepat daripada ekonomi acuan.", "Since the sector grows faster than the reference economy."),
        Define("output-region", "keluaran, daerah", "output, region", "E_{ij}(q_{ij} − Q_i)", "Karena sektor itu tumbuh lebih cepat di sini.", "Since the sector grows faster here."),
        Define("productivity-national", "produktivitas, nasional", "productivity, national", "E_{ij}·R", "Biasanya negatif: keluaran per pekerja naik di mana-mana.", "Mostly negative: output per worker rises everywhere."),
        Define("productivity-mix", "produktivitas, bauran sektor", "productivity, sector mix", "E_{ij}(R_i − R)", "Positif: produktivitas sektor itu naik lebih lambat daripada rata-rata.", "Positive: the productivity of the sector rises more slowly than the mean."),
        Define("productivity-region", "produktivitas, daerah", "productivity, region", "E'_{ij} − E_{ij}(1 + q_{ij}) − E_{ij}·R_i", "Positif: produktivitas naik lebih lambat di sini daripada di acuan; baik bagi pekerjaan, tidak bagi upah.", "Positive: productivity rises more slowly here than in the reference; good for jobs, not for wages."),
    ];

    /// <summary>The six parts of one sector, in the order of the definitions; output in any one unit.</summary>
    /// <param name="workers">E_ij at the start and at the end.</param>
    /// <param name="output">Output of the region's sector.</param>
    /// <param name="sectorWorkers">E_i of the reference.</param>
    /// <param name="sectorOutput">Output of the reference's sector.</param>
    /// <param name="totalWorkers">E of the reference.</param>
    /// <param name="totalOutput">Output of the reference.</param>
    /// <returns>They sum to the change of the workers; NaN where a base that divides is not positive.</returns>
    public static double[] Decompose(
        (double From, double To) workers,
        (double From, double To) output,
        (double From, double To) sectorWorkers,
        (double From, double To) sectorOutput,
        (double From, double To) totalWorkers,
        (double From, double To) totalOutput)
    {
        if (workers.From == 0)
        {
            return [0, 0, 0, 0, 0, workers.To];
        }

        var (own, sector, total) = (Growth(output), Growth(sectorOutput), Growth(totalOutput));
        var (sectorShed, totalShed) = (Shed(sectorWorkers, sector), Shed(totalWorkers, total));
        var from = workers.From;
        return
        [
            from * total, from * (sector - total), from * (own - sector),
            from * totalShed, from * (sectorShed - totalShed), workers.To - (from * (1 + own)) - (from * sectorShed),
        ];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            accounts.Facts.Of(Measure.Employment).Any(fact => fact.Sector is { IsTotal: false })
                ? ShiftShareSpans.OrOne(totals, Definitions, ShiftShareSpans.Pairs(totals).SelectMany(pair => OfPair(totals, pair)))
                : ShiftShareSpans.Absent(totals, Definitions, ShiftShareReasons.NoEmployment));

    private IEnumerable<IndicatorValue> OfPair(RegionTotals totals, (int Region, int Reference, int From, int To) pair)
    {
        var (table, sectors, reference) = ShiftShareSpans.Table(totals, pair.Region, pair.Reference, pair.From, pair.To);
        var parts = Definitions.Select(_ => new double[sectors.Length]).ToArray();
        var theirs = Enumerable.Range(0, sectors.Length).Select(sector => Workers(pair.Reference, totals.Panel.Sectors[sector])).ToArray();
        var all = Workers(pair.Reference, SectorCode.Total);
        if (double.IsNaN(all.From + all.To))
        {
            all = (theirs.Sum(one => one.From), theirs.Sum(one => one.To));
        }

        for (var sector = 0; sector < sectors.Length; sector++)
        {
            var split = Decompose(
                Workers(pair.Region, totals.Panel.Sectors[sector]),
                (table.From[sector], table.To[sector]),
                theirs[sector],
                (table.ReferenceFrom[sector], table.ReferenceTo[sector]),
                all,
                (table.ReferenceTotalFrom, table.ReferenceTotalTo));
            for (var part = 0; part < parts.Length; part++)
            {
                parts[part][sector] = split[part];
            }

            sectors[sector] = sectors[sector].IsDefined && double.IsNaN(split.Sum()) ? Figure.Undefined(ShiftShareReasons.NoEmployment) : sectors[sector];
        }

        return ShiftShareSpans.Values(totals, Definitions, parts, sectors, reference, pair);

        (double From, double To) Workers(int region, SectorCode sector) => (At(region, sector, pair.From), At(region, sector, pair.To));

        double At(int region, SectorCode sector, int period) =>
            totals.Accounts.Facts.Find(Measure.Employment, totals.Panel.Regions[region], totals.Panel.Periods[period], sector: sector)?.Value ?? double.NaN;
    }

    private static double Growth((double From, double To) ends) => ends.From > 0 ? (ends.To / ends.From) - 1 : double.NaN;

    // What remains of the change of workers when output alone would have changed them, for each worker of the start.
    private static double Shed((double From, double To) workers, double growth) =>
        workers.From > 0 ? (workers.To / workers.From) - 1 - growth : double.NaN;

    private static IndicatorDefinition Define(string part, string id, string en, string formula, string readingId, string readingEn) => new()
    {
        Id = $"rigby-{part}",
        Name = new($"Shift-share Rigby–Anderson: {id}", $"Rigby–Anderson: {en}"),
        Unit = "people",
        Formula = $"{formula}; E = workers, q and Q = growth of output of the region and of the reference, R = growth of the reference's workers less Q; i = sector, without i = total",
        Source = "Rigby and Anderson (1993), Employment change, growth and productivity in Canadian manufacturing: an extension and application of shift-share analysis, Canadian Geographer 37; Haynes and Dinc (1997)",
        Reading = new(readingId, readingEn),
        Needs = new("sector-output dan employment tahunan per sektor, dari daerah dan acuannya", "annual sector-output and employment by sector, of the region and of its reference"),
        Tier = IndicatorTier.Extended,
    };
}
