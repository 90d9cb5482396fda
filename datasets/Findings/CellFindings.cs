using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about one cell or one row that cannot be understood.</summary>
internal static class CellFindings
{
    private static readonly Bilingual EachOnce = new("Setiap sel (wilayah, sektor, periode, dasar harga) satu kali.", "Each cell (region, sector, period, price basis) once.");

    public static Finding UnknownRegion(CellPlace place, string found, RegionReading reading)
    {
        var (id, en) = reading.Problem switch
        {
            RegionProblem.Ambiguous => ("Beberapa wilayah bernama demikian.", "Several regions have this name."),
            RegionProblem.NoSuchProvince => ("Kode ini tidak dimiliki provinsi mana pun.", "No province has this code."),
            RegionProblem.NotAmongTheKnown => ("Kode ini tidak ada di antara kabupaten/kota yang dikenal di provinsinya.", "This code is not among the known regencies of its province."),
            RegionProblem.KemendagriCodeOfPapua => ("Di Papua, kode Kemendagri berbeda dari kode BPS.", "In Papua the codes of the Ministry of Home Affairs are not those of BPS."),
            RegionProblem.Reserved => ("Kode ini dipakai sistem sendiri dan tidak boleh ada di berkas.", "This code is the system's own and may not stand in a file."),
            _ => ("Wilayah ini tidak dikenal.", "This region is not known."),
        };
        var (hintId, hintEn) = Hint(reading.Suggestions);
        return new Finding(
            "unknown-region",
            Severity.Error,
            new($"{id} Perbaiki kode atau namanya{hintId}.", $"{en} Correct its code or name{hintEn}."),
            new("Kode BPS empat angka (6301 kabupaten/kota, 6300 provinsi, 0000 nasional) atau nama BPS.", "A BPS code of four digits (6301 a regency, 6300 a province, 0000 the nation) or BPS's name.")).At(place, found);
    }

    public static Finding UnknownSector(CellPlace place, string found, SectorReading reading)
    {
        var (hintId, hintEn) = Hint(reading.Suggestions);
        return new Finding(
            "unknown-sector",
            Severity.Error,
            new($"Lapangan usaha ini tidak dikenal. Perbaiki kode atau namanya{hintId}.", $"This sector is not known. Correct its code or label{hintEn}."),
            new(
                "Kode A sampai L, MN, O, P, Q, RSTU, TOTAL, TOTAL-NONMIGAS, atau nama resmi BPS persis.",
                "A code A to L, MN, O, P, Q, RSTU, TOTAL, TOTAL-NONMIGAS, or BPS's label exactly.")).At(place, found);
    }

    public static Finding ContradictingSector(CellPlace place, string found, string code) => new Finding(
        "contradicting-sector",
        Severity.Error,
        new($"Nama lapangan usaha ini bukan nama kode {FindingPlaces.Printable(code)} di baris yang sama. Perbaiki salah satunya.", $"This label is not that of the code {FindingPlaces.Printable(code)} in the same row. Correct one of them."),
        new("Kode dan nama lapangan usaha yang sama.", "Code and label of the same sector.")).At(place, found);

    public static Finding InvalidPeriod(CellPlace place, string found, Bilingual expected) => new Finding(
        "invalid-period",
        Severity.Error,
        new("Periode ini tidak dapat dibaca. Perbaiki tahunnya.", "This period cannot be read. Correct the year."),
        expected).At(place, found);

    public static Finding UnknownBasis(CellPlace place, string found) => new Finding(
        "unknown-basis",
        Severity.Error,
        new("Dasar harga ini tidak dikenal.", "This price basis is not known."),
        BasisText.Expected).At(place, found);

    public static Finding FutureBaseYear(CellPlace place, string found, int thisYear) => new Finding(
        "future-base-year",
        Severity.Error,
        new("Tahun dasar ini belum tiba, jadi tidak ada harga pada tahun itu. Perbaiki tahun dasarnya.", "This base year has not come yet, so nothing has its prices. Correct the base year."),
        new($"Tahun dasar paling lambat {thisYear}, misalnya constant-2010.", $"A base year of {thisYear} or before, such as constant-2010.")).At(place, found);

    public static Finding UnknownUnit(CellPlace place, string found, Bilingual expected) => new Finding(
        "unknown-unit",
        Severity.Error,
        new("Satuan ini tidak dikenal. Tulis satuannya seperti yang diharapkan.", "This unit is not known. Write it as expected."),
        expected).At(place, found);

