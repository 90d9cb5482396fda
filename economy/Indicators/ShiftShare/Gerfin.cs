using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.ShiftShare;

/// <summary>
/// Gerfin's index method: regional factor R = (Σe'_i/Σe_i) / (ΣE'_i/ΣE_i), structural factor S = (Σ e_i·E'_i/E_i / Σe_i) / (ΣE'_i/ΣE_i),
/// location factor L = R/S = Σe'_i / Σ e_i·E'_i/E_i. Pure numbers, 1 = as the reference; over the sectors that are compared. R = S·L.
/// </summary>
/// <remarks>
/// A region or reference that began at zero is undefined with a reason. A sector that began at zero in the region counts in Σe'_i
/// alone. Source: Gerfin (1964), Gesamtwirtschaftliches Wachstum und regionale Entwicklung, Kyklos 17(4).
/// </remarks>
public sealed class Gerfin : IIndicator
{
    private const string Gerfin1964 = "Gerfin (1964), Gesamtwirtschaftliches Wachstum und regionale Entwicklung, Kyklos 17(4)";

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define("gerfin-regional", new("Indeks Gerfin: faktor daerah", "Gerfin: regional factor"), "(Σe'_i/Σe_i) / (ΣE'_i/ΣE_i)", new(
            "Di atas 1: daerah tumbuh lebih cepat daripada acuan. Hasil kali faktor struktur dan faktor lokasi.",
            "Above 1: the region grew faster than the reference. The product of the structural and the location factor.")),
        Define("gerfin-structure", new("Indeks Gerfin: faktor struktur", "Gerfin: structural factor"), "(Σ_i e_i·E'_i/E_i / Σe_i) / (ΣE'_i/ΣE_i)", new(
            "Di atas 1: daerah memiliki sektor-sektor yang di acuan tumbuh cepat.",
            "Above 1: the region holds sectors that grow fast in the reference.")),
        Define("gerfin-location", new("Indeks Gerfin: faktor lokasi", "Gerfin: location factor"), "Σe'_i / Σ_i e_i·E'_i/E_i", new(
            "Di atas 1: sektor-sektornya tumbuh lebih cepat di sini daripada di acuan. Sisa perhitungan, bukan bukti sebab.",
            "Above 1: its sectors grew faster here than in the reference. A residual, not proof of a cause.")),
    ];

    /// <summary>Regional, structural and location factor; NaN where a sum that they divide by is not positive.</summary>
    public static (double Regional, double Structure, double Location) Factors(ShiftShareTable table)
    {
        var (from, to, expected, referenceFrom, referenceTo) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var sector = 0; sector < table.From.Length; sector++)
        {
            if (table.IsComparable(sector))
            {
                from += table.From[sector];
                to += table.To[sector];
                expected += table.From[sector] != 0 ? table.From[sector] * table.ReferenceTo[sector] / table.ReferenceFrom[sector] : 0;
                referenceFrom += table.ReferenceFrom[sector];
                referenceTo += table.ReferenceTo[sector];
            }
        }

        var reference = referenceFrom > 0 && referenceTo > 0 ? referenceTo / referenceFrom : double.NaN;
        var (own, structure) = from > 0 ? (to / from, expected / from) : (double.NaN, double.NaN);
        return (own / reference, structure / reference, expected > 0 && from > 0 ? to / expected : double.NaN);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(accounts, Definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums, totals =>
            ShiftShareSpans.OrOne(totals, Definitions, ShiftShareSpans.Pairs(totals).SelectMany(pair => Rows(totals, pair))));

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; e and E = GRDP of sector i of the region and of the reference at the start, primes = at the end",
        Source = Gerfin1964,
        Reading = reading,
        Needs = CatalogueTexts.NeedsSectors,
        Tier = IndicatorTier.Extended,
    };

    private IEnumerable<IndicatorValue> Rows(RegionTotals totals, (int Region, int Reference, int From, int To) pair)
    {
        var panel = totals.Panel;
        var (table, sectors, _) = ShiftShareSpans.Table(totals, pair.Region, pair.Reference, pair.From, pair.To);
        var factors = Factors(table);
        SectorCode[] absent = [.. BpsSectors.InOrder(panel.Sectors.Where((_, sector) => !sectors[sector].IsDefined).Concat(panel.AbsentSectors))];
        var status = sectors.Aggregate(panel.Status(pair.To, pair.Region), (least, figure) => least.LeastSettled(figure.Status));
        var basis = absent.Length == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, Reasons.WithoutSectors(totals.Label(pair.Region), absent));
        double[] values = [factors.Regional, factors.Structure, factors.Location];
        return values.Zip(Definitions, (value, definition) => basis.Becomes(value, Reasons.ZeroBase).ToValue(
            definition, panel, panel.Regions[pair.Region], panel.Periods[pair.To], null, panel.Periods[pair.From], panel.Regions[pair.Reference],
            n: sectors.Count(figure => figure.IsDefined)));
    }
}
