using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Whether manufacturing (C) revives: its growth premium g_C − g, its contribution 100·ΔC/Y, its competitiveness g_C − G_C
/// against the reference (Dunn's competitive part in percent of its base), and a scorecard of these with the change of its
/// share and of its breadth. Year against the year before, and the last against the first.
/// </summary>
/// <remarks>
/// A component is favourable above zero; a tie is not. Each counts alike: there are no weights. What is not known counts
/// neither way, is named, and makes the count Partial. A regency's reference is its province, that of a province the nation.
/// </remarks>
public sealed class ManufacturingScorecard : IIndicator
{
    private static readonly IndicatorDefinition PremiumDefinition = new()
    {
        Id = "manufacturing-premium",
        Name = new("Selisih pertumbuhan industri pengolahan", "Growth premium of manufacturing"),
        Unit = "percentage points",
        Formula = "g_C − g; g_C = growth of manufacturing (C), g = growth of total GRDP, on one definition at both ends; over several years both are compound rates a year",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Positif: industri pengolahan tumbuh lebih cepat daripada ekonomi daerahnya. Dapat pula positif karena sektor lain jatuh.",
            "Positive: manufacturing grows faster than the region's economy. It may also be positive because other sectors fall."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition ContributionDefinition = new()
    {
        Id = "manufacturing-contribution",
        Name = new("Sumbangan industri pengolahan pada pertumbuhan", "Contribution of manufacturing to growth"),
        Unit = "percentage points",
        Formula = "100·(C_t − C_s) / Y_s; C = manufacturing, Y = total GRDP of the region, on one definition at both ends",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan daerah selama rentang itu berasal dari industri pengolahan.",
            "How many percentage points of the region's growth over the span come from manufacturing."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition CompetitivenessDefinition = new()
    {
        Id = "manufacturing-competitiveness",
        Name = new("Daya saing industri pengolahan (shift-share)", "Competitiveness of manufacturing (shift-share)"),
        Unit = "% of the base",
        Formula = "100·(C_t/C_s − R_t/R_s); C = manufacturing of the region, R = that of the reference: Dunn's competitive part over C_s",
        Source = "Dunn (1960), A statistical and analytical technique for regional analysis, Papers of the Regional Science Association 6",
        Reading = new(
            "Positif: industri di sini tumbuh lebih cepat daripada industri acuan selama rentang itu. Sisa perhitungan, bukan bukti penyebab.",
            "Positive: manufacturing here grew faster than that of the reference over the span. A residual, not proof of a cause."),
        Needs = CatalogueTexts.NeedsRegenciesAndScope,
    };

    private static readonly IndicatorDefinition ScorecardDefinition = new()
    {
        Id = "manufacturing-scorecard",
        Name = new("Rapor kebangkitan industri pengolahan", "Scorecard of the revival of manufacturing"),
        Unit = "components",
        Formula = "row favourable: number of components above zero, n = how many are known; a component is 1 where it is above zero, else 0: change of the share of C, growth premium, contribution, competitiveness, change of the breadth; totals on one definition at both ends",
        Source = "own scorecard of measures with sources of their own; components are counted, not weighted",
        Reading = new(
            "Banyaknya tanda baik dari yang diketahui (n). Komponennya berkaitan satu sama lain: empat dari lima bukan empat bukti yang terpisah. Yang tidak diketahui disebut dan tidak dihitung buruk.",
            "How many signs are good of those known (n). The components go together: four of five are not four independent proofs. What is not known is named and does not count as bad."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            [Scorecard.Count] = new("Jumlah yang baik", "Favourable components"),
            ["share"] = new("Kontribusi pada PDRB naik", "Share of GRDP rises"),
            ["premium"] = new("Tumbuh lebih cepat daripada ekonomi", "Grows faster than the economy"),
            ["contribution"] = new("Menyumbang pertumbuhan", "Adds to growth"),
            ["competitiveness"] = new("Tumbuh lebih cepat daripada acuan", "Grows faster than in the reference"),
            ["breadth"] = new("Cabang industri makin beragam", "Branches grow broader"),
        },
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
        [PremiumDefinition, ContributionDefinition, CompetitivenessDefinition, ScorecardDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        SectorComputation.Run(accounts, Definitions, [SectorCode.Manufacturing], (totals, sectors) =>
            SectorComputation.Changes(totals).SelectMany(change => OfChange(totals, sectors[0], change)));

    private static IEnumerable<IndicatorValue> OfChange(RegionTotals totals, int sector, (int Region, int From, int To) change)
    {
        var panel = totals.Panel;
        var (region, from, to) = change;
        var position = SectorComputation.ReferenceOf(totals, region);
        RegionCode? reference = position < 0 ? null : panel.Regions[position];
        var premium = SectorFigures.Premium(totals, region, sector, from, to);
        var contribution = SectorFigures.Contribution(totals, region, sector, from, to);
        var competitiveness = SectorFigures.Competitive(totals, region, position, sector, from, to);
        yield return Value(premium, PremiumDefinition, null);
        yield return Value(contribution, ContributionDefinition, null);
        yield return Value(competitiveness, CompetitivenessDefinition, reference);

        var share = SectorFigures.ShareChange(totals, region, sector, from, to);
        foreach (var value in Scorecard.Rows(ScorecardDefinition, totals, change, reference,
        [
            ("share", Scorecard.Above(share)),
            ("premium", Scorecard.Above(premium)),
            ("contribution", Scorecard.Above(contribution)),
            ("competitiveness", Scorecard.Above(competitiveness)),
            ("breadth", Scorecard.Above(ManufacturingBreadth.Change(totals, region, from, to))),
        ]))
        {
            yield return value;
        }

        IndicatorValue Value(Figure figure, IndicatorDefinition definition, RegionCode? against) => figure.ToValue(
            definition, panel, panel.Regions[region], panel.Periods[to], SectorCode.Manufacturing, panel.Periods[from], against);
    }
}
