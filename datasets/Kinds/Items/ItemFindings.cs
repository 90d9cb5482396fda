using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Items;

/// <summary>Findings about values of items.</summary>
internal static class ItemFindings
{
    public static Finding Impossible(CellPlace place, string text, ItemMeasure measure)
    {
        var (id, en) = measure.Most == decimal.MaxValue
            ? ($"Paling sedikit {measure.Least}.", $"At least {measure.Least}.")
            : ($"Dari {measure.Least} sampai {measure.Most}.", $"From {measure.Least} to {measure.Most}.");
        return new Finding(
            "impossible-value",
            Severity.Error,
            new("Nilai ini tidak mungkin untuk ukuran ini. Periksa satuannya dan koma desimalnya.", "This value cannot be of this measure. Check its unit and its decimal mark."),
            new(id, en)).At(place, text);
    }

    public static Finding Differing(CellPlace place, string text, CellPlace first, string firstText, string name)
    {
        var finding = CellFindings.DifferingCell(place, text, first, firstText, name);
        return finding with
        {
            Message = new(
                $"{finding.Message.Id[..^1]}, atau beri nama yang membedakannya.",
                $"{finding.Message.En[..^1]}, or give the two names that tell them apart."),
        };
    }

    /// <param name="largest">The cell that may be in another unit.</param>
    /// <param name="next">The largest of the other regions.</param>
    public static Finding OtherUnit(Observation largest, Observation next)
    {
        var ratio = Math.Round(largest.Value / next.Value);
        return new Finding(
            "unit-jump",
            Severity.Warning,
            new(
                $"{largest.Item} di {largest.Region}: {largest.Value} {largest.Unit}, {ratio} kali wilayah terbesar berikutnya ({next.Region}: {next.Value}). Periksa apakah satuannya kg.",
                $"{largest.Item} in {largest.Region}: {largest.Value} {largest.Unit}, {ratio} times the next largest region ({next.Region}: {next.Value}). Check whether its unit is kg."),
            new("Semua wilayah dalam satu satuan.", "All regions in one unit.")).At(new CellPlace(largest.Row, largest.Column, null, largest.Sheet));
    }

    public static Finding UnknownIndicator(CellPlace place, string text, IReadOnlyList<string> suggestions) => new Finding(
        "unknown-indicator",
        Severity.Error,
        new($"Indikator ini tidak ada di katalog.{Suggested(suggestions, "Maksudnya")}", $"This indicator is not in the catalogue.{Suggested(suggestions, "Meant may be")}"),
        new("Kode indikator seperti di /api/v1/catalogue, mis. growth-annual.", "The id of an indicator as in /api/v1/catalogue, such as growth-annual.")).At(place, text);

    public static Finding NoUnit(CellPlace place) => new Finding(
        "missing-fact",
        Severity.Error,
        new(
            "Berkas tidak menyebut satuan produksi ini. Isi kolom unit, atau sebutkan saat mengirim: metadata blob unit, ?unit= pada alamat, atau opsi --unit.",
            "The file does not say the unit of this production. Fill the column unit, or say it when sending: blob metadata unit, ?unit= in the address, or the option --unit."),
        new("Misalnya: ton, kuintal, kg, butir, liter, m3.", "For example: tonnes, quintals, kg, pieces, litres, m3.")).At(place);

    private static string Suggested(IReadOnlyList<string> suggestions, string words) => suggestions.Count == 0 ? "" : $" {words}: {string.Join(", ", suggestions)}.";
}
