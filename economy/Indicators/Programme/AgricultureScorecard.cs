using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Whether agriculture (A) transforms: value added for each person who works in it, manufacturing over agriculture e_C / e_A,
/// and a scorecard: its value added grows; its share falls while it grows; the worker's value added rises; C over A rises.
/// Year against the year before, and the last against the first; the levels by year.
/// </summary>
/// <remarks>
/// A falling share alone is no transformation: it counts only where value added grows too. Value added per worker needs
/// people who work in A, without which it says so. Components count alike; what is not known is named (Partial).
/// </remarks>
public sealed class AgricultureScorecard : IIndicator
{
    private static readonly IndicatorDefinition PerWorkerDefinition = new()
    {
        Id = "agriculture-per-worker",
        Name = new("Nilai tambah pertanian per pekerja", "Value added of agriculture per worker"),
        Unit = "million {currency} per worker",
        Formula = "e_A / w_A; e_A = GRDP of agriculture, forestry and fishing (A), w_A = people who work in it",
        Source = "OECD (2001), Measuring Productivity: labour productivity based on value added",
        Reading = new(
            "Produktivitas tenaga kerja pertanian. Pekerja paruh waktu dan pekerja keluarga dihitung satu orang.",
            "Labour productivity of agriculture. A part-time worker and an unpaid family member count as one person."),
        Needs = new("sector-output tahunan per sektor dan employment sektor A", "annual sector-output by sector, and employment of sector A"),
    };

    private static readonly IndicatorDefinition ProcessingDefinition = new()
    {
        Id = "manufacturing-over-agriculture",
        Name = new("Industri pengolahan terhadap pertanian", "Manufacturing over agriculture"),
        Unit = "ratio",
        Formula = "e_C / e_A; e = GRDP of manufacturing (C), of agriculture, forestry and fishing (A)",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Nilai tambah industri untuk setiap rupiah nilai tambah pertanian. Industri yang tidak mengolah hasil pertanian ikut dihitung.",
            "Value added of manufacturing for each rupiah of agriculture. Manufacturing that processes no crops is in it too."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition ScorecardDefinition = new()
    {
        Id = "agriculture-scorecard",
        Name = new("Rapor transformasi pertanian", "Scorecard of the transformation of agriculture"),
        Unit = "components",
        Formula = "row favourable: number of favourable components, n = how many are known; a component is 1 or 0: e_A grows; the share of A, with totals on one definition at both ends, falls while e_A grows; e_A per worker rises; e_C / e_A rises",
        Source = "own scorecard after Timmer (1988), The agricultural transformation, Handbook of Development Economics I; components are counted, not weighted",
        Reading = new(
            "Pangsa yang turun hanya baik bila nilai tambah pertanian sendiri naik; bila tidak, itu kemunduran. Satu tahun buruk panen mengubah rapor: lihat juga seluruh rentang.",
            "A falling share is good only where agriculture's own value added rises; else it is decline. One bad harvest changes the card: see the whole span too."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            [Scorecard.Count] = new("Jumlah yang baik", "Favourable components"),
            ["growth"] = new("Nilai tambah tumbuh", "Value added grows"),
            ["transformation"] = new("Pangsa turun sementara nilai tambah tumbuh", "Share falls while value added grows"),
            ["productivity"] = new("Nilai tambah per pekerja naik", "Value added per worker rises"),
            ["processing"] = new("Industri terhadap pertanian naik", "Manufacturing over agriculture rises"),
        },
    };

    private static readonly SectorCode[] Sectors = [SectorCode.Agriculture, SectorCode.Manufacturing];

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [PerWorkerDefinition, ProcessingDefinition, ScorecardDefinition];

    /// <summary>1 where a share falls while the value added grows, else 0; NaN where either is not known.</summary>
    public static double IsTransformation(double shareChange, double growth) =>
        double.IsNaN(shareChange + growth) ? double.NaN : shareChange < 0 && growth > 0 ? 1 : 0;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorComputation.Run(accounts, Definitions, Sectors, (totals, sectors) =>
        Levels(totals, sectors).Concat(SectorComputation.Changes(totals).SelectMany(change => OfChange(totals, sectors, change))));

    private static IEnumerable<IndicatorValue> Levels(RegionTotals totals, int[] sectors)
    {
        var panel = totals.Panel;
        var unit = PerWorkerDefinition.UnitIn(totals.Accounts.Currency);
        var isEmploymentKnown = totals.Accounts.Facts.Of(Measure.Employment).Any(fact => fact.Sector == SectorCode.Agriculture);
        if (!isEmploymentKnown)
        {
            yield return Figure.Undefined(ProgrammeReasons.NoEmployment)
                .ToValue(PerWorkerDefinition, panel, totals.Accounts.Scope, panel.Periods[^1], SectorCode.Agriculture, unit: unit);
        }

        foreach (var region in SectorComputation.Regions(totals))
        {
            for (var period = 0; period < panel.Periods.Count; period++)
            {
                if (totals.HasSectors(period, region))
                {
                    if (isEmploymentKnown)
                    {
                        yield return PerWorker(totals, period, region, sectors[0])
                            .ToValue(PerWorkerDefinition, panel, panel.Regions[region], panel.Periods[period], SectorCode.Agriculture, unit: unit);
                    }

                    yield return Processing(totals, period, region, sectors)
                        .ToValue(ProcessingDefinition, panel, panel.Regions[region], panel.Periods[period]);
                }
            }
        }
    }

    private static IEnumerable<IndicatorValue> OfChange(RegionTotals totals, int[] sectors, (int Region, int From, int To) change)
    {
        var (region, from, to) = change;
        var agriculture = sectors[0];
        var growth = SectorFigures.Growth(totals, region, agriculture, from, to);
        var share = SectorFigures.ShareChange(totals, region, agriculture, from, to);
        return Scorecard.Rows(ScorecardDefinition, totals, change, null,
        [
            ("growth", Scorecard.Above(growth)),
            ("transformation", Figure.From(IsTransformation(share.Value, growth.Value), share, growth)),
            ("productivity", Scorecard.Above(SectorFigures.Less(PerWorker(totals, to, region, agriculture), PerWorker(totals, from, region, agriculture)))),
            ("processing", Scorecard.Above(SectorFigures.Less(Processing(totals, to, region, sectors), Processing(totals, from, region, sectors)))),
        ]);
    }

    private static Figure PerWorker(RegionTotals totals, int period, int region, int agriculture)
    {
        var panel = totals.Panel;
        var workers = totals.Accounts.Facts.Find(Measure.Employment, panel.Regions[region], panel.Periods[period], null, SectorCode.Agriculture)
            .ToFigure(ProgrammeReasons.NoEmployment);
        var output = totals.Sector(period, region, agriculture);
        return Figure.From(output.Value + workers.Value, output, workers)
            .Becomes(DownstreamingRatio.Ratio(output.Value, workers.Value), Reasons.ZeroBase);
    }

    private static Figure Processing(RegionTotals totals, int period, int region, int[] sectors)
    {
        var (raw, manufacturing) = (totals.Sector(period, region, sectors[0]), totals.Sector(period, region, sectors[1]));
        return Figure.From(raw.Value + manufacturing.Value, raw, manufacturing)
            .Becomes(DownstreamingRatio.Ratio(manufacturing.Value, raw.Value), Reasons.ZeroBase);
    }
}
