using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>
/// C / (A + B): value added of manufacturing for each rupiah of value added won raw, a pure number; years. Of no commodity: the
/// categories do not say what is processed where.
/// </summary>
/// <remarks>0 is a true zero of C. Undefined with a reason where A, B or C is not observed, and where A + B is zero.</remarks>
public sealed class DownstreamingRatio : IIndicator
{
    private static readonly SectorCode[] Sectors = [SectorCode.Agriculture, SectorCode.Mining, SectorCode.Manufacturing];

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "downstreaming-ratio",
        Name = new("Rasio hilirisasi", "Downstreaming ratio"),
        Unit = "ratio",
        Formula = "e_C / (e_A + e_B); e = GRDP of manufacturing (C), of agriculture, forestry and fishing (A), of mining and quarrying (B)",
        Source = "own measure from BPS's categories; no official definition of hilirisasi in the accounts is known",
        Reading = new(
            "Naik: pengolahan bertambah lebih cepat daripada bahan mentah, atau bahan mentah menyusut (lihat pertumbuhan keduanya). Bukan ukuran satu komoditas: industri dapat mengolah bahan dari luar daerah, dan bahan daerah dapat diolah di tempat lain.",
            "Rising: processing grows faster than raw production, or raw production shrinks (look at the growth of both). It is of no single commodity: industry may process what comes from elsewhere, and the region's materials may be processed elsewhere."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>downstream / upstream, a pure number; NaN where the upstream is not positive.</summary>
    public static double Ratio(double downstream, double upstream) => upstream > 0 ? downstream / upstream : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorComputation.Run(accounts, Definitions, Sectors, (totals, sectors) =>
        from region in SectorComputation.Regions(totals)
        from period in Enumerable.Range(0, totals.Panel.Periods.Count)
        where totals.HasSectors(period, region)
        select Of(totals, period, region, sectors).ToValue(Definition, totals.Panel, totals.Panel.Regions[region], totals.Panel.Periods[period]));

    private static Figure Of(RegionTotals totals, int period, int region, int[] sectors)
    {
        var raw = SectorFigures.Sum(totals, period, region, sectors.AsSpan(0, 2));
        var manufacturing = totals.Sector(period, region, sectors[2]);
        var both = Figure.From(raw.Value + manufacturing.Value, raw, manufacturing);
        return both.Becomes(Ratio(manufacturing.Value, raw.Value), ProgrammeReasons.NoRawSectors);
    }
}
