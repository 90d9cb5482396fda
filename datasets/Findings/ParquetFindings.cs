using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about Parquet files.</summary>
internal static class ParquetFindings
{
    private static readonly Bilingual Tidy = new("Tabel rapi Parquet: satu sel per baris, kolom teks, angka, atau tanggal.", "A tidy Parquet table: one cell per row, columns of texts, numbers or dates.");

    public static Finding Damaged() => new(
        "damaged-parquet",
        Severity.Error,
        new("Berkas Parquet ini rusak, terpotong, atau terenkripsi. Tulis ulang tanpa enkripsi, lalu unggah.", "This Parquet file is damaged, cut off or encrypted. Write it again without encryption and upload that."),
        Tidy);

    public static Finding TooLarge(long rows, long mostRows, int mostColumns) => new Finding(
        "parquet-too-large",
        Severity.Error,
        new("Isi berkas Parquet ini jauh lebih besar daripada yang dibaca sekaligus. Bagi menjadi beberapa berkas.", "What this Parquet file unpacks to is far larger than what is read at once. Split it into several files."),
        new($"Paling banyak {mostRows} baris, {mostColumns} kolom, dan isi 1000 kali besar berkasnya.", $"At most {mostRows} rows, {mostColumns} columns, and content of 1000 times the size of the file.")) with
    { Found = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{rows}") };

    public static Finding Nested(string column) => new Finding(
        "nested-column",
        Severity.Error,
        new("Kolom ini bersarang (daftar atau struktur). Ratakan menjadi satu nilai per baris.", "This column is nested (a list or a structure). Flatten it to one value a row."),
        Tidy) with
    { Found = FindingPlaces.Printable(column) };

    public static Finding MixedKinds(CellPlace place, string kind, string first) => new Finding(
        "other-kind",
        Severity.Error,
        new($"Baris ini berjenis {FindingPlaces.Printable(kind)}, sedangkan yang pertama {first}. Bagi menjadi satu berkas per jenis.", $"This row is of {FindingPlaces.Printable(kind)}, and the first of {first}. Split it into a file for each kind."),
        new("Satu jenis per berkas.", "One kind a file.")).At(place, kind);

    public static Finding NotReadBack(string kind) => new Finding(
        "own-observations",
        Severity.Error,
        new($"Ini pengamatan tersimpan berjenis {kind}, yang tidak dibaca kembali. Unggah berkas asalnya, yang ada di kontainer archive.", $"These are stored observations of the kind {kind}, which are not read back. Upload the file that they came from; the container archive has it."),
        Tidy) with
    { Found = kind };

    public static Finding DatesAsYears(int count) => new(
        "dates-as-years",
        Severity.Note,
        new($"{count} tanggal 1 Januari atau 31 Desember dibaca sebagai tahunnya.", $"{count} dates of 1 January or 31 December were read as their years."),
        new("Tahun seperti 2025, atau triwulan seperti 2025-Q3.", "A year such as 2025, or a quarter such as 2025-Q3."));
}
