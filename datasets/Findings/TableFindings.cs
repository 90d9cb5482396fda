using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about cross tables: what was taken for one, and what was not.</summary>
internal static class TableFindings
{
    private static readonly Bilingual CrossTable = new(
        "Tabel dengan tahun, wilayah, atau lapangan usaha di judul kolom, labelnya di kolom kiri, dan angka di bawahnya.",
        "A table with years, regions or sectors as column headers, its labels in the columns to the left, and numbers below.");

    /// <param name="place">The first line that was taken for nothing; null where the file has none.</param>
    /// <param name="found">What it says.</param>
    public static Finding NoTable(CellPlace? place, string? found)
    {
        var finding = new Finding(
            "no-table",
            Severity.Error,
            new(
                "Tidak ada tabel yang dikenali di berkas ini. Judul kolom tabel silang adalah tahun, wilayah, atau lapangan usaha; judul tabel rapi seperti region_code, sector_code, year, value, unit, basis. Kolom CSV dipisahkan koma, titik koma, tab, atau |.",
                "No table was recognised in this file. The column headers of a cross table are years, regions or sectors; those of a tidy one are like region_code, sector_code, year, value, unit, basis. Columns of a CSV are delimited by comma, semicolon, tab or |."),
            CrossTable);
        return place is { } known ? finding.At(known, found) : finding;
    }

    public static Finding NoTableRead() => new(
        "no-table-read",
        Severity.Error,
        new("Tidak satu pun tabel di berkas ini dapat dibaca; temuan lain menyebut sebabnya.", "None of the tables of this file could be read; the other findings say why."),
        CrossTable);

    public static Finding OnlyDerived(string fileName) => new Finding(
        "not-levels",
        Severity.Error,
        new("Berkas ini berisi laju, distribusi, atau indeks yang dihitung dari angka lain, bukan nilainya. Unggah tabel nilainya (PDRB dalam rupiah); sistem menghitung sendiri lajunya.", "This file holds rates, shares or indices that are computed from other figures, and not the figures. Upload the table of levels (GRDP in rupiah); growth is computed from it."),
        new("Tabel nilai, misalnya PDRB dalam miliar rupiah.", "A table of levels, such as GRDP in billion rupiah.")) with
    { Found = FindingPlaces.Printable(fileName) };

    public static Finding Derived(CellPlace place, string title) => new Finding(
        "derived-table",
        Severity.Note,
        new("Tabel ini dihitung dari tabel lain (laju, distribusi, indeks), jadi tidak disimpan.", "This table is computed from others (rates, shares, indices), so it is not kept."),
        new("Tabel nilai.", "A table of levels.")).At(place, title);

    public static Finding UnclearColumns(CellPlace place, string found) => new Finding(
        "unclear-columns",
        Severity.Error,
        new("Tidak jelas teks mana di baris ini berada di kolom mana. Salin tabelnya ke lembar kerja, satu angka per sel, lalu unggah sebagai buku kerja atau CSV.", "Which text of this line stands in which column is not clear. Copy the table into a spreadsheet, one figure a cell, and upload it as a workbook or CSV."),
        new("Kolom yang lurus di semua baris, dua spasi atau lebih di antaranya, dan judul yang mulai di atas angkanya.", "Columns that stand below one another in all lines, two or more blanks between them, and headers that begin over their figures.")).At(place, found);

    public static Finding PrintedTooLong(CellPlace place, int lines) => new Finding(
        "printed-table-too-long",
        Severity.Error,
        new("Tabel teks ini terlalu panjang. Unggah sebagai CSV atau buku kerja.", "This table of text is too long. Upload it as CSV or a workbook."),
        new($"Paling banyak {lines} baris.", $"At most {lines} lines.")).At(place);

