using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Scenarios;

/// <summary>What is said of a scenario that cannot be used.</summary>
internal static class ScenarioFindings
{
    private static readonly string Kinds = string.Join(", ", ScenarioKinds.All.Select(kind => kind.Name));

    public static InputFinding TooLarge(int bytes) => new(
        "too-large", "$", null,
        new("Skenario terlalu besar.", "The scenario is too large."),
        new($"paling banyak {bytes} bita.", $"at most {bytes} bytes."));

    public static InputFinding Damaged(long line, string path) => new(
        "damaged", string.Create(CultureInfo.InvariantCulture, $"line {line}"), path,
        new("Bukan JSON yang dapat dibaca, atau nilai di tempat ini berjenis lain.", "Not JSON that can be read, or the value in this place is of another type."),
        new("objek dengan name, basis, shocks; lihat docs/scenarios.md.", "an object with name, basis, shocks; see docs/scenarios.md."));

    public static InputFinding NotAnnual() => new(
        "not-annual", "$", null,
        new("Skenario hanya untuk prakiraan tahunan.", "Scenarios are of annual forecasts only."),
        new("data tahunan.", "annual data."));

    public static InputFinding OtherBasis(string found, PriceBasis basis) => new(
        "other-basis", "basis", found,
        new("Dasar harga ini tidak diramal di sini.", "This price basis is not the one that is forecast here."),
        new($"{basis}.", $"{basis}."));

    public static InputFinding NoShocks(int count) => new(
        "no-shocks", "shocks", string.Create(CultureInfo.InvariantCulture, $"{count}"),
        new("Skenario harus berisi guncangan.", "A scenario needs shocks."),
        new($"1 sampai {ScenarioReader.MostShocks} guncangan.", $"1 to {ScenarioReader.MostShocks} shocks."));

    public static InputFinding UnknownMember(string place, string found, IReadOnlyList<string> known) => new(
        "unknown-member", place, found,
        new("Tidak dikenal di tempat ini; periksa ejaannya.", "Not known in this place; check its spelling."),
        new($"{string.Join(", ", known)}.", $"{string.Join(", ", known)}."));

    public static InputFinding UnknownKind(string place, string? found) => new(
        "unknown-kind", place, found,
        new("Jenis guncangan tidak dikenal.", "The kind of shock is not known."),
        new($"{Kinds}.", $"{Kinds}."));

    public static InputFinding Missing(string place, string example) => new(
        "missing", place, null,
        new("Belum disebut.", "It is not said."),
        new($"misalnya {example}.", $"such as {example}."));

    public static InputFinding OutOfRange(string place, double found, double smallest, double largest) => new(
        "out-of-range", place, found.ToString("R", CultureInfo.InvariantCulture),
        new("Di luar batas.", "Out of range."),
        new(
            string.Create(CultureInfo.InvariantCulture, $"{smallest:0} sampai {largest:0}."),
            string.Create(CultureInfo.InvariantCulture, $"{smallest:0} to {largest:0}.")));

    public static InputFinding PercentOrMillion(string place) => new(
        "percent-or-million", place, null,
        new("Perubahan tingkat memerlukan tepat satu dari percent dan million.", "A change of level takes exactly one of percent and million."),
        new("\"percent\": -5 atau \"million\": 250000.", "\"percent\": -5 or \"million\": 250000."));

    public static InputFinding ProjectOfMany(string place) => new(
        "project-of-many", place, "*",
        new("Proyek berdiri di satu kabupaten/kota dan satu sektor.", "A project stands in one regency and one sector."),
        new("kode kabupaten/kota dan sektor; untuk banyak baris pakai level dengan million.", "the codes of a regency and a sector; for many rows use level with million."));

    public static InputFinding UnknownRegion(string place, string? found, IReadOnlyList<RegionCode> regencies) => new(
        "unknown-region", place, found,
        new("Bukan kabupaten/kota yang diramal; provinsi adalah jumlahnya, negara berada di luar.", "Not a regency that is forecast; the province is their sum, the nation stands outside."),
        new($"{string.Join(", ", regencies)}, atau * untuk semua.", $"{string.Join(", ", regencies)}, or * for all."));

    public static InputFinding UnknownSector(string place, string? found, RegionCode? region, IReadOnlyList<SectorCode> sectors)
    {
        var (di, of) = region is { } code ? ($" di {code}", $" of {code}") : ("", "");
        return new(
            "unknown-sector", place, found,
            new($"Bukan sektor{di} yang diramal.", $"Not a sector{of} that is forecast."),
            new($"{string.Join(", ", sectors)}, atau * untuk semua.", $"{string.Join(", ", sectors)}, or * for all."));
    }

    public static InputFinding UnknownYear(string place, string? found, IReadOnlyList<Period> periods) => new(
        "unknown-year", place, found,
        new("Bukan tahun yang diramal; ubah tahunnya, atau horizon prakiraannya.", "Not a year that is forecast; change the year, or the horizon of the forecast."),
        new($"{periods[0]} sampai {periods[^1]}.", $"{periods[0]} to {periods[^1]}."));

    public static InputFinding Backwards(string place, Period from, Period to) => new(
        "backwards", place, to.ToString(),
        new("Akhir mendahului awal.", "The end is before the beginning."),
        new($"{from} atau sesudahnya.", $"{from} or later."));

    public static InputFinding Overlap(string place, string other, (RegionCode Region, SectorCode Sector) row, Period period) => new(
        "overlap", place, $"{row.Region} {row.Sector} {period}",
        new($"Mengubah baris dan tahun yang sama seperti {other}.", $"Changes the same row and year as {other}."),
        new("satu guncangan saja dari jenisnya untuk tiap baris dan tahun.", "a single shock of its kind for each row and year."));
}
