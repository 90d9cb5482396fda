using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about the header row, and about facts that neither it nor the sender gives.</summary>
internal static class HeaderFindings
{
    public static Finding MissingColumn(int row, string kind, string column, string spellings, string header) => new Finding(
        "missing-column",
        Severity.Error,
        new($"Kolom {column} tidak ada, padahal wajib untuk {kind}. Tambahkan kolom itu atau perbaiki judulnya.", $"The column {column} is absent, and {kind} needs it. Add the column or correct its header."),
        new($"Kolom dengan judul: {spellings}.", $"A column with the header: {spellings}.")).At(new CellPlace(row), header);

    public static Finding UnknownColumn(CellPlace place, string kind) => new Finding(
        "unknown-column",
        Severity.Warning,
        new($"Kolom ini tidak dikenal untuk {kind} dan tidak dibaca.", $"This column is not one of {kind} and was not read."),
        new("Judul kolom yang dikenal, atau tanpa kolom ini.", "A known header, or the file without this column.")).At(place, place.ColumnName);

    public static Finding DerivedColumn(CellPlace place) => new Finding(
        "derived-column",
        Severity.Note,
        new("Kolom ini dihitung dari nilainya (laju, pangsa, LQ), jadi tidak disimpan.", "This column is computed from the values (growth, share, quotient), so it is not kept."),
        new("Nilainya saja.", "The values alone.")).At(place, place.ColumnName);

    public static Finding DuplicateColumn(CellPlace place, CellPlace first) => new Finding(
        "duplicate-column",
        Severity.Error,
        new($"Kolom ini berarti sama dengan kolom {first.Column} ({FindingPlaces.Printable(first.ColumnName ?? "")}). Hapus salah satunya.", $"This column means the same as column {first.Column} ({FindingPlaces.Printable(first.ColumnName ?? "")}). Remove one of them."),
        new("Setiap arti satu kolom.", "One column for each meaning.")).At(place, place.ColumnName);

    /// <param name="place">The header row when the whole file lacks the fact; a cell when only that one is blank.</param>
    /// <param name="fact">How the sender gives it: <c>region</c>, <c>period</c>, <c>basis</c> or <c>unit</c>.</param>
    /// <param name="name">The fact in both languages.</param>
    /// <param name="column">The column that would say it.</param>
    /// <param name="example">A value.</param>
    public static Finding MissingFact(CellPlace place, string fact, Bilingual name, string column, string example) => new Finding(
        "missing-fact",
        Severity.Error,
        new(
            $"Berkas tidak menyebut {name.Id}. Tambahkan kolom {column}, atau sebutkan saat mengirim: metadata blob {fact}, ?{fact}= pada alamat, atau opsi --{fact}.",
            $"The file does not say {name.En}. Add the column {column}, or say it when sending: blob metadata {fact}, ?{fact}= in the address, or the option --{fact}."),
        new($"Misalnya: {example}.", $"For example: {example}.")).At(place);

    public static Finding UnknownMeasure(int row, string title, string known) => new Finding(
        "unknown-measure",
        Severity.Error,
        new("Tidak jelas ukuran apa yang ada di berkas ini. Tulis namanya di judul kolom, di atas tabel, atau di nama berkas.", "Which measure this file holds is not clear. Write its name in the header, above the table, or in the name of the file."),
        new($"Salah satu dari: {known}.", $"One of: {known}.")).At(new CellPlace(row), title);

    /// <summary>A fact that the sender gives and that cannot be understood.</summary>
    public static Finding BadUnitFact(string text, Bilingual expected) => new Finding(
        "unknown-unit",
        Severity.Error,
        new("Satuan yang disebut saat mengirim tidak dikenal.", "The unit given when sending is not known."),
        expected) with
    { Found = FindingPlaces.Printable(text) };
}
