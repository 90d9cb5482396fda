using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// Backward and forward linkages of sectors from those of the industries of an input–output table, each a multiple of the
/// average industry's, and the class by Rasmussen's quadrants: key where both exceed 1. The value of a class is 1, its name in
/// <c>other</c>.
/// </summary>
/// <remarks>
/// A sector's linkage is the plain mean of its industries': the table gives no output to weight them by, so a large industry
/// counts as one that hardly exists there. Undefined where an industry of the sector lacks the linkage. Source: Rasmussen
/// (1956), Studies in Inter-Sectoral Relations; Miller and Blair (2009), ch. 12.
/// </remarks>
public sealed class SectorLinkages : IIndicator
{
    private const string Rasmussen = "Rasmussen (1956), Studies in Inter-Sectoral Relations; Miller and Blair (2009), Input–Output Analysis, ch. 12";

    private static readonly Bilingual Needs = new("linkages (keterkaitan industri dari tabel input–output)", "linkages (of industries, from an input–output table)");

    private static readonly IndicatorDefinition BackwardDefinition = new()
    {
        Id = "backward-linkage",
        Name = new("Keterkaitan ke belakang (daya penyebaran)", "Backward linkage (power of dispersion)"),
        Unit = "index",
        Formula = "mean over the industries of the sector of their backward linkage, each relative to the average industry of the table (1)",
        Source = Rasmussen,
        Reading = new(
            "Di atas 1: menarik pemasoknya lebih kuat daripada industri rata-rata. Rata-rata tanpa bobot: cabang yang hampir tidak ada di daerah (mis. angkutan rel) ikut menurunkan. Tabel lama tidak mengenal industri baru.",
            "Above 1: it pulls its suppliers more than the average industry. The mean is unweighted: a branch that hardly exists in the region (such as railways) lowers it. An old table knows no new industries."),
        Needs = Needs,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ForwardDefinition = new()
    {
        Id = "forward-linkage",
        Name = new("Keterkaitan ke depan (derajat kepekaan)", "Forward linkage (sensitivity of dispersion)"),
        Unit = "index",
        Formula = "mean over the industries of the sector of their forward linkage, each relative to the average industry of the table (1)",
        Source = Rasmussen,
        Reading = new(
            "Di atas 1: memasok industri lain lebih banyak daripada industri rata-rata. Rata-rata tanpa bobot keluaran.",
            "Above 1: it supplies other industries more than the average industry does. The mean is not weighted by output."),
        Needs = Needs,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ClassDefinition = new()
    {
        Id = "linkage-class",
        Name = new("Kelas keterkaitan sektor", "Linkage class of a sector"),
        Unit = "class",
        Formula = "backward linkage > 1 or not × forward linkage > 1 or not",
        Source = Rasmussen,
        Reading = new(
            "Sektor kunci menarik pemasok dan memasok industri lain. Sektor yang terdiri dari cabang yang berbeda-beda dapat kehilangan kelas cabang terkuatnya.",
            "A key sector pulls its suppliers and supplies other industries. A sector of unlike branches may lose the class of its strongest one."),
        Needs = Needs,
        Tier = IndicatorTier.Extended,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["key"] = new("Sektor kunci", "Key sector"),
            ["backward"] = new("Kuat ke belakang", "Strong backward linkage"),
            ["forward"] = new("Kuat ke depan", "Strong forward linkage"),
            ["weak"] = new("Lemah di keduanya", "Weak in both"),
        },
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [BackwardDefinition, ForwardDefinition, ClassDefinition];

    /// <summary>The class of two linkages relative to the average; exactly 1 is not above it.</summary>
    /// <returns>Null where either is NaN.</returns>
    public static string? Classify(double backward, double forward) => double.IsNaN(backward + forward) ? null : (backward > 1, forward > 1) switch
    {
        (true, true) => "key",
        (true, false) => "backward",
        (false, true) => "forward",
        (false, false) => "weak",
    };

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var industries = accounts.Facts.Of(Measure.BackwardLinkage).Concat(accounts.Facts.Of(Measure.ForwardLinkage))
            .Where(fact => fact is { Sector: not null, Period: not null })
            .GroupBy(fact => (fact.Region, Period: fact.Period!.Value, Sector: fact.Sector!.Value))
            .ToList();
        return industries.Count == 0
            ? FactComputation.Absent(accounts, Definitions, ProgrammeReasons.NoLinkages)
            : industries.OrderBy(group => group.Key.Region).ThenBy(group => group.Key.Period.Year).SelectMany(group => OfSector(accounts, group.Key, [.. group]));
    }

    private static IEnumerable<IndicatorValue> OfSector(RegionalAccounts accounts, (RegionCode Region, Period Period, SectorCode Sector) key, List<Observation> facts)
    {
        var count = facts.Select(fact => fact.Item).Distinct().Count();
        var (backward, forward) = (Mean(facts, Measure.BackwardLinkage, count), Mean(facts, Measure.ForwardLinkage, count));
        var type = Classify(backward.Value, forward.Value);
        yield return Value(backward, BackwardDefinition, null);
        yield return Value(forward, ForwardDefinition, null);
        yield return Value(Figure.From(type is null ? double.NaN : 1, backward, forward), ClassDefinition, type);

        IndicatorValue Value(Figure figure, IndicatorDefinition definition, string? other) =>
            figure.ToValue(definition, accounts, key.Region, key.Period, key.Sector, other, count);
    }

    private static Figure Mean(List<Observation> facts, string measure, int count)
    {
        var known = facts.Where(fact => fact.Measure == measure).ToList();
        return known.Count < count
            ? Figure.Undefined(ProgrammeReasons.NoLinkages)
            : Figure.Observed(known.Average(fact => fact.Value), known.Aggregate(ObservationStatus.Final, (status, fact) => status.LeastSettled(fact.Status)));
    }
}
