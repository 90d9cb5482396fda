using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// One Village One Product: whether a regency's small industries received certificates in a year (1), how many, with how many
/// stars at most; and of the scope in how many regencies, years by year.
/// </summary>
/// <remarks>
/// Unknown stays unknown: a regency that the data do not name has no value, and neither has a number or a star that is not
/// said. The number of a regency is Σ over its products, undefined where one of them lacks it.
/// </remarks>
public sealed class VillageProducts : IIndicator
{
    private const string Ministry = "Kementerian Perindustrian, One Village One Product (OVOP): certificates of one to five stars";

    private static readonly Bilingual Needs = new("ovop (sertifikat menurut kabupaten/kota)", "ovop (certificates by regency)");

    private static readonly IndicatorDefinition CertifiedDefinition = new()
    {
        Id = "ovop-certified",
        Name = new("Daerah bersertifikat OVOP", "Regency with OVOP certificates"),
        Unit = "yes",
        Formula = "1 where the data name a certificate of the regency in the year",
        Source = Ministry,
        Reading = new(
            "Industri kecil daerah itu menerima sertifikat OVOP pada tahun itu. Daerah yang tidak disebut tidak bernilai nol: data hanya memuat penerima.",
            "Small industries of the regency received OVOP certificates in the year. A regency that is not named is not zero: the data list recipients only."),
        Needs = Needs,
    };

    private static readonly IndicatorDefinition CountDefinition = new()
    {
        Id = "ovop-certificates",
        Name = new("Jumlah sertifikat OVOP", "Number of OVOP certificates"),
        Unit = "certificates",
        Formula = "Σ of the certificates of the regency's products in the year; undefined where the number of one is not said",
        Source = Ministry,
        Reading = new("Banyaknya sertifikat, bukan nilainya.", "How many certificates, not what they are worth."),
        Needs = Needs,
    };

    private static readonly IndicatorDefinition StarsDefinition = new()
    {
        Id = "ovop-stars",
        Name = new("Bintang OVOP tertinggi", "Most OVOP stars"),
        Unit = "stars",
        Formula = "the most stars of a certificate of the regency in the year",
        Source = Ministry,
        Reading = new("Tingkat produk terbaik daerah, dari satu sampai lima.", "The level of the regency's best product, from one to five."),
        Needs = Needs,
    };

    private static readonly IndicatorDefinition RegenciesDefinition = new()
    {
        Id = "ovop-regencies",
        Name = new("Banyaknya daerah bersertifikat OVOP", "Regencies with OVOP certificates"),
        Unit = "regencies",
        Formula = "number of regencies of the scope that the data of the year name; n = how many there are",
        Source = Ministry,
        Reading = new(
            "Sedikitnya sekian daerah menerima sertifikat. Sebarannya, bukan banyaknya produk.",
            "At least this many regencies received certificates. How far they spread, not how many products there are."),
        Needs = Needs,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [CertifiedDefinition, CountDefinition, StarsDefinition, RegenciesDefinition];

    /// <summary>Σ of the numbers of certificates; NaN where one is not known or there is none.</summary>
    public static double Total(ReadOnlySpan<double> counts)
    {
        var sum = counts.IsEmpty ? double.NaN : 0;
        foreach (var count in counts)
        {
            sum += count;
        }

        return sum;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var certified = accounts.Facts.Of(Measure.Certificates).Where(fact => fact.Period is not null).ToLookup(fact => (fact.Region, Period: fact.Period!.Value));
        var years = certified.Select(group => group.Key.Period).Distinct().OrderBy(period => period.Year).ToList();
        return years.Count == 0
            ? FactComputation.Absent(accounts, Definitions, ProgrammeReasons.NoCertificates)
            : years.SelectMany(year => OfYear(accounts, certified, year));
    }

    private static IEnumerable<IndicatorValue> OfYear(RegionalAccounts accounts, ILookup<(RegionCode Region, Period Period), Observation> certified, Period year)
    {
        foreach (var regency in accounts.Regencies)
        {
            var label = FactComputation.Label(regency);
            var facts = certified[(regency.Code, year)].ToList();
            if (facts.Count == 0)
            {
                yield return Value(Figure.Undefined(ProgrammeReasons.NotNamed(label, year)), CertifiedDefinition);
                continue;
            }

            var status = facts.Aggregate(ObservationStatus.Final, (least, fact) => least.LeastSettled(fact.Status));
            double[] counts = [.. facts.Select(fact => Of(Measure.CertificateCount, fact))];
            double[] stars = [.. facts.Select(fact => Of(Measure.Stars, fact)).Where(value => !double.IsNaN(value))];
            yield return Value(Figure.Observed(1, status), CertifiedDefinition);
            yield return Value(Figure.Observed(0, status).Becomes(Total(counts), ProgrammeReasons.CountUnknown(label)), CountDefinition);
            yield return Value(Figure.Observed(0, status).Becomes(stars.Length == 0 ? double.NaN : stars.Max(), ProgrammeReasons.StarsUnknown(label)), StarsDefinition);

            IndicatorValue Value(Figure figure, IndicatorDefinition definition) => figure.ToValue(definition, accounts, regency.Code, year);
        }

        var named = accounts.Regencies.Count(regency => certified.Contains((regency.Code, year)));
        yield return Figure.Observed(named, ObservationStatus.Final).ToValue(RegenciesDefinition, accounts, accounts.Scope, year, n: accounts.Regencies.Count);

        double Of(string measure, Observation fact) => accounts.Facts.Find(measure, fact.Region, year, fact.Item)?.Value ?? double.NaN;
    }
}
