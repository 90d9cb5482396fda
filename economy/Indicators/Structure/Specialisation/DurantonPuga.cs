using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// RDI = 1/Σ_i |s_ij − s_i|: the inverse of the Krugman index, so that the greater, the more diverse as the reference is.
/// </summary>
/// <remarks>Infinite where the structures are the very same: undefined with that reason. Source: Duranton and Puga (2000), Urban Studies 37.</remarks>
public sealed class DurantonPuga : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "relative-diversity",
        Name = new("Indeks keragaman relatif Duranton–Puga", "Relative diversity index of Duranton and Puga"),
        Unit = "index",
        Formula = "1 / Σ_i |s_{ij} − s_i|; s_{ij} = share of sector i in region j, s_i = its share in the reference",
        Source = "Duranton and Puga (2000), Diversity and specialisation in cities: why, where and when does it matter?, Urban Studies 37",
        Reading = new(
            "Makin besar makin mirip acuan. Tidak berbatas: bandingkan peringkat, bukan jarak.",
            "The larger, the more like the reference. Unbounded: compare ranks, not distances."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of values by sector and those of the reference, both of one length.</summary>
    /// <returns>0.5 or more; NaN where they are the very same or the Krugman index is undefined.</returns>
    public static double Of(ReadOnlySpan<double> own, ReadOnlySpan<double> reference) =>
        Krugman.Of(own, reference) is var difference and > 0 ? 1 / difference : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.AgainstReferences(accounts, Definitions, row =>
        [row.Figure(Of(row.Own, row.Reference), Krugman.Of(row.Own, row.Reference) == 0 ? StructureReasons.Identical : Reasons.NotPositive)]);
}
