using System.Globalization;
using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about tables that a file computes from its own levels.</summary>
internal static class DerivedFindings
{
    private static readonly Bilingual Same = new("Angka yang sama dengan hasil hitung dari tabel nilainya, dengan beda pembulatan.", "Figures equal to those computed from the levels, but for rounding.");

    public static Finding Agrees(DerivedTable table, int compared, int uncompared) => new Finding(
        "derived-agrees",
        Severity.Note,
        new(
            $"Dihitung ulang dari tabel nilai sebagai {Name(table.Measure).Id}: {compared} dari {compared} sel sama, dengan beda pembulatan.{Rest(uncompared).Id}",
            $"Computed anew from the levels as {Name(table.Measure).En}: {compared} of {compared} cells agree within rounding.{Rest(uncompared).En}"),
        Same).At(table.Place, table.Title);

    public static Finding Differs(DerivedTable table, DerivedCell worst, double computed, int differing, int compared, int uncompared)
    {
        var (cell, printed, found) = ($"{worst.Region} {worst.Sector} {worst.Period}", Text((double)worst.Printed), Text(computed));
        return new Finding(
            "derived-differs",
            Severity.Warning,
            new(
                $"Dihitung ulang dari tabel nilai sebagai {Name(table.Measure).Id}: {differing} dari {compared} sel berbeda, terbesar {cell}: tercetak {printed}, hasil hitung {found}. Periksa apakah salah satu tabel belum diperbarui, atau judul atau barisnya keliru.{Rest(uncompared).Id}",
                $"Computed anew from the levels as {Name(table.Measure).En}: {differing} of {compared} cells differ, most of all {cell}: printed is {printed}, computed {found}. Check whether one of the tables was not updated, or a title or a row is wrong.{Rest(uncompared).En}"),
            Same).At(worst.Place, printed);
    }

    public static Finding Unchecked(DerivedTable table, Bilingual why) => new Finding(
        "derived-unchecked",
        Severity.Note,
        new($"Tabel ini tidak dicocokkan dengan nilainya: {why.Id}.", $"This table was not compared with the levels: {why.En}."),
        new(
            "Judul yang menyebut distribusi, pertumbuhan (q-to-q, y-on-y, c-to-c) atau indeks implisit, dan tabel nilainya di berkas yang sama.",
            "A title that says distribution, growth (q-to-q, y-on-y, c-to-c) or implicit index, and the table of levels in the same file.")).At(table.Place, table.Title);

    private static Bilingual Name(DerivedMeasure measure) => measure switch
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
