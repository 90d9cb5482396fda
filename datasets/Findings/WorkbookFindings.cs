using System.Globalization;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about workbooks that cannot be opened.</summary>
internal static class WorkbookFindings
{
    private static readonly Bilingual Workbook = new("Buku kerja Excel (.xlsx, .xlsb, .xls).", "An Excel workbook (.xlsx, .xlsb, .xls).");

    public static Finding Damaged() => new(
        "damaged-workbook",
        Severity.Error,
        new("Buku kerja ini rusak atau dilindungi kata sandi. Buka di Excel, simpan lagi tanpa kata sandi, lalu unggah.", "This workbook is damaged or protected by a password. Open it in Excel, save it again without a password, and upload that."),
        Workbook);

    public static Finding NotAWorkbook() => new(
        "not-a-workbook",
        Severity.Error,
        new("Ini arsip zip, tetapi bukan buku kerja Excel. Unggah buku kerja atau CSV di dalamnya.", "This is a zip archive and no Excel workbook. Upload the workbook or CSV in it."),
        Workbook);

    public static Finding TooLarge(long bytes) => new Finding(
        "workbook-too-large",
        Severity.Error,
        new("Isi buku kerja ini jauh lebih besar daripada berkasnya, seperti bom zip. Simpan hanya lembar yang diperlukan, atau ekspor ke CSV.", "What this workbook unpacks to is far larger than the file, as in a zip bomb. Save only the sheets that are needed, or export to CSV."),
        new("Isi paling banyak 100 kali besar berkasnya.", "Content of at most 100 times the size of the file.")) with
    { Found = string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024 * 1024)} MB") };

    public static Finding TooManyCells(CellPlace place) => new Finding(
        "too-many-cells",
        Severity.Error,
        new("Lembar ini sangat luas dan hampir kosong, karena ada isi jauh di kanan dan jauh di bawah tabel. Hapus baris dan kolom di luar tabel, simpan, lalu unggah lagi.", "This sheet is vast and nearly blank, since something stands far to the right of the tables and far below them. Delete the rows and columns beyond the tables, save, and upload it again."),
        new("Lembar yang berakhir di tabelnya.", "A sheet that ends where its tables end.")).At(place);

    public static Finding ExternalLink(string part) => new Finding(
        "external-link",
        Severity.Error,
        new("Buku kerja ini mengambil angka dari berkas lain, sehingga isinya tidak dapat dipastikan. Putuskan tautannya (Data, Edit Links, Break Link), simpan, lalu unggah lagi.", "This workbook takes figures from other files, so what it holds is not certain. Break the links (Data, Edit Links, Break Link), save, and upload it again."),
        new("Buku kerja tanpa tautan keluar.", "A workbook without links to other files.")) with
    { Found = FindingPlaces.Printable(part) };
}
