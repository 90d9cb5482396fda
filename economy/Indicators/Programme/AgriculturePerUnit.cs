using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Value added of agriculture (A) for each hectare under the crops whose area is known in the year, and for each tonne of the
/// products that are weighed: e_A / Σ ha and e_A / Σ t, millions of the currency. Years with a figure; always Partial.
/// </summary>
/// <remarks>
/// A holds forests, animals and fish too, and the statistics of crops seldom hold every crop of a year, so both are upper
/// bounds; the reason names what they rest on. A tonnage that fails <see cref="TonnageCheck"/> is not used. A region without
/// any such figure in the panel's years says so once.
/// </remarks>
public sealed class AgriculturePerUnit : IIndicator
{
    private static readonly Bilingual Needs = new(
        "sector-output tahunan per sektor dan commodity-output tahun yang sama",
        "annual sector-output by sector and commodity-output of the same year");

    private static readonly Bilingual Reading = new(
        "Batas atas: nilai tambah seluruh sektor A dibagi hanya dengan komoditas yang tercatat pada tahun itu. Bandingkan hanya untuk komoditas yang sama. Label yang saling memuat (cabai; cabai rawit) terhitung dua kali.",
        "An upper bound: the value added of all of sector A over those commodities only that are recorded in the year. Compare for the same commodities only. Labels that hold one another (chilli; bird's eye chilli) count twice.");

    private static readonly IndicatorDefinition HectareDefinition = new()
    {
        Id = "agriculture-per-hectare",
        Name = new("Nilai tambah pertanian per hektare tercatat", "Value added of agriculture per recorded hectare"),
        Unit = "million {currency} per hectare",
        Formula = "e_A / Σ_k h_k; e_A = GRDP of sector A, h_k = hectares under commodity k recorded in the year",
        Source = CatalogueTexts.BpsSource,
        Reading = Reading,
        Needs = Needs,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition TonneDefinition = new()
    {
        Id = "agriculture-per-tonne",
        Name = new("Nilai tambah pertanian per ton tercatat", "Value added of agriculture per recorded tonne"),
        Unit = "million {currency} per tonne",
        Formula = "e_A / Σ_k t_k; e_A = GRDP of sector A, t_k = tonnes of commodity k recorded in the year that are below 50 times any other region's",
        Source = CatalogueTexts.BpsSource,
        Reading = Reading,
        Needs = Needs,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [HectareDefinition, TonneDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorComputation.Run(accounts, Definitions, [SectorCode.Agriculture], (totals, sectors) =>
    {
        var areas = accounts.Facts.Of(Measure.CropArea).Where(fact => fact.Item is not null).ToLookup(fact => fact.Region);
        var tonnages = new TonnageCheck(accounts.Facts);
        return Rows(totals, sectors[0], HectareDefinition, "area", (region, year) => areas[region].Where(fact => fact.Period == year).Select(fact => (fact, (Bilingual?)null)))
            .Concat(Rows(totals, sectors[0], TonneDefinition, "tonnes", tonnages.Of));
    });

    private static IEnumerable<IndicatorValue> Rows(
        RegionTotals totals, int agriculture, IndicatorDefinition definition, string what, Func<RegionCode, Period, IEnumerable<(Observation Fact, Bilingual? Reason)>> factsOf)
    {
        var panel = totals.Panel;
        foreach (var region in SectorComputation.Regions(totals))
        {
            var known = Enumerable.Range(0, panel.Periods.Count)
                .Select(period => (Period: period, Facts: factsOf(panel.Regions[region], panel.Periods[period]).ToList()))
                .Where(pair => pair.Facts.Count > 0 && totals.HasSectors(pair.Period, region))
                .ToList();
            foreach (var (period, facts) in known)
            {
                yield return Value(period, PerUnit(totals.Sector(period, region, agriculture), facts));
            }

            if (known.Count == 0)
            {
                yield return Value(panel.Periods.Count - 1, Figure.Undefined(ProgrammeReasons.NoAgriculturalOutput(what)));
            }

            IndicatorValue Value(int period, Figure figure) => figure.ToValue(
                definition, panel, panel.Regions[region], panel.Periods[period], SectorCode.Agriculture, unit: definition.UnitIn(totals.Accounts.Currency));
        }
    }

    private static Figure PerUnit(Figure output, List<(Observation Fact, Bilingual? Reason)> facts)
    {
        var used = facts.Where(pair => pair.Reason is null).Select(pair => pair.Fact).ToList();
        var status = used.Aggregate(ObservationStatus.Final, (least, fact) => least.LeastSettled(fact.Status));
        var reasons = facts.Select(pair => pair.Reason).Append(used.Count == 0 ? null : ProgrammeReasons.OnlyItems([.. used.Select(fact => fact.Item!)]));
        var amount = new Figure(used.Count == 0 ? double.NaN : used.Sum(fact => fact.Value), Quality.Partial, status, Reasons.Join(reasons));
        return Figure.From(output.Value + amount.Value, output, amount)
            .Becomes(DownstreamingRatio.Ratio(output.Value, amount.Value), Reasons.ZeroBase);
    }
}
