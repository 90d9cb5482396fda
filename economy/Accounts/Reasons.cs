using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>The sentences that say why a number is undefined or what is missing from it.</summary>
internal static class Reasons
{
    // A reason is read by people: five names and a count say as much as 514 names.
    private const int NamesAtMost = 5;

    private const string Separator = "; ";

    public static Bilingual ZeroBase { get; } = new("nilai awal nol", "the base is zero");

    public static Bilingual NegativeBase { get; } = new("nilai awal negatif, sehingga tidak ada laju", "the base is negative, so there is no rate");

    public static Bilingual NegativeEnd { get; } = new("nilai akhir negatif, sehingga tidak ada laju majemuk", "the last value is negative, so there is no compound rate");

    public static Bilingual Chained { get; } = new(
        "volume berantai tidak dapat dijumlahkan",
        "chained volumes do not add up");

    public static Bilingual NoSectors { get; } = new(
        "tidak ada data menurut lapangan usaha pada dasar harga ini",
        "there are no figures by sector on this price basis");

    public static Bilingual NoPopulation { get; } = new("tidak ada data penduduk", "there are no population figures");

    public static Bilingual OneRegion { get; } = new(
        "diperlukan sedikitnya dua wilayah",
        "at least two regions are needed");

    public static Bilingual OneSector { get; } = new(
        "diperlukan sedikitnya dua sektor",
        "at least two sectors are needed");

    public static Bilingual NoSlope { get; } = new(
        "diperlukan sedikitnya tiga wilayah dengan nilai positif di kedua ujung dan nilai awal yang tidak semuanya sama",
        "at least three regions are needed, with positive values at both ends and initial values that are not all alike");

    public static Bilingual NoSpeed { get; } = new(
        "jarak awal tertutup seluruhnya atau berbalik dalam rentang ini (1 + b·T ≤ 0), sehingga tidak ada kecepatan tetap",
        "the initial gap closed altogether or reversed within the span (1 + b·T ≤ 0), so there is no steady speed");

    public static Bilingual NoHalfLife { get; } = new(
        "jarak tidak menyempit, sehingga tidak pernah berkurang separuh",
        "the gap does not close, so it never halves");

    public static Bilingual NotPositive { get; } = new(
        "ada nilai nol atau negatif, padahal rumus memerlukan nilai positif",
        "a value is zero or negative, and the formula needs positive ones");

    public static Bilingual NoCommonDefinition { get; } = new(
        "kedua ujung tidak memiliki definisi total yang sama dan tidak ada tahun penghubung",
        "the two ends share no definition of the total and no year links them");

    public static Bilingual NoGroups(IEnumerable<string> regions) => new(
        $"kelompok wilayah tidak diketahui: {List(regions, "dan", "lagi")}",
        $"the group is not known for: {List(regions, "and", "more")}");

    public static Bilingual NoFrequency(Frequency frequency) => frequency == Frequency.Quarterly
        ? new("tidak ada data triwulanan", "there are no quarterly figures")
        : new("tidak ada data tahunan", "there are no annual figures");

    public static Bilingual NoOutput(string region) => new(
        $"tidak ada angka PDRB {region} pada dasar harga ini",
        $"no output of {region} is published on this price basis");

    public static Bilingual NotObserved(string region, SectorCode? sector, Period period) => sector is null
        ? new($"PDRB {region} {period} tidak tersedia", $"output of {region} in {period} is not published")
        : new($"sektor {Text(sector.Value)} {region} {period} tidak tersedia", $"sector {Text(sector.Value)} of {region} in {period} is not published");

    public static Bilingual WithoutSectors(string region, IReadOnlyCollection<SectorCode> sectors) => new(
        $"tanpa sektor {Texts(sectors)} di {region}",
        $"without sector {Texts(sectors)} in {region}");

    public static Bilingual WithoutRegions(IReadOnlyCollection<string> regions) => new(
        $"tanpa {List(regions, "dan", "lagi")}",
        $"without {List(regions, "and", "more")}");

    public static Bilingual AbsentPopulation(IReadOnlyCollection<string> regions, Period year) => new(
        $"penduduk {year} tidak tersedia untuk {List(regions, "dan", "lagi")}",
        $"the population of {year} is absent for {List(regions, "and", "more")}");

    public static Bilingual AbsentOutput(IReadOnlyCollection<string> regions, Period period) => new(
        $"PDRB {period} tidak tersedia untuk {List(regions, "dan", "lagi")}",
        $"output of {period} is absent for {List(regions, "and", "more")}");

    public static Bilingual Linked(Period link) => new(
        $"disambung pada {link}: sebelum dan sesudahnya memakai definisi total yang berbeda",
        $"linked in {link}: the total has another definition before and after");

    public static Bilingual Remainder(string region, IReadOnlyCollection<SectorCode> sectors) => new(
        $"sisa total terbitan {region} karena sektor {Texts(sectors)} tidak diterbitkan",
        $"the rest of the published total of {region}, since sector {Texts(sectors)} is not published");

    public static Bilingual ReferenceLacks(string reference) => new(
        $"{reference} tidak memiliki nilai pada sektor ini",
        $"{reference} has nothing in this sector");

    public static Bilingual OtherCurrency(int count, string currency, string dataset, string expected)
    {
        var (dari, from) = dataset.Length == 0 ? ("", "") : ($" dari {dataset}", $" of {dataset}");
        return new(
            $"{count} angka dalam {currency}{dari} tidak dipakai, karena angka lain wilayah acuan ini dalam {expected}; kirim ulang dalam {expected}",
            $"{count} figures in {currency}{from} are left out, since the others of this scope are in {expected}; send them again in {expected}");
    }

    public static Bilingual? Join(Bilingual? left, Bilingual? right) => (left, right) switch
    {
        (null, _) => right,
        (_, null) => left,
        _ => left == right ? left : Join([left, right]),
    };

    /// <summary>Many reasons as one: each sentence once, the first few in full, the rest counted.</summary>
    public static Bilingual? Join(IEnumerable<Bilingual?> reasons)
    {
        var distinct = reasons.OfType<Bilingual>().SelectMany(Sentences).Distinct().ToList();
        return distinct.Count == 0 ? null : new(
            List(distinct.Select(reason => reason.Id), "dan", "lagi", Separator),
            List(distinct.Select(reason => reason.En), "and", "more", Separator));
    }

    private static IEnumerable<Bilingual> Sentences(Bilingual reason) =>
        reason.Id.Split(Separator).Zip(reason.En.Split(Separator), (id, en) => new Bilingual(id, en));

    // Every sector is named: sixteen codes are shorter than five regions.
    private static string Texts(IEnumerable<SectorCode> sectors) => string.Join(", ", sectors.Select(Text));

    private static string Text(SectorCode sector) => BpsSectors.Find(sector)?.DisplayCode ?? sector.ToString();

    private static string List(IEnumerable<string> names, string and, string more, string separator = ", ")
    {
        var all = names.ToList();
        var text = string.Join(separator, all.Take(NamesAtMost));
        return all.Count <= NamesAtMost
            ? text
            : string.Create(CultureInfo.InvariantCulture, $"{text} {and} {all.Count - NamesAtMost} {more}");
    }
}
