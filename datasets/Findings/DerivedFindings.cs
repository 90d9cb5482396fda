using EconomyPipeline.Datasets.Checks;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about tables that a file computes from its own levels.</summary>
internal static class DerivedFindings
{
    private static readonly Bilingual Same = new("Angka yang sama dengan hasil hitung dari nilainya, dengan beda pembulatan.", "Figures equal to those computed from the levels, but for rounding.");

    private static readonly Bilingual OneWhole = new("Satu pangsa untuk setiap sektor dan periode, yang berjumlah 1 atau 100.", "One share for each sector and period, which sum to 1 or 100.");

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
        var (cell, printed) = ($"{worst.Region} {worst.Sector} {worst.Period}", FigureText.En((double)worst.Printed));
        return new Finding(
            "derived-differs",
            Severity.Warning,
            new(
                $"Dihitung ulang dari nilainya sebagai {name.Id}: {differing} dari {compared} sel berbeda, terbesar {cell}: tercetak {FigureText.Id((double)worst.Printed)}, hasil hitung {FigureText.Id(computed, 4)}. Periksa apakah salah satunya belum diperbarui, atau judul atau barisnya keliru.{Rest(uncompared).Id}",
                $"Computed anew from the levels as {name.En}: {differing} of {compared} cells differ, most of all {cell}: printed is {printed}, computed {FigureText.En(computed, 4)}. Check whether one of the two was not updated, or a title or a row is wrong.{Rest(uncompared).En}"),
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

    /// <param name="column">Shares of a region whose values the file does not have.</param>
    /// <param name="repeated">How many stand in the rows of several regions.</param>
    /// <param name="sums">How many sums of all sectors there are.</param>
    public static Finding SharesAgree(DerivedTable column, int repeated, int sums) => new Finding(
        "derived-agrees",
        Severity.Note,
        new(
            $"Nilai asal pangsa ini tidak ada di berkas, jadi kolom ini dicocokkan dengan dirinya sendiri: pangsa yang tertulis di beberapa wilayah dan tidak sama: 0 dari {repeated}; jumlah semua sektor yang tidak utuh: 0 dari {sums}.{Rest(column.Unread).Id}",
            $"The file does not have the values that these shares are of, so that the column was compared with itself: shares that stand in several regions and are not the same: 0 of {repeated}; sums of all sectors that are not the whole: 0 of {sums}.{Rest(column.Unread).En}"),
        OneWhole).At(column.Place, column.Title);

    public static Finding SharesDiffer(DerivedTable column, DerivedCell least, DerivedCell most, int differing, int repeated) => new Finding(
        "derived-differs",
        Severity.Warning,
        new(
            $"{differing} dari {repeated} pangsa di kolom {FindingPlaces.Printable(column.Title)} tidak sama di semua wilayah, padahal acuannya satu; paling jauh {most.Sector} {most.Period}: {FigureText.Id((double)least.Printed)} di {least.Region} dan {FigureText.Id((double)most.Printed)} di {most.Region}. Periksa baris-baris itu.",
            $"{differing} of {repeated} shares in the column {FindingPlaces.Printable(column.Title)} are not the same in all regions, although they are of one whole; farthest apart {most.Sector} {most.Period}: {FigureText.En((double)least.Printed)} in {least.Region} and {FigureText.En((double)most.Printed)} in {most.Region}. Check these rows."),
        OneWhole).At(most.Place, FigureText.En((double)most.Printed));

    public static Finding SharesDoNotAddUp(DerivedTable column, string name, double sum, int whole, int differing, int sums) => new Finding(
        "derived-differs",
        Severity.Warning,
        new(
            $"Pangsa semua sektor di kolom {FindingPlaces.Printable(column.Title)} tidak berjumlah {whole} pada {differing} dari {sums} jumlah; paling jauh {name}: {FigureText.Id(sum)}. Periksa apakah satu sektor belum diperbarui atau tertukar.",
            $"The shares of all sectors in the column {FindingPlaces.Printable(column.Title)} do not sum to {whole} in {differing} of {sums} sums; farthest {name}: {FigureText.En(sum)}. Check whether a sector was not updated or stands for another."),
        new($"Jumlah {whole}, dengan beda pembulatan.", $"A sum of {whole}, but for rounding.")).At(column.Place, column.Title);

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
}
