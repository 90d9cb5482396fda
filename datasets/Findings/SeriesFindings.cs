using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about values that are numbers and do not fit their neighbours.</summary>
internal static class SeriesFindings
{
    private static readonly Bilingual LikeNeighbours = new("Nilai yang sebanding dengan periode dan wilayah tetangganya.", "A value comparable to the neighbouring periods and regions.");

    private const int MostListed = 12;
    private static readonly Bilingual EveryPeriod = new("Periode yang sama di setiap wilayah, tanpa celah.", "The same periods in every region, without a gap.");

    public static Finding UnitJump(CellPlace place, MeasuredCell cell, MeasuredCell previous) => new Finding(
        "unit-jump",
        Severity.Error,
        new(
            $"Nilai ini sekitar 1.000 kali berbeda dari {previous.Text} di {previous.Place.Beside(place).Id}, periode sebelumnya dari deret yang sama{Converted(cell, previous, "setelah satuannya dihitung", "dan", value => FigureText.Id(value))}. Kemungkinan satuannya tercampur (juta dan miliar).",
            $"This value differs by a factor of about 1,000 from {previous.Text} in {previous.Place.Beside(place).En}, the period before in the same series{Converted(cell, previous, "with their units", "and", value => FigureText.En(value))}. Units are probably mixed (million and billion)."),
        LikeNeighbours).At(place, cell.Text);

    public static Finding UnitJumpBetweenRegions(CellPlace place, string region, double factor, bool certain) => new Finding(
        "unit-jump",
        certain ? Severity.Error : Severity.Warning,
        new(
            $"Nilai-nilai wilayah {region} sekitar {FigureText.Id(factor, 4)} kali nilai wilayah tetangganya. Kemungkinan satuannya tercampur (juta dan miliar).",
            $"The values of region {region} are about {FigureText.En(factor, 4)} times those of its neighbours. Units are probably mixed (million and billion)."),
        LikeNeighbours).At(place);

    public static Finding SeriesBreak(CellPlace place, MeasuredCell cell, MeasuredCell previous) => new Finding(
        "series-break",
        Severity.Warning,
        new(
            $"Nilai melompat dari {previous.Text} ({previous.Place.Beside(place).Id}) ke {cell.Text}{Converted(cell, previous, "setelah satuannya dihitung", "dan", value => FigureText.Id(value))}. Periksa apakah ada perubahan definisi, satuan, atau salah ketik.",
            $"The value jumps from {previous.Text} ({previous.Place.Beside(place).En}) to {cell.Text}{Converted(cell, previous, "with their units", "and", value => FigureText.En(value))}. Check for a change of definition or unit, or a typing error."),
        LikeNeighbours).At(place, cell.Text);

    public static Finding FuturePeriod(CellPlace place, int year, int thisYear) => new Finding(
        "future-period",
        Severity.Error,
        new(
            $"Tahun {year} belum tiba, jadi angkanya tidak mungkin hasil pengukuran. Periksa tahunnya; sasaran diunggah sebagai {DatasetKind.Targets}, dan prakiraan dihitung oleh sistem.",
            $"The year {year} is still to come, so that its figures cannot have been measured. Check the year; upload what is aimed at as {DatasetKind.Targets}, and leave forecasts to the system."),
        new($"Periode sampai dengan {thisYear}.", $"Periods up to {thisYear}.")).At(place);

    public static Finding UnfinishedYear(CellPlace place, int year) => new Finding(
        "unfinished-year",
        Severity.Warning,
        new(
            $"Tahun {year} belum berakhir, jadi angka setahun penuhnya hanya dapat berupa perkiraan. Pastikan ini bukan triwulan yang dijumlahkan; beri status sementara.",
            $"The year {year} is not over, so that figures of the whole year can only be estimates. Make sure that they are not a sum of some quarters; mark them as preliminary."),
        new("Tahun yang sudah berakhir.", "A year that is over.")).At(place);

    public static Finding SumMismatch(CellPlace place, MeasuredCell total, double sum, IReadOnlyList<string> absent)
    {
        var (cell, written) = (total.Key.Name, (double)total.Written);
        var (id, en) = absent.Count == 0
            ? ("", "")
            : ($"; tanpa sektor {string.Join(", ", absent)}", $"; without sector {string.Join(", ", absent)}");
        return new Finding(
            "sum-mismatch",
            Severity.Note,
            new(
                $"{cell}: total {FigureText.Id(written)}, jumlah sektor {FigureText.Id(sum)}, selisih {FigureText.Id(written - sum)}{id}. Keduanya disimpan.",
                $"{cell}: the total is {FigureText.En(written)}, the sectors sum to {FigureText.En(sum)}, a difference of {FigureText.En(written - sum)}{en}. Both are kept."),
            new("Total sama dengan jumlah sektornya, dengan beda pembulatan.", "A total equal to the sum of its sectors but for rounding.")).At(place, total.Text);
    }

    public static Finding PartsMismatch(CellPlace place, MeasuredCell whole, double sum) => Mismatch(
        "parts-mismatch",
        place,
        whole,
        sum,
        new("subkategorinya berjumlah", "its sub-categories sum to"),
        new("Kategori sama dengan jumlah subkategorinya, dengan beda pembulatan.", "A category equal to the sum of its sub-categories but for rounding."));

