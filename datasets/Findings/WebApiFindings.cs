using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about JSON: answers of BPS's WebAPI, and what is none.</summary>
internal static class WebApiFindings
{
    private static readonly Bilingual Answer = new("Jawaban WebAPI BPS model data: var, vervar, turvar, tahun, turtahun, datacontent.", "An answer of BPS's WebAPI, model data: var, vervar, turvar, tahun, turtahun, datacontent.");

    public static Finding DamagedJson(int line) => new Finding(
        "damaged-json",
        Severity.Error,
        new("JSON ini terpotong atau rusak. Ambil lagi dari WebAPI.", "This JSON is cut off or damaged. Fetch it again from the WebAPI."),
        Answer).At(new CellPlace(line));

    public static Finding OtherJson() => new(
        "other-json",
        Severity.Error,
        new("Ini JSON, tetapi bukan jawaban WebAPI BPS untuk tabel dinamis. Unduh tabelnya sebagai CSV atau Excel, atau ambil lewat WebAPI.", "This is JSON, and no answer of BPS's WebAPI for a dynamic table. Download the table as CSV or Excel, or fetch it through the WebAPI."),
        Answer);

    public static Finding TooLarge(long bytes) => new(
        "json-too-large",
        Severity.Error,
        new($"JSON ini lebih dari {bytes / (1024 * 1024)} MB. Ambil tabelnya per beberapa tahun.", $"This JSON has more than {bytes / (1024 * 1024)} MB. Fetch the table a few years at a time."),
        Answer);

    public static Finding RegionAsSaid(string region) => new Finding(
        "region-as-said",
        Severity.Note,
        new("Baris tabel ini lapangan usaha dan wilayahnya tidak tertulis; dipakai wilayah yang disebut pengirim atau domain WebAPI-nya.", "The rows of this table are sectors, and it does not say its region; the one that its sender said is taken, or that of its domain in the WebAPI."),
        new("Wilayah yang benar; bila bukan, sebutkan dengan region.", "The right region; if it is another, say it with region.")) with
    { Found = region };

    public static Finding AbsentKeys(int count) => new(
        "absent-keys",
        Severity.Note,
        new($"{count} gabungan dimensi tidak ada nilainya; dicatat sebagai tidak tersedia, bukan nol.", $"{count} combinations of the dimensions have no value; they are taken as not available, not as zero."),
        new("Satu nilai untuk setiap gabungan.", "One value for each combination."));

    public static Finding UncomposedKeys(int count) => new(
        "uncomposed-keys",
        Severity.Warning,
        new($"{count} nilai berada di bawah kunci yang tidak tersusun dari dimensi jawaban ini, jadi tidak jelas milik siapa; tidak dibaca.", $"{count} values stand under keys that no combination of the answer's dimensions gives, so whose they are is not known; they were not read."),
        new("Setiap kunci tersusun dari vervar, var, turvar, tahun, turtahun.", "Each key composed of vervar, var, turvar, tahun, turtahun."));

    public static Finding LeftOut(int count, string items, string label) => new Finding(
        "items-left-out",
        Severity.Note,
        new($"{count} nilai tidak dibaca karena bukan lapangan usaha, bukan total PDRB, atau bukan wilayah: {FindingPlaces.Printable(items)}.", $"{count} values were not read, since they are of no sector, no total of GRDP or no region: {FindingPlaces.Printable(items)}."),
        new("PDRB menurut lapangan usaha; dari tabel menurut pengeluaran hanya totalnya.", "GRDP by sector; of a table by expenditure its total alone.")) with
    { Found = FindingPlaces.Printable(label) };
}
