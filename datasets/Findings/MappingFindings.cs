using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about mappings, and about files that one is to read.</summary>
internal static class MappingFindings
{
    private static readonly Bilingual Described = new("Pemetaan seperti di docs/mappings.md.", "A mapping as in docs/mappings.md.");

    public static Finding TooLarge(int bytes) => Of(
        "mapping-too-large", $"Pemetaan ini lebih dari {bytes / 1024} KiB.", $"This mapping has more than {bytes / 1024} KiB.");

    public static Finding Damaged(int line, string member) => Of(
        "mapping-damaged",
        "Pemetaan ini tidak dapat dibaca sebagai JSON, atau punya anggota yang tidak dikenal atau tidak lengkap di baris ini.",
        "This mapping cannot be read as JSON, or has a member on this line that is not known or not complete.") with
    { Row = line, Found = FindingPlaces.Printable(member) };

    public static Finding UnknownKind(string kind) => Of(
        "mapping-kind", "Jenis data di pemetaan ini tidak dikenal.", "The kind of dataset of this mapping is not known.") with
    {
        Found = FindingPlaces.Printable(kind),
        Expected = new($"Salah satu dari: {KindReaders.Names}.", $"One of: {KindReaders.Names}."),
    };

    public static Finding ColumnOrText(string fact) => Of(
        "mapping-fact", $"Untuk {fact} pemetaan harus menyebut \"column\" atau \"text\", salah satu.", $"For {fact} the mapping has to say \"column\" or \"text\", one of the two.") with
    { Found = fact };

    public static Finding NoValues() => Of(
        "mapping-values",
        "Pemetaan harus menyebut kolom nilainya: setiap isi \"values\" punya \"column\", atau \"periods\": true.",
        "The mapping has to say the columns of values: each of \"values\" has a \"column\", or \"periods\": true.");

    public static Finding BadDecimalMark(string mark) => Of(
        "mapping-decimal-mark", "\"decimalMark\" adalah titik atau koma.", "\"decimalMark\" is a point or a comma.") with
    { Found = FindingPlaces.Printable(mark), Expected = new("\".\" atau \",\".", "\".\" or \",\".") };

    public static Finding BadCode(string code) => Of(
        "mapping-code", "Kode sektor ini tidak dapat dipakai.", "This code of a sector cannot be used.") with
    { Found = FindingPlaces.Printable(code), Expected = new("1 sampai 24 huruf, angka, titik, atau tanda hubung, mis. SIC-C.", "1 to 24 letters, digits, dots or hyphens, such as SIC-C.") };

    public static Finding SpeltTwice(string key) => Of(
        "mapping-spelling", "Ejaan ini ada pada dua sektor, jadi tidak jelas yang mana yang dimaksud.", "Two sectors have this spelling, so that it does not say which is meant.") with
    { Found = FindingPlaces.Printable(key) };

    public static Finding NoWhole(string code, string absent) => Of(
        "mapping-whole", $"{code} merujuk ke sektor {absent}, yang tidak ada di pemetaan ini.", $"{code} refers to the sector {absent}, which this mapping does not have.") with
    { Found = FindingPlaces.Printable(code) };

    public static Finding MixedClassifications(string bps, string other) => Of(
        "mapping-mixed",
        $"{bps} adalah kode BPS, {other} bukan. Petakan semua sektor ke 17 kategori BPS, atau beri semua awalan sendiri, mis. SIC-{bps}.",
        $"{bps} is a code of BPS, and {other} is not. Map all sectors to BPS's 17 categories, or give all a prefix of their own, such as SIC-{bps}.") with
    { Found = bps };

    public static Finding TooManySectors(int count, int most) => Of(
        "mapping-sectors", $"{count} sektor tanpa induk; paling banyak {most}.", $"{count} sectors are parts of none; there may be {most}.");

    /// <summary>Columns that a mapping names and no row of the file has as headers.</summary>
    public static Finding AbsentColumns(IEnumerable<string> absent, string closest) => Of(
        "mapping-columns",
        $"Tidak ada baris judul dengan semua kolom yang disebut pemetaan; yang tidak ada: {string.Join(", ", absent.Select(FindingPlaces.Printable))}.",
        $"No row has all the headers that the mapping names; these are absent: {string.Join(", ", absent.Select(FindingPlaces.Printable))}.") with
    { Found = FindingPlaces.Printable(closest) };

    public static Finding NoRow() => Of(
        "mapping-rows",
        "Tidak ada baris yang memenuhi \"where\" pemetaan, jadi tidak ada yang dibaca.",
        "No row meets the mapping's \"where\", so that nothing is read.");

    public static Finding Subtotals(CellPlace place, int count, string example) => new Finding(
        "subtotals",
        Severity.Note,
        new($"{count} baris jumlah antara tidak disimpan, karena bagiannya sudah ada.", $"{count} rows of subtotals are not kept, since their parts are there."),
        new("Sektor yang tidak tumpang tindih.", "Sectors that do not overlap.")) with
    { Row = place.Row, Sheet = place.Sheet, Found = FindingPlaces.Printable(example) };

    public static Finding OtherKind(string given, string mapped) => Of(
        "mapping-kind",
        $"Berkas ini dikirim sebagai {given}, sedangkan pemetaannya untuk {mapped}.",
        $"This file was sent as {given}, and its mapping is for {mapped}.") with
    { Found = given };

    public static Finding OfAnotherFormat() => Of(
        "mapping-format",
        "Pemetaan membaca tabel: CSV, buku kerja, atau tabel sebagai teks. JSON dan Parquet dibaca tanpa pemetaan; kirim lagi tanpa menyebutnya.",
        "A mapping reads tables: CSV, workbooks, or tables printed as text. JSON and Parquet are read without one; send the file again without it.");

    /// <summary>A mapping that the sender of a file named and that nobody uploaded.</summary>
    public static Finding Absent(string name) => Of(
        "mapping-absent",
        $"Tidak ada pemetaan bernama ini. Unggah ke kontainer mappings sebagai {name}.json, atau PUT /api/v1/mappings/{name}; berkas ini lalu dibaca lagi.",
        $"There is no mapping of this name. Upload it to the container mappings as {name}.json, or PUT /api/v1/mappings/{name}; this file is then read again.") with
    { Found = FindingPlaces.Printable(name) };

    private static Finding Of(string code, string indonesian, string english) => new(code, Severity.Error, new(indonesian, english), Described);
}
