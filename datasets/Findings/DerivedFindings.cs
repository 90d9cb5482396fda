using System.Globalization;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about tables that a file computes from its own levels.</summary>
internal static class DerivedFindings
{
    private static readonly Bilingual Same = new("Angka yang sama dengan hasil hitung dari nilainya, dengan beda pembulatan.", "Figures equal to those computed from the levels, but for rounding.");

    /// <param name="table">The table, or the column of a tidy file.</param>
    /// <param name="name">What it was computed as.</param>
    /// <param name="compared">How many cells were compared.</param>
    /// <param name="uncompared">How many were not.</param>
    public static Finding Agrees(DerivedTable table, Bilingual name, int compared, int uncompared) => new Finding(
        "derived-agrees",
        Severity.Note,
        new(
            $"Dihitung ulang dari nilainya sebagai {name.Id}: {compared} dari {compared} sel sama, dengan beda pembulatan.{Rest(uncompared).Id}",
            $"Computed anew from the levels as {name.En}: {compared} of {compared} cells agree within rounding.{Rest(uncompared).En}"),
        Same).At(table.Place, table.Title);

    public static Finding Differs(Bilingual name, DerivedCell worst, double computed, int differing, int compared, int uncompared)
    {
        var (cell, printed, found) = ($"{worst.Region} {worst.Sector} {worst.Period}", Text((double)worst.Printed), Text(computed));
        return new Finding(
            "derived-differs",
            Severity.Warning,
            new(
                $"Dihitung ulang dari nilainya sebagai {name.Id}: {differing} dari {compared} sel berbeda, terbesar {cell}: tercetak {printed}, hasil hitung {found}. Periksa apakah salah satunya belum diperbarui, atau judul atau barisnya keliru.{Rest(uncompared).Id}",
                $"Computed anew from the levels as {name.En}: {differing} of {compared} cells differ, most of all {cell}: printed is {printed}, computed {found}. Check whether one of the two was not updated, or a title or a row is wrong.{Rest(uncompared).En}"),
            Same).At(worst.Place, printed);
    }

    public static Finding Unchecked(DerivedTable table, Bilingual why) => new Finding(
        "derived-unchecked",
        Severity.Note,
        new($"Tabel ini tidak dicocokkan dengan nilainya: {why.Id}.", $"This table was not compared with the levels: {why.En}."),
        new(
            "Judul yang menyebut distribusi, pertumbuhan (q-to-q, y-on-y, c-to-c) atau indeks implisit, dan tabel nilainya di berkas yang sama.",
            "A title that says distribution, growth (q-to-q, y-on-y, c-to-c) or implicit index, and the table of levels in the same file.")).At(table.Place, table.Title);

    public static Finding UncheckedColumn(DerivedTable column, Bilingual why) => new Finding(
        "derived-unchecked",
        Severity.Note,
        new($"Kolom ini tidak dicocokkan dengan nilainya: {why.Id}.", $"This column was not compared with the values: {why.En}."),
        new(
            "Judul kolom yang menyebut pangsa, pertumbuhan (q-to-q, y-on-y, c-to-c) atau LQ, dan nilai asalnya di berkas yang sama.",
            "A header that says share, growth (q-to-q, y-on-y, c-to-c) or LQ, and the values it is computed from in the same file.")).At(column.Place, column.Title);

    /// <summary>What a measure is called.</summary>
    public static Bilingual Name(DerivedMeasure measure) => measure switch
    {
        DerivedMeasure.Share => new("persen dari total", "percent of the total"),
        DerivedMeasure.QuarterOnQuarter => new("pertumbuhan q-to-q", "growth q-to-q"),
        DerivedMeasure.YearOnYear => new("pertumbuhan y-on-y", "growth y-on-y"),
        DerivedMeasure.Cumulative => new("pertumbuhan c-to-c", "growth c-to-c"),
        DerivedMeasure.ImplicitIndex => new("indeks implisit", "implicit index"),
        DerivedMeasure.ImplicitIndexOnPrevious => new("pertumbuhan indeks implisit q-to-q", "growth of the implicit index q-to-q"),
        _ => new("pertumbuhan indeks implisit y-on-y", "growth of the implicit index y-on-y"),
    };

    private static Bilingual Rest(int uncompared) => uncompared == 0
        ? new("", "")
        : new($" {uncompared} sel tidak dapat dihitung.", $" {uncompared} cells could not be computed.");

    private static string Text(double value) => Math.Round(value, 4).ToString("0.####", CultureInfo.InvariantCulture);
}
