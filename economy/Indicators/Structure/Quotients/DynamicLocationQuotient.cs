using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Structure.Quotients;

/// <summary>
/// DLQ = [(1+g_ij)/(1+g_j) ÷ (1+G_i)/(1+G)]^t, g the compound mean growth a year over t years: whether a sector gains on the rest of
/// the region faster than it does in the reference. With LQ of the last year it gives four classes, which stand in <c>other</c>.
/// </summary>
/// <remarks>
/// With the compound mean the power gives back the growth of the whole span. Classes by names: LQ and DLQ above 1 leading (unggulan),
/// LQ alone prospective (prospektif), DLQ alone mainstay to be (andalan), neither lagging (tertinggal). A page in use calls LQ alone tertinggal
/// too: a slip, since the sector is basic still. A tie with 1 counts as above. Undefined with a reason where a base is zero, or where the
/// reference's sector ended at zero. Source: Suyatno (2000).
/// </remarks>
public sealed class DynamicLocationQuotient : IIndicator
{
    private static readonly IndicatorDefinition Value = new()
    {
        Id = "dlq",
        Name = new("Location quotient dinamis (DLQ)", "Dynamic location quotient"),
        Unit = "index",
        Formula = "[(1+g_{ij})/(1+g_j) ÷ (1+G_i)/(1+G)]^t; g = compound growth a year of the region, G = of the reference, t = years",
        Source = "Suyatno (2000), Analisa economic base terhadap pertumbuhan ekonomi daerah tingkat II Wonogiri, Jurnal Ekonomi Pembangunan 1",
        Reading = new(
            "Di atas 1: bagian sektor di sini naik lebih cepat (atau turun lebih lambat) daripada di acuan. Satu tahun mudah berubah: lihat juga seluruh rentang.",
            "Above 1: the share of the sector rises faster (or falls more slowly) here than in the reference. One year changes easily: see the whole span too."),
        Needs = CatalogueTexts.NeedsSectors,
    };

    private static readonly IndicatorDefinition Class = new()
    {
        Id = "dlq-class",
        Name = new("Kelas LQ × DLQ", "Class of LQ × DLQ"),
        Unit = "class",
        Formula = "LQ of the last year ≥ or < 1 × DLQ ≥ or < 1",
        Source = "Suyatno (2000); labels as commonly used in Indonesian regional analysis",
        Reading = new(
            "Unggulan: basis dan menguat. Prospektif: basis tetapi melemah. Andalan: belum basis tetapi menguat. Tertinggal: keduanya di bawah 1. Ada sumber yang menulis tertinggal juga untuk LQ di atas 1 dan DLQ di bawah 1; itu keliru, sebab sektornya masih basis.",
            "Leading: basic and gaining. Prospective: basic but losing. Mainstay: not basic yet but gaining. Lagging: both below 1. A source calls LQ above 1 with DLQ below 1 lagging too; that is a slip, since the sector is basic still."),
        Needs = CatalogueTexts.NeedsSectors,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["leading"] = new("Unggulan", "Leading"),
            ["prospective"] = new("Prospektif", "Prospective"),
            ["mainstay"] = new("Andalan", "Mainstay"),
            ["lagging"] = new("Tertinggal", "Lagging"),
        },
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Value, Class];

    /// <summary>The quotient of the growth factors of a span: sector and total of the region, sector and total of the reference.</summary>
    /// <returns>NaN where a factor that divides is not positive.</returns>
    public static double Of(double sector, double total, double referenceSector, double referenceTotal) =>
        total > 0 && referenceSector > 0 && referenceTotal > 0 ? sector * referenceTotal / (total * referenceSector) : double.NaN;

    /// <summary>The class of a sector; null where one of the quotients is NaN.</summary>
    public static string? Classify(double quotient, double dynamic) => double.IsNaN(quotient + dynamic) ? null : (quotient >= 1, dynamic >= 1) switch
    {
        (true, true) => "leading",
        (true, false) => "prospective",
        (false, true) => "mainstay",
        (false, false) => "lagging",
    };

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => QuotientChanges.Compute(accounts, Definitions, change =>
    {
        var dynamic = Of(
            Factor(change.Own), Factor(change.Total), Factor(change.ReferenceSector), Factor(change.ReferenceTotal));
        var figure = change.Basis.IsDefined ? change.Basis.Becomes(dynamic, change.WhyUndefined) : change.Basis;
        var type = Classify(change.Quotient, dynamic);
        return
        [
            change.ToValue(Value, figure),
            change.ToValue(Class, figure.IsDefined ? figure.Becomes(type is null ? double.NaN : 1, change.WhyUndefined) : figure, type),
        ];
    });

    private static double Factor(Change change) => change.From > 0 ? change.To / change.From : double.NaN;
}
