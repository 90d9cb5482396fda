using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>Why a measure of the programme is undefined, or what is missing from it.</summary>
internal static class ProgrammeReasons
{
    public static Bilingual NoReference { get; } = new(
        "tidak ada ekonomi acuan dalam data",
        "there is no reference economy in the data");

    public static Bilingual NoSubSectors { get; } = new(
        "perlu data menurut subkategori (misalnya C.02, A.1.e)",
        "needs figures by sub-category (such as C.02, A.1.e)");

    public static Bilingual NoChains { get; } = new(
        "perlu data rantai hilirisasi (chains) untuk daerah ini",
        "needs data of the chains of downstream processing (chains) for this region");

    public static Bilingual NoEmployment { get; } = new(
        "perlu data tenaga kerja sektor ini (employment)",
        "needs people who work in the sector (employment)");

    public static Bilingual NoRawSectors { get; } = new(
        "pertanian dan pertambangan (A + B) bernilai nol",
        "agriculture and mining (A + B) are zero");

    public static Bilingual NoComponent { get; } = new(
        "tidak satu pun komponen diketahui",
        "none of the components is known");

    public static Bilingual NoTargets { get; } = new(
        "tidak ada data target (targets)",
        "there are no targets");

    public static Bilingual OwnTarget { get; } = new(
        "jarak ke target tidak dapat menjadi target",
        "the distance to a target cannot be a target itself");

    public static Bilingual TargetYearReached { get; } = new(
        "tahun target sudah tiba atau lewat pada angka terakhir",
        "the year of the target has come in the latest figure");

    public static Bilingual NoSteadyGrowth { get; } = new(
        "laju tetap hanya ada di antara dua nilai positif",
        "a steady growth rate exists between positive values only");

    public static Bilingual NoCertificates { get; } = new(
        "tidak ada data sertifikat OVOP",
        "there are no figures of OVOP certificates");

    public static Bilingual NoCrops { get; } = new(
        "tidak ada data luas tanaman (commodity-output)",
        "there is no land under crops (commodity-output)");

    public static Bilingual NoLinkages { get; } = new(
        "tidak ada data keterkaitan industri (linkages)",
        "there are no linkages of industries");

    public static Bilingual NoWelfare { get; } = new(
        "tidak ada data kesejahteraan (welfare)",
        "there are no figures of welfare");

    public static Bilingual AllAlike { get; } = new(
        "semua nilai sama, sehingga tidak ada urutan",
        "all values are alike, so there is no order");

    public static Bilingual ThreeRegencies { get; } = new(
        "diperlukan sedikitnya tiga kabupaten/kota",
        "at least three regencies are needed");

    public static Bilingual NoBetterPeer { get; } = new(
        "tidak ada daerah lain yang industri pengolahannya tumbuh lebih cepat",
        "no other regency's manufacturing grew faster");

    public static Bilingual NotWeighed(string item, Period year) => new(
        $"produksi {item} {year} dalam ton tidak tersedia",
        $"the production of {item} in {year} is not known in tonnes");

    public static Bilingual Component(string code, Bilingual label, Bilingual? reason) => new(
        $"{label.Id} ({code}): {reason?.Id}",
        $"{label.En} ({code}): {reason?.En}");

    public static Bilingual NotInPanel(SectorCode sector) => new(
        $"tidak ada data subkategori {sector}",
        $"there are no figures of sub-category {sector}");

    public static Bilingual NotSeparable(DownstreamChain chain, IEnumerable<DownstreamChain> others)
    {
        var list = others.ToList();
        var (id, en) = chain.Note is { } note ? ($" ({note.Id})", $" ({note.En})") : ("", "");
        return new(
            $"perlu data: {chain.Name.Id} tidak dapat dipisahkan dari {string.Join(", ", list.Select(other => other.Name.Id))}{id}",
            $"needs data: {chain.Name.En} cannot be told apart from {string.Join(", ", list.Select(other => other.Name.En))}{en}");
    }

    public static Bilingual NoTonnes(DownstreamChain chain, Period year) => new(
        $"produksi {chain.Name.Id} {year} dalam ton tidak tersedia",
        $"the production of {chain.Name.En} in {year} is not known in tonnes");

    public static Bilingual SuspiciousTonnes(string item, double ratio) => new(
        FormattableString.Invariant($"{item}: {ratio:F0} kali wilayah terbesar lainnya, mungkin dalam kg, maka tidak dipakai"),
        FormattableString.Invariant($"{item}: {ratio:F0} times the largest of the other regions, perhaps in kg, so it is not used"));

    public static Bilingual SuspiciousYield(string item, double tonnesPerHectare, double ofOthers) => new(
        string.Create(FigureText.Indonesian, $"{item}: {tonnesPerHectare:0.#} ton per hektare{(ofOthers > 0 ? string.Create(FigureText.Indonesian, $", daerah lain paling tinggi {ofOthers:0.#}") : "")}; mungkin dalam kuintal, maka tidak dipakai"),
        FormattableString.Invariant($"{item}: {tonnesPerHectare:0.#} tonnes per hectare{(ofOthers > 0 ? FormattableString.Invariant($", other regions {ofOthers:0.#} at most") : "")}; perhaps in quintals, so it is not used"));

    public static Bilingual SuspiciousTable(string item, double tonnesPerHectare, int suspicious, int all) => new(
        string.Create(FigureText.Indonesian, $"{item}: {tonnesPerHectare:0.#} ton per hektare; {suspicious} dari {all} hasil daerah dan tahun ini mungkin dalam kuintal, maka semuanya tidak dipakai"),
        FormattableString.Invariant($"{item}: {tonnesPerHectare:0.#} tonnes per hectare; {suspicious} of {all} yields of this region and year are perhaps in quintals, so none is used"));

    public static Bilingual CountUnknown(string region) => new(
        $"jumlah sertifikat {region} tidak disebut, dan itu bukan nol",
        $"the number of certificates of {region} is not said, which is not zero");

    public static Bilingual StarsUnknown(string region) => new(
        $"bintang sertifikat {region} tidak disebut",
        $"the stars of the certificates of {region} are not said");

    public static Bilingual NotNamed(string region, Period year) => new(
        $"data {year} tidak menyebut {region}, dan itu tidak berarti nol",
        $"the data of {year} do not name {region}, which does not mean zero");

    public static Bilingual AbsentWelfare(IReadOnlyCollection<string> regions, Period year) => new(
        $"angka {year} tidak tersedia untuk {List(regions, "lagi")}",
        $"the figure of {year} is absent for {List(regions, "more")}");

    public static Bilingual NoCurrentValue(string indicator) => new(
        $"{indicator} tidak memiliki nilai untuk wilayah dan sektor ini",
        $"{indicator} has no value for this region and sector");

    private static string List(IReadOnlyCollection<string> names, string more) =>
        names.Count <= 5 ? string.Join(", ", names) : FormattableString.Invariant($"{string.Join(", ", names.Take(5))} (+{names.Count - 5} {more})");
}
