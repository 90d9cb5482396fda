using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// Model rasio pertumbuhan (MRP): RPs = (ΔE_ij/E_ij)/(ΔE_i/E_i), the growth of a sector here over its growth in the reference; RPr =
/// (ΔE_i/E_i)/(ΔE/E), the growth of the sector in the reference over the reference's own; and the overlay of RPr, RPs and LQ.
/// </summary>
/// <remarks>
/// A ratio of two growth rates changes its sign where the lower one is negative, so the overlay asks for the growth rates themselves:
/// plus = at or above. RPr says the same for every region. Undefined with a reason where the growth that divides is zero. Source:
/// Yusuf (1999), Model Rasio Pertumbuhan, Ekonomi dan Keuangan Indonesia 47(2).
/// </remarks>
public sealed class GrowthRatioModel : IIndicator
{
    private static readonly IndicatorDefinition Local = new()
    {
        Id = "mrp-rps",
        Name = new("MRP: rasio pertumbuhan wilayah studi (RPs)", "Growth ratio of the region (RPs)"),
        Unit = "ratio",
        Formula = "(ΔE_{ij}/E_{ij}) / (ΔE_i/E_i); j = region, without j = reference",
        Source = "Yusuf (1999), Model rasio pertumbuhan (MRP) sebagai salah satu alat analisis alternatif dalam perencanaan wilayah dan kota, Ekonomi dan Keuangan Indonesia 47",
        Reading = new(
            "Di atas 1: sektor tumbuh lebih cepat di sini. Hanya bila sektor itu tumbuh di acuan; bila di sana menyusut, tandanya terbalik.",
            "Above 1: the sector grows faster here. Only where it grows in the reference; where it shrinks there, the sign is turned round."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Reference = new()
    {
        Id = "mrp-rpr",
        Name = new("MRP: rasio pertumbuhan wilayah referensi (RPr)", "Growth ratio of the reference (RPr)"),
        Unit = "ratio",
        Formula = "(ΔE_i/E_i) / (ΔE/E); of the reference",
        Source = "Yusuf (1999), Ekonomi dan Keuangan Indonesia 47",
        Reading = new(
            "Di atas 1: sektor tumbuh lebih cepat daripada seluruh ekonomi acuan. Sama untuk semua daerah.",
            "Above 1: the sector grows faster than the whole reference economy. The same for every region."),
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition Overlay = new()
    {
        Id = "mrp-overlay",
        Name = new("MRP: overlay RPr, RPs, LQ", "Overlay of RPr, RPs and LQ"),
        Unit = "class",
        Formula = "signs, in this order: growth of the sector ≥ that of the total in the reference; growth here ≥ growth in the reference; LQ ≥ 1",
        Source = "Yusuf (1999), Ekonomi dan Keuangan Indonesia 47",
        Reading = new(
            "Tiga tanda dalam satu kelas. Dibandingkan dengan selisih pertumbuhan, sehingga sektor yang menyusut pun terbaca benar.",
            "Three signs in one class. Growth rates are compared themselves, so that shrinking sectors are read rightly too."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["plus-plus-plus"] = new("RPr +, RPs +, LQ +: menonjol di acuan, tumbuh dan basis di sini", "RPr +, RPs +, LQ +: growing in the reference, faster and basic here"),
            ["plus-plus-minus"] = new("RPr +, RPs +, LQ −: menonjol di acuan dan tumbuh di sini, belum basis", "RPr +, RPs +, LQ −: growing in the reference and faster here, not basic yet"),
            ["plus-minus-plus"] = new("RPr +, RPs −, LQ +: menonjol di acuan dan basis, tertinggal di sini", "RPr +, RPs −, LQ +: growing in the reference and basic, slower here"),
            ["plus-minus-minus"] = new("RPr +, RPs −, LQ −: menonjol di acuan saja", "RPr +, RPs −, LQ −: growing in the reference only"),
            ["minus-plus-plus"] = new("RPr −, RPs +, LQ +: unggul di sini, melemah di acuan", "RPr −, RPs +, LQ +: ahead and basic here, weak in the reference"),
            ["minus-plus-minus"] = new("RPr −, RPs +, LQ −: tumbuh di sini, belum basis", "RPr −, RPs +, LQ −: faster here, not basic yet"),
            ["minus-minus-plus"] = new("RPr −, RPs −, LQ +: basis saja", "RPr −, RPs −, LQ +: basic only"),
            ["minus-minus-minus"] = new("RPr −, RPs −, LQ −: tertinggal pada ketiganya", "RPr −, RPs −, LQ −: behind in all three"),
        },
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Local, Reference, Overlay];

    /// <summary>One growth rate over another; NaN where the other is zero or either is NaN.</summary>
    public static double Ratio(double growth, double referenceGrowth) => referenceGrowth == 0 ? double.NaN : growth / referenceGrowth;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => QuotientChanges.Compute(accounts, Definitions, change =>
    {
        var (own, theirs, whole) = (Rate(change.Own), Rate(change.ReferenceSector), Rate(change.ReferenceTotal));
        var isKnown = !double.IsNaN(own + theirs + whole + change.Quotient);
        var type = isKnown ? string.Join('-', new[] { theirs >= whole, own >= theirs, change.Quotient >= 1 }.Select(sign => sign ? "plus" : "minus")) : null;
        return
        [
            change.ToValue(Local, Of(change.Basis, Ratio(own, theirs), double.IsNaN(own + theirs) ? Reasons.ZeroBase : StructureReasons.NoReferenceGrowth)),
            change.ToValue(Reference, Of(change.BasisOfReference, Ratio(theirs, whole), double.IsNaN(theirs + whole) ? Reasons.ZeroBase : StructureReasons.NoReferenceGrowth)),
            change.ToValue(Overlay, Of(change.Basis, isKnown ? 1 : double.NaN, change.WhyUndefined), type),
        ];
    });

    private static Figure Of(Figure basis, double value, Bilingual whenUndefined) => basis.IsDefined ? basis.Becomes(value, whenUndefined) : basis;

    private static double Rate(Change change) => change.From > 0 ? (change.To - change.From) / change.From : double.NaN;
}
