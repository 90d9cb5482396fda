using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// Sources of cumulative growth (c-to-c), percentage points: 100·(Σ_{k≤q} y_{i,t,k} − Σ_{k≤q} y_{i,t−1,k}) / Σ_{k≤q} Y_{t−1,k}, of
/// sectors to their region and of regencies to the scope. They sum to c-to-c growth, also when that is zero. Source: BPS.
/// </summary>
/// <remarks>As <see cref="SourceOfGrowth"/> and <see cref="SourceOfGrowthByRegency"/>; ids of their own, since y-on-y has the same base period.</remarks>
public sealed class CumulativeSourceOfGrowth : IIndicator
{
    private static readonly IndicatorDefinition SectorDefinition = new()
    {
        Id = "source-of-growth-ctc",
        Name = new("Sumber pertumbuhan c-to-c menurut lapangan usaha", "Sources of cumulative growth by sector (c-to-c)"),
        Unit = "percentage points",
        Formula = "100·(Σ_{k≤q} y_{i,t,k} − Σ_{k≤q} y_{i,t−1,k}) / Σ_{k≤q} Y_{t−1,k}; y_i = GRDP of sector i, Y = total of the region",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan sejak awal tahun yang berasal dari sektor ini. Jumlah semua baris sama dengan pertumbuhan c-to-c (baris TOTAL), selain pembulatan total terbitan.",
            "How many percentage points of the growth since the start of the year come from this sector. All rows sum to c-to-c growth (row TOTAL), but for the rounding of published totals."),
        Needs = CatalogueTexts.NeedsQuarterlyOutput,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition RegencyDefinition = new()
    {
        Id = "source-of-growth-regency-ctc",
        Name = new("Sumber pertumbuhan c-to-c menurut kabupaten/kota", "Sources of cumulative growth by regency (c-to-c)"),
        Unit = "percentage points",
        Formula = "100·(Σ_{k≤q} y_{j,t,k} − Σ_{k≤q} y_{j,t−1,k}) / Σ_{k≤q} Y_{t−1,k}; y_j = GRDP of regency j, Y = that of the province as published; DISCREPANCY = c-to-c growth of Y − Σ_j",
        Source = CatalogueTexts.BpsSource,
        Reading = new(
            "Berapa poin persen dari pertumbuhan provinsi sejak awal tahun yang berasal dari kabupaten/kota ini. Baris DISCREPANCY melengkapi jumlahnya menjadi pertumbuhan provinsi.",
            "How many percentage points of the province's growth since the start of the year come from this regency. The row DISCREPANCY completes the sum to the growth of the province."),
        Needs = CatalogueTexts.NeedsQuarterlyOutput,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [SectorDefinition, RegencyDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
    [
        .. SourceOfGrowth.Compute(accounts, SectorDefinition, Frequency.Quarterly, GrowthSpans.SinceStartOfYear),
        .. SourceOfGrowthByRegency.Compute(accounts, RegencyDefinition, Frequency.Quarterly, GrowthSpans.SinceStartOfYear),
    ];
}
