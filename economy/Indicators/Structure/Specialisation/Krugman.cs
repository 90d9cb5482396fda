using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Specialisation;

/// <summary>
/// K = Σ_i |s_ij − s_i|: the difference of the sector shares of a region and of the total of its reference (the region is in it). 0 =
/// the same structure, 2 = no sector in common. Half of it is Hoover's coefficient of specialisation.
/// </summary>
/// <remarks>
/// Shares are of the sum of the sectors that both observe (partial, with those left out as the reason). Undefined with a reason where
/// a sum is zero or a value negative. Sources: Krugman (1991), Geography and Trade; Hoover and Giarratani (1984).
/// </remarks>
public sealed class Krugman : IIndicator
{
    private static readonly IndicatorDefinition Index = new()
    {
        Id = "krugman",
        Name = new("Indeks spesialisasi Krugman", "Krugman specialisation index"),
        Unit = "index",
        Formula = "Σ_i |s_{ij} − s_i|; s_{ij} = share of sector i in region j, s_i = its share in the reference (region included)",
        Source = "Krugman (1991), Geography and Trade, MIT Press",
        Reading = new(
            "0: struktur sama dengan acuan; 2: tidak ada sektor yang sama. Separuhnya adalah bagian PDRB yang harus pindah sektor supaya sama.",
            "0: the structure of the reference; 2: no sector in common. Half of it is the part of GRDP that would have to change its sector to be alike."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition Coefficient = new()
    {
        Id = "hoover-specialisation",
        Name = new("Koefisien spesialisasi Hoover", "Hoover coefficient of specialisation"),
        Unit = "index",
        Formula = "½ Σ_i |s_{ij} − s_i|",
        Source = "Hoover and Giarratani (1984), An Introduction to Regional Economics, 3rd ed.",
        Reading = new(
            "Separuh indeks Krugman: antara 0 dan 1.",
            "Half of the Krugman index: between 0 and 1."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Index, Coefficient];

    /// <summary>Σ |x_i/Σx − y_i/Σy| of values of any unit, both of one length.</summary>
    /// <returns>Between 0 and 2; NaN where a sum is not positive or a value is negative or NaN.</returns>
    public static double Of(ReadOnlySpan<double> own, ReadOnlySpan<double> reference)
    {
        var sum = own.Length == 0 ? double.NaN : 0;
        foreach (var difference in ShareDifferences.Of(own, reference))
        {
            sum += Math.Abs(difference);
        }

        return sum;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegionStructure.AgainstReferences(accounts, Definitions, row =>
    [
        row.Figure(Of(row.Own, row.Reference), Reasons.NotPositive),
        row.Figure(Of(row.Own, row.Reference) / 2, Reasons.NotPositive),
    ]);
}