    public static Finding BesideTooLong(CellPlace place, int rows) => new Finding(
        "tables-beside-too-long",
        Severity.Error,
        new("Tabel yang berdampingan di satu lembar ini terlalu panjang. Pindahkan ke lembar masing-masing.", "These tables beside one another in one sheet are too long. Move each to a sheet of its own."),
        new($"Paling banyak {rows} baris.", $"At most {rows} rows.")).At(place);

    public static Finding UnheadedColumn(CellPlace place, int row) => new Finding(
        "unheaded-column",
        Severity.Warning,
        new($"Kolom ini berisi angka (mulai baris {row}), tetapi judulnya tidak dikenali; tidak dibaca.", $"This column holds figures (from row {row} on), but its header is not understood; it was not read."),
        new("Tahun, triwulan, wilayah, lapangan usaha, atau dasar harga di judul kolom.", "A year, a quarter, a region, a sector or a price basis as column header.")).At(place);

    public static Finding UnlabelledValues(CellPlace place, string found) => new Finding(
        "unlabelled-values",
        Severity.Warning,
        new("Baris ini berisi angka tanpa label; tidak dibaca.", "This row holds figures without a label; it was not read."),
        new("Lapangan usaha atau wilayah di kiri angkanya, di baris yang sama atau di baris tepat di atasnya.", "A sector or a region to the left of its figures, in the same row or in the one just above.")).At(place, found);

    public static Finding PeriodOfTitle(CellPlace place, Period period) => new Finding(
        "period-of-title",
        Severity.Note,
        new($"Periode {period} diambil dari judul tabel, nama lembar, atau nama berkas.", $"The period {period} was taken from the title of the table, the name of the sheet or of the file."),
        new("Tahun atau triwulan di judul kolom atau di kolom tersendiri, bila bukan itu.", "A year or quarter as column header or in a column of its own, where it is not that.")).At(place);

    public static Finding NoMoreTables(CellPlace place, int rows) => new Finding(
        "no-more-tables",
        Severity.Warning,
        new($"Sampai baris ini sudah {rows} baris tanpa tabel; sisanya tidak dibaca.", $"Up to this row there were {rows} rows without a table; the rest was not read."),
        CrossTable).At(place);

    public static Finding OtherKind(CellPlace place, string kind, string first) => new Finding(
        "other-kind",
        Severity.Warning,
        new($"Tabel ini berjenis {kind}, sedangkan yang sebelumnya {first}; tidak dibaca. Unggah sebagai berkas sendiri.", $"This table is of {kind}, and those before it of {first}; it was not read. Upload it as a file of its own."),
        new($"Tabel {first}.", $"A table of {first}.")).At(place);

    public static Finding UnknownKind(CellPlace place, string title) => new Finding(
        "unknown-table",
        Severity.Error,
        new("Tidak jelas apa isi tabel ini. Sebutkan jenisnya: unggah ke folder jenisnya, atau jenis=berkas pada perintah.", "What this table holds is not clear. Say its kind: upload it to the folder of its kind, or kind=file on the command line."),
        new($"Judul yang menyebut PDRB atau penduduk, atau jenis {DatasetKind.SectorOutput}, {DatasetKind.Population}.", $"A title that says GRDP or population, or the kind {DatasetKind.SectorOutput}, {DatasetKind.Population}.")).At(place, title);

    /// <summary>A fact that neither the table nor its sender says.</summary>
    public static Finding MissingFact(CellPlace place, string fact, Bilingual name, string example) => new Finding(
        "missing-fact",
        Severity.Error,
        new(
            $"Tabel ini tidak menyebut {name.Id}, juga tidak di judulnya. Tulis di atas tabel, atau sebutkan saat mengirim: metadata blob {fact}, ?{fact}= pada alamat, atau opsi --{fact}.",
            $"This table does not say {name.En}, nor does its title. Write it above the table, or say it when sending: blob metadata {fact}, ?{fact}= in the address, or the option --{fact}."),
        new($"Misalnya: {example}.", $"For example: {example}.")).At(place);
}
