using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Distribution;

/// <summary>
/// The points of the Lorenz curve, one behind each regency from the poorest to the richest: L_r = Σ_{i≤r} w_i x_(i)/μ over
/// P_r = Σ_{i≤r} w_i. The rank stands in <see cref="IndicatorValue.Other"/>; the curve begins at (0, 0). Source: Lorenz (1905).
/// </summary>
/// <remarks>A year without a curve (an incomplete set, a mean of zero, a negative value) has one value of the scope with the reason.</remarks>
public sealed class Lorenz : IIndicator
{
    private static readonly IndicatorDefinition OutputDefinition = new()
    {
        Id = "lorenz",
        Name = new("Kurva Lorenz: pangsa kumulatif PDRB", "Lorenz curve: cumulative share of GRDP"),
        Unit = "index",
        Formula = "L_r = Σ_{i≤r} w_i x_(i) / μ; regencies sorted by GRDP per capita x, w_i = share of the population, μ = Σ w_i x_i; r = rank (Other)",
        Source = "Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American Statistical Association 9",
        Reading = new(
            "Titik kurva di belakang setiap kabupaten/kota, dari yang termiskin; sumbu mendatarnya lorenz-population. Kurva mulai di (0, 0); makin jauh di bawah diagonal makin timpang. Dua kurva yang berpotongan tidak dapat diurutkan tanpa penilaian: ukuran yang berbeda dapat memberi urutan yang berbeda.",
            "The point of the curve behind each regency, from the poorest on; its horizontal axis is lorenz-population. The curve begins at (0, 0); the farther below the diagonal, the more unequal. Two curves that cross cannot be ranked without a judgement: measures may rank them differently."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
    };

    private static readonly IndicatorDefinition PopulationDefinition = new()
    {
        Id = "lorenz-population",
        Name = new("Kurva Lorenz: pangsa kumulatif penduduk", "Lorenz curve: cumulative share of the population"),
        Unit = "index",
        Formula = "P_r = Σ_{i≤r} w_i; regencies sorted by GRDP per capita, w_i = share of the population; r = rank (Other)",
        Source = OutputDefinition.Source,
        Reading = new(
            "Sumbu mendatar kurva Lorenz: pangsa penduduk daerah ini bersama semua yang lebih miskin.",
            "The horizontal axis of the Lorenz curve: the share of the population of this regency and all poorer ones."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 2,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [OutputDefinition, PopulationDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => LorenzOrdinates.Compute(accounts, Definitions, (curve, rank) =>
        [curve.Output[rank + 1], curve.Population[rank + 1]]);
}
