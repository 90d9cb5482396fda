using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about a file as a whole: its format, its text, its kind.</summary>
internal static class FileFindings
{
    private const string ReadableKinds = $"{DatasetKind.SectorOutput}, {DatasetKind.Population}, {DatasetKind.Regions}, {DatasetKind.Welfare}";

    private static readonly Bilingual TidyCsv = new(
        $"Tabel {ReadableKinds} dalam buku kerja Excel, atau CSV UTF-8: rapi (satu sel per baris) atau tabel silang.",
        $"A table of {ReadableKinds} in an Excel workbook, or CSV UTF-8: tidy (one cell per row) or a cross table.");

    public static Finding EmptyFile() => new(
        "empty-file",
        Severity.Error,
        new("Berkas kosong: tidak ada baris data. Unggah berkas dengan satu baris judul kolom dan data di bawahnya.", "The file is empty: it has no data rows. Upload one with a header row and data below it."),
        TidyCsv);

    public static Finding Damaged(TextDamage damage, int line) => damage == TextDamage.NotUtf8
        ? new Finding(
            "not-utf8",
            Severity.Error,
            new("Berkas berisi byte yang bukan UTF-8, dan bukan seluruhnya Windows-1252 atau UTF-16. Simpan ulang sebagai \"CSV UTF-8\".", "The file holds bytes that are not UTF-8, nor is all of it Windows-1252 or UTF-16. Save it again as \"CSV UTF-8\"."),
            TidyCsv).At(new CellPlace(line))
        : new Finding(
            "not-text",
            Severity.Error,
            new("Berkas rusak atau bukan teks: ada karakter kendali. Ekspor ulang sebagai CSV UTF-8.", "The file is damaged or not text: it holds control characters. Export it again as CSV UTF-8."),
            TidyCsv).At(new CellPlace(line));

    /// <summary>How a text file was understood, where it is not written in the plainest way.</summary>
    public static Finding ReadAs(Bilingual dialect) => new(
        "read-as",
        Severity.Note,
        new($"Dibaca sebagai {dialect.Id}.", $"Read as {dialect.En}."),
        new("Jika keliru, simpan sebagai CSV UTF-8 dengan koma antarkolom dan titik desimal.", "If that is wrong, save it as CSV UTF-8 with commas between columns and decimal points."));

    public static Finding UnsupportedFormat(FileNature nature, string extension)
    {
        Bilingual message = nature switch
        {
            FileNature.Pdf => new(
                "Ini berkas PDF, bukan tabel. Minta atau salin tabelnya ke lembar kerja, lalu unggah sebagai buku kerja atau CSV.",
                "This is a PDF and no table. Ask for the table, or copy it into a spreadsheet, and upload it as a workbook or CSV."),
            FileNature.Image => new(
                "Ini gambar, bukan tabel. Minta berkas tabelnya, atau ketik isinya ke lembar kerja, lalu unggah sebagai buku kerja atau CSV.",
                "This is a picture and no table. Ask for the table's file, or type it into a spreadsheet, and upload it as a workbook or CSV."),
            _ => new("Format berkas ini belum dapat dibaca. Simpan tabelnya sebagai buku kerja Excel atau CSV UTF-8.", "This file format cannot be read yet. Save the table as an Excel workbook or CSV UTF-8."),
        };
        return new Finding("unsupported-format", Severity.Error, message, TidyCsv) with
        {
            Found = extension.Length == 0 ? null : FindingPlaces.Printable(extension),
        };
    }

    public static Finding HtmlTooLarge(long limit) => new(
        "html-too-large",
        Severity.Error,
        new("Halaman HTML ini terlalu besar. Buka dengan Excel dan simpan sebagai buku kerja (.xlsx).", "This HTML page is too large. Open it in Excel and save it as a workbook (.xlsx)."),
        new($"Paling banyak {limit / (1024 * 1024)} MB.", $"At most {limit / (1024 * 1024)} MB."));

    public static Finding HtmlTooDeep(int levels) => new(
        "html-too-deep",
        Severity.Error,
        new("Susunan halaman HTML ini terlalu dalam untuk sebuah tabel. Buka dengan Excel dan simpan sebagai buku kerja (.xlsx).", "This HTML page is nested too deep for a table. Open it in Excel and save it as a workbook (.xlsx)."),
        new($"Paling banyak {levels} tingkat.", $"At most {levels} levels."));

    public static Finding UnknownKind(string kind) => new Finding(
        "unknown-kind",
        Severity.Error,
        new("Jenis data tidak dikenal.", "The kind of dataset is not known."),
        new($"Salah satu dari: {string.Join(", ", DatasetKind.All)}.", $"One of: {string.Join(", ", DatasetKind.All)}.")) with
    { Found = FindingPlaces.Printable(kind) };

    public static Finding KindNotInHeader(int row, string header) => new Finding(
        "unknown-kind",
        Severity.Error,
        new("Jenis data tidak dapat dibaca dari judul kolom. Periksa judul kolom, atau sebutkan jenisnya (folder tujuan, atau JENIS=BERKAS).", "The kind of dataset cannot be told from the header. Check the header, or say the kind (the target folder, or KIND=FILE)."),
        new(
            "Kolom sektor (sector-output), kolom penduduk (population), atau kolom nama, kelompok, atau luas tanpa tahun (regions).",
            "A sector column (sector-output), a population column (population), or name, group or area columns without a year (regions).")).At(new CellPlace(row), header);

    public static Finding KindMismatch(int row, string given, string suggested) => new Finding(
        "kind-mismatch",
        Severity.Error,
        new($"Berkas dikirim sebagai {given}, tetapi judul kolomnya milik {suggested}. Unggah ke folder {suggested}.", $"The file was sent as {given}, but its header is that of {suggested}. Upload it to the folder {suggested}."),
        new($"Kolom untuk {given}.", $"The columns of {given}.")).At(new CellPlace(row));

    public static Finding RecordTooLong(int row, int limit) => new Finding(
        "record-too-long",
        Severity.Error,
        new("Baris ini terlalu panjang; mungkin ada tanda kutip yang tidak ditutup atau berkas bukan CSV. Baris sesudahnya tidak diperiksa.", "This row is too long; a quote may never be closed, or the file is not CSV. The rows after it were not checked."),
        new($"Paling banyak {limit} byte per baris.", $"At most {limit} bytes per row.")).At(new CellPlace(row));
}