    public static Finding QuartersMismatch(CellPlace place, MeasuredCell whole, double sum) => Mismatch(
        "quarters-mismatch",
        place,
        whole,
        sum,
        new("keempat triwulannya berjumlah", "its four quarters sum to"),
        new("Tahun sama dengan jumlah keempat triwulannya, dengan beda pembulatan.", "A year equal to the sum of its four quarters but for rounding."));

    public static Finding ImplicitIndex(CellPlace place, MeasuredCell current, MeasuredCell constant)
    {
        var index = 100 * (double)(current.Value / constant.Value);
        return new Finding(
            "implicit-index",
            Severity.Warning,
            new(
                $"Nilai berlaku ini {FigureText.Id(index, 1)} persen dari nilai konstannya ({constant.Text} di {constant.Place.Beside(place).Id}). Periksa satuan, dasar harga, atau barisnya.",
                $"This value at current prices is {FigureText.En(index, 1)} percent of that at constant prices ({constant.Text} in {constant.Place.Beside(place).En}). Check the unit, the basis or the row."),
            new("Indeks implisit antara 20 dan 800 persen.", "An implicit index between 20 and 800 percent.")).At(place, current.Text);
    }

    public static Finding AbsentSector(CellPlace place, string region, string sectors, string periods) => new Finding(
        "absent-sector",
        Severity.Note,
        new(
            $"Wilayah {region} tidak memuat sektor {sectors} ({periods}), yang ada di wilayah lain. Sel itu dicatat sebagai tidak tersedia, bukan nol.",
            $"Region {region} has no sector {sectors} ({periods}), which other regions have. Those cells are taken as not available, not as zero."),
        new("17 sektor di setiap wilayah.", "17 sectors in every region.")).At(place);

    /// <param name="place">The first cell of the first of the regions.</param>
    /// <param name="regions">Regions that lack the same periods.</param>
    /// <param name="periods">The periods.</param>
    /// <param name="isInside">Whether any lies between periods that they have.</param>
    /// <param name="basis">The price basis; null where there is none.</param>
    public static Finding PeriodGap(CellPlace place, IReadOnlyList<string> regions, IReadOnlyList<string> periods, bool isInside, string? basis)
    {
        var at = basis is null ? "" : $" ({basis})";
        var (id, en) = isInside
            ? ("padahal periode sebelum dan sesudahnya ada", "although there are periods before and after")
            : ("padahal sebagian besar wilayah lain di provinsi yang sama memuatnya", "although most other regions of the same province have them");
        return new Finding(
            "period-gap",
            Severity.Note,
            new(
                $"Wilayah {Listed(regions)} tidak memuat {Listed(periods)}{at}, {id}. Periksa apakah barisnya terlewat; sel itu dicatat sebagai tidak tersedia.",
                $"Region {Listed(regions)} has no {Listed(periods)}{at}, {en}. Check whether rows were left out; those cells are taken as not available."),
            EveryPeriod).At(place);
    }

    public static Finding MorePeriodGaps(CellPlace place, int regions) => new Finding(
        "period-gap",
        Severity.Note,
        new($"Masih ada {regions} wilayah lain yang tidak memuat beberapa periode.", $"{regions} more regions lack some periods."),
        EveryPeriod).At(place);

    public static Finding RegencySum(Observation province, double sum, double percent, int regencies, int periods)
    {
        var cell = $"{province.Region} {province.Sector} {province.Period} {province.Basis}";
        var (own, summed) = (FigureText.En(province.Value, 0), FigureText.En(sum, 0));
        return new Finding(
            "regencies-against-province",
            Severity.Warning,
            new(
                $"{cell}: {regencies} kabupaten/kota berjumlah {summed}, provinsinya tertulis {own} ({province.Unit}), selisih {FigureText.Id(percent, 1)} persen; terbesar dari {periods} periode. Periksa apakah serinya, satuannya, atau barisnya sama.",
                $"{cell}: {regencies} regencies sum to {summed}, their province is written as {own} ({province.Unit}), a difference of {FigureText.En(percent, 1)} percent; the largest of {periods} periods. Check whether series, unit and rows are the same."),
            new("Selisih di bawah 2 persen untuk total, 10 persen untuk satu lapangan usaha.", "A difference below 2 percent of a total, 10 percent of a sector.")).At(
                new CellPlace(province.Row, province.Column, null, province.Sheet));
    }

    private static Finding Mismatch(string code, CellPlace place, MeasuredCell whole, double sum, Bilingual sums, Bilingual expected)
    {
        var (cell, written) = (whole.Key.Name, (double)whole.Written);
        return new Finding(
            code,
            Severity.Note,
            new(
                $"{cell}: tertulis {FigureText.Id(written)}, {sums.Id} {FigureText.Id(sum)}, selisih {FigureText.Id(written - sum)}. Semuanya disimpan.",
                $"{cell}: written is {FigureText.En(written)}, {sums.En} {FigureText.En(sum)}, a difference of {FigureText.En(written - sum)}. All are kept."),
            expected).At(place, whole.Text);
    }

    // Texts of two units are no comparison: the values that were compared stand beside them.
    private static string Converted(MeasuredCell cell, MeasuredCell previous, string with, string and, Func<double, string> text) =>
        cell.Written == cell.Value && previous.Written == previous.Value
            ? ""
            : $" ({with}: {text((double)previous.Value)} {and} {text((double)cell.Value)})";

    private static string Listed(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(MostListed)) + (names.Count > MostListed ? $", … ({names.Count})" : "");
}
