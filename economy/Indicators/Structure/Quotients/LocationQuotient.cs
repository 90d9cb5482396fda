using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// LQ_ij = (e_ij / e_j) / (E_i / E): the sector's share in region j against its share in the reference economy. Years only;
/// every reference in the data (the province; for regencies and the province itself, the nation).
/// </summary>
/// <remarks>
/// A true zero gives 0. A sector that the reference has none of, a total of zero and an unpublished sector are undefined with a
/// reason. Source: Isard, Methods of Regional Analysis (1960), ch. 7; Miller and Blair, Input–Output Analysis (2009), ch. 8.
/// </remarks>
public sealed class LocationQuotient : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "lq",
        Name = new("Location quotient (LQ)", "Location quotient"),
        Unit = "index",
        Formula = "(e_{ij} / e_j) / (E_i / E); e = GRDP of sector i in region j, E = the same of the reference economy, without an index = total",
        Source = "Isard (1960), Methods of Regional Analysis, ch. 7; Miller and Blair (2009), Input–Output Analysis, ch. 8",
        Reading = new(
            "Di atas 1: sektor lebih terpusat di sini daripada di acuan (\"basis\"). Acuan menentukan jawabannya: terhadap nasional dan terhadap provinsi angkanya berbeda. Sektor kecil mudah bernilai besar; LQ tidak mengatakan besarnya sektor.",
            "Above 1: the sector is more concentrated here than in the reference (\"basic\"). The reference decides the answer: against the nation and against the province it differs. Small sectors easily show large values; LQ says nothing of the sector's size."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The quotient of two shares, a pure number.</summary>
    /// <param name="sector">e_ij.</param>
    /// <param name="total">e_j.</param>
    /// <param name="referenceSector">E_i.</param>
    /// <param name="referenceTotal">E.</param>
    /// <returns>NaN where the region's total, the reference's sector or the reference's total is not positive.</returns>
    public static double Of(double sector, double total, double referenceSector, double referenceTotal) =>
        total > 0 && referenceSector > 0 && referenceTotal > 0
            ? sector * referenceTotal / (total * referenceSector)
            : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        QuotientCells.Compute(accounts, Definitions, cell => [cell.ToValue(Definition, cell.Quotient)]);
}