    public static Finding MixedCurrency(CellPlace place, string found, string first, CellPlace firstPlace) => new Finding(
        "mixed-currency",
        Severity.Error,
        new(
            $"Mata uang ini berbeda dari {first} di {firstPlace.Beside(place).Id}, dan keduanya tidak dapat dijumlahkan. Pakai satu mata uang, atau pisahkan berkasnya.",
            $"This currency is not the {first} of {firstPlace.Beside(place).En}, and the two cannot be added. Use one currency, or make two files."),
        new("Satu mata uang di seluruh berkas.", "One currency in the whole file.")).At(place, found);

    public static Finding UnknownStatus(CellPlace place, string found) => new Finding(
        "unknown-status",
        Severity.Error,
        new("Tanda status ini tidak dikenal.", "This status is not known."),
        StatusText.Expected).At(place, found);

    public static Finding MissingText(CellPlace place, string what) => new Finding(
        "missing-text",
        Severity.Error,
        new($"Sel {what} kosong.", $"The cell {what} is blank."),
        new("Sel ini wajib diisi.", "This cell must be filled.")).At(place);

    public static Finding TooLongText(CellPlace place, string found, int limit) => new Finding(
        "text-too-long",
        Severity.Error,
        new("Teks ini terlalu panjang.", "This text is too long."),
        new($"Paling banyak {limit} karakter.", $"At most {limit} characters.")).At(place, found);

    public static Finding DuplicateCell(CellPlace place, CellPlace first, string found) => new Finding(
        "duplicate-cell",
        Severity.Error,
        new($"Sel ini mengulang yang sudah ada di {first.Beside(place).Id}. Hapus salah satunya.", $"This repeats the cell of {first.Beside(place).En}. Remove one of them."),
        EachOnce).At(place, found);

    /// <param name="place">The first cell that repeats another.</param>
    /// <param name="first">The one that it repeats.</param>
    /// <param name="name">What both are of.</param>
    /// <param name="count">How many such cells the file has.</param>
    public static Finding RepeatedCells(CellPlace place, CellPlace first, string name, int count) => new Finding(
        "repeated-cell",
        Severity.Note,
        new(
            $"{count} sel mengulang sel lain di berkas ini dengan nilai yang sama, yang pertama {name}, yang sudah ada di {first.Beside(place).Id}. Setiap kali yang pertama disimpan.",
            $"{count} cells repeat another of this file with the same value, the first of them {name}, which stands in {first.Beside(place).En} already. Each time the first is kept."),
        EachOnce).At(place, name);

    public static Finding DifferingCell(CellPlace place, string text, CellPlace first, string firstText, string name)
    {
        var (now, before) = (FindingPlaces.Printable(text), FindingPlaces.Printable(firstText));
        return new Finding(
            "duplicate-cell",
            Severity.Error,
            new(
                $"Sel ini mengulang yang sudah ada di {first.Beside(place).Id} dengan nilai lain: di sini {now}, di sana {before}. Hapus yang keliru.",
                $"This repeats the cell of {first.Beside(place).En} with another value: here {now}, there {before}. Remove the wrong one."),
            EachOnce).At(place, name);
    }

    public static Finding TooManyRegions(CellPlace place, string found, int limit) => new Finding(
        "too-many-regions",
        Severity.Error,
        new("Terlalu banyak wilayah di satu berkas. Periksa kolom kode wilayah, atau bagi berkasnya.", "Too many regions in one file. Check the column of region codes, or divide the file."),
        new($"Paling banyak {limit} wilayah.", $"At most {limit} regions.")).At(place, found);

    public static Finding FieldCount(CellPlace place, int fields, int columns)
    {
        Bilingual why = fields > columns
            ? new("Mungkin ada pemisah di dalam teks tanpa tanda kutip.", "A delimiter may stand in a text without quotes.")
            : new("Mungkin barisnya terpotong atau ada pemisah yang hilang.", "The row may be cut off, or lack a delimiter.");
        return new Finding(
            "field-count",
            Severity.Error,
            new(
                $"Baris {place.Row} berisi {fields} sel, judul kolom {columns}. {why.Id}",
                $"Row {place.Row} has {fields} cells, the header {columns}. {why.En}"),
            new($"{columns} sel.", $"{columns} cells.")).At(place);
    }

    public static Finding BrokenQuote(CellPlace place) => new Finding(
        "broken-quote",
        Severity.Error,
        new("Tanda kutip di baris ini tidak berpasangan, atau ada pindah baris di dalamnya.", "The quotes of this row do not match, or hold a line break."),
        new("Teks di antara dua tanda kutip dalam satu baris; tanda kutip di dalam teks ditulis dua kali.", "A text between two quotes within one line; a quote inside the text is doubled.")).At(place);

    private static (string Id, string En) Hint(IReadOnlyList<string> suggestions) => suggestions.Count == 0
        ? ("", "")
        : ($"; mungkin maksudnya {string.Join(" atau ", suggestions)}", $"; perhaps {string.Join(" or ", suggestions)} was meant");
}
