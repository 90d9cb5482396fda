using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about numbers.</summary>
internal static class NumberFindings
{
    private static readonly Bilingual Number = new("Angka seperti 1234.56; ... atau kosong bila tidak tersedia.", "A number such as 1234.56; ... or blank when not available.");

    public static Finding TextInNumber(CellPlace place, string found) => new Finding(
        "text-in-number",
        Severity.Error,
        new("Ini bukan angka. Tulis angkanya saja; satuan dan catatan di kolom lain.", "This is not a number. Write the number alone; units and remarks belong in other columns."),
        Number).At(place, found);

    public static Finding OutOfRange(CellPlace place, string found) => new Finding(
        "number-out-of-range",
        Severity.Error,
        new("Angka ini terlalu besar untuk dipercaya. Periksa satuannya.", "This number is too large to be believed. Check its unit."),
        new("Paling besar 10^18.", "At most 10^18.")).At(place, found);

    public static Finding AmbiguousNumbers(CellPlace place, string found, int count) => new Finding(
        "ambiguous-number",
        Severity.Error,
        new(
            $"{count} angka seperti ini dapat berarti ribuan atau desimal, dan tidak ada angka lain di kolom yang memastikannya. Tulis tanpa pemisah ribuan, dengan titik desimal.",
            $"{count} numbers like this may be thousands or decimals, and no other number of the column tells. Write them without thousands separators and with a decimal point."),
        new("1234 atau 1.2340 atau 1234,5.", "1234 or 1.2340 or 1234,5.")).At(place, found);

    public static Finding ReadAsDecimals(CellPlace place, string found, int count) => new Finding(
        "read-as-decimals",
        Severity.Warning,
        new(
            $"{count} angka seperti ini dibaca dengan titik desimal, tetapi semuanya juga dapat berarti ribuan. Jika ribuan, tulis tanpa titik dan unggah lagi.",
            $"{count} numbers like this were read with a decimal point, but each of them could be thousands. If they are, write them without points and upload again."),
        new("1234 untuk seribu dua ratus tiga puluh empat.", "1234 for one thousand two hundred and thirty-four.")).At(place, found);

    public static Finding ReadAsThousands(CellPlace place, string found, int count) => new Finding(
        "read-as-thousands",
        Severity.Note,
        new($"{count} angka seperti ini dibaca sebagai ribuan, karena jumlah orang selalu bulat.", $"{count} numbers like this were read as thousands, since people are counted in whole numbers."),
        new("Satuan ribu jiwa, bila bukan itu.", "The unit thousand people, where it is not that.")).At(place, found);

    public static Finding MixedNumbers(CellPlace place, string found, CellPlace other, string otherFound) => new Finding(
        "mixed-number-format",
        Severity.Error,
        new(
            $"Kolom ini memakai titik desimal di baris {other.Row} ({FindingPlaces.Printable(otherFound)}) dan koma desimal di sini. Pakai satu cara.",
            $"This column uses a decimal point in row {other.Row} ({FindingPlaces.Printable(otherFound)}) and a decimal comma here. Use one of them."),
        Number).At(place, found);

    public static Finding Negative(CellPlace place, string found, string code, Bilingual what) => new Finding(
        code,
        Severity.Error,
        new($"{what.Id} tidak mungkin negatif.", $"{what.En} cannot be negative."),
        new("Nol atau lebih.", "Zero or more.")).At(place, found);

    public static Finding ZeroPopulation(CellPlace place, string found) => new Finding(
        "zero-population",
        Severity.Error,
        new("Penduduk nol tidak mungkin. Kosongkan selnya bila angkanya tidak tersedia.", "A population of zero is not possible. Leave the cell blank when the figure is not available."),
        new("Lebih dari nol.", "More than zero.")).At(place, found);

    public static Finding FractionalPeople(CellPlace place, string found) => new Finding(
        "fractional-people",
        Severity.Error,
        new("Jumlah orang tidak bulat. Periksa satuannya (ribu jiwa?) atau tanda desimalnya.", "The number of people is not whole. Check the unit (thousand people?) or the decimal mark."),
        new("Bilangan bulat setelah dikali satuannya.", "A whole number after its unit is applied.")).At(place, found);

    public static Finding InvalidArea(CellPlace place, string found) => new Finding(
        "invalid-area",
        Severity.Error,
        new("Luas harus lebih dari nol.", "An area must be more than zero."),
        UnitText.ExpectedArea).At(place, found);

    public static Finding Impossible(CellPlace place, string found, WelfareMeasure measure) => new Finding(
        "impossible-value",
        Severity.Error,
        new($"Nilai ini tidak mungkin untuk {measure.Phrases[0]}. Periksa satuan atau tanda desimalnya.", $"This value is not possible for {measure.Id}. Check its unit or its decimal mark."),
        new($"{measure.Least} sampai {measure.Most} {measure.Unit}.", $"{measure.Least} to {measure.Most} {measure.Unit}.")).At(place, found);

    public static Finding MissingValues(CellPlace place, string found, int count) => new Finding(
        "missing-value",
        Severity.Note,
        new($"{count} sel tanpa nilai (kosong, ..., NA) dicatat sebagai tidak tersedia, bukan nol. Ini yang pertama.", $"{count} cells without a value (blank, ..., NA) are taken as not available, not as zero. This is the first."),
        Number).At(place, found);

    public static Finding Dashes(CellPlace place, string found, int count) => new Finding(
        "dash-as-missing",
        Severity.Note,
        new($"{count} sel berisi tanda \"-\", yang dapat berarti nol atau tidak ada data; dicatat sebagai tidak tersedia. Tulis 0 bila memang nol. Ini yang pertama.", $"{count} cells hold a dash, which may mean zero or no data; they are taken as not available. Write 0 where it is zero. This is the first."),
        Number).At(place, found);

    public static Finding AssumedUnit(CellPlace place, Bilingual unit) => new Finding(
        "assumed-unit",
        Severity.Note,
        new($"Satuan tidak disebut; dibaca sebagai {unit.Id}.", $"The unit is not stated; read as {unit.En}."),
        new("Kolom unit atau satuan.", "A column unit or satuan.")).At(place);
}
