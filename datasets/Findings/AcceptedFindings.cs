using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings about a file beside what is accepted already.</summary>
internal static class AcceptedFindings
{
    /// <param name="dataset">Path of the accepted dataset.</param>
    /// <param name="sequence">Sequence number of its version.</param>
    /// <param name="cell">The cell that changes most.</param>
    /// <param name="before">The same as accepted.</param>
    /// <param name="percent">By how much.</param>
    /// <param name="all">How many cells change, of how many that both have, by how much in the middle, and whether the largest change is unusual.</param>
    public static Finding Revision(string dataset, long sequence, Observation cell, Observation before, double percent, (int Changed, int Compared, double Median, bool IsLarge) all)
    {
        return new Finding(
            "revises-accepted",
            all.IsLarge ? Severity.Warning : Severity.Note,
            new(
                $"Berkas ini mengubah {all.Changed} dari {all.Compared} sel yang sudah diterima dari {dataset} (urutan {sequence}): median {FigureText.Id(all.Median, 2)} persen, terbesar {FigureText.Id(percent, 2)} persen di {Name(cell)}, dari {FigureText.Id(before.Value)} menjadi {FigureText.Id(cell.Value)} ({cell.Unit}).{(all.IsLarge ? " Periksa sel itu." : "")}",
                $"This file changes {all.Changed} of {all.Compared} cells accepted from {dataset} (sequence {sequence}): by {FigureText.En(all.Median, 2)} percent in the median, most of all by {FigureText.En(percent, 2)} percent in {Name(cell)}, from {FigureText.En(before.Value)} to {FigureText.En(cell.Value)} ({cell.Unit}).{(all.IsLarge ? " Check that cell." : "")}"),
            new("Revisi sampai 20 persen, dan tidak jauh di atas revisi lainnya.", "Revisions of up to 20 percent, and none far beyond the others.")).At(Place(cell));
    }

    /// <param name="dataset">Path of the accepted dataset.</param>
    /// <param name="sequence">Sequence number of its version.</param>
    /// <param name="cell">The first cell that is off.</param>
    /// <param name="before">The same, or that of a neighbouring year, as accepted.</param>
    /// <param name="count">How many are.</param>
    public static Finding UnitJump(string dataset, long sequence, Observation cell, Observation before, int count) => new Finding(
        "unit-jump-against-accepted",
        Severity.Warning,
        new(
            $"{count} sel sekitar 1.000 kali berbeda dari yang sudah diterima dari {dataset} (urutan {sequence}), yang pertama {Name(cell)}: di sini {FigureText.Id(cell.Value)}, di sana {FigureText.Id(before.Value)} untuk {before.Period} ({cell.Unit}). Kemungkinan satuannya keliru.",
            $"{(count == 1 ? "1 cell differs" : $"{count} cells differ")} by a factor of about 1,000 from what was accepted from {dataset} (sequence {sequence}), the first of them {Name(cell)}: here {FigureText.En(cell.Value)}, there {FigureText.En(before.Value)} for {before.Period} ({cell.Unit}). The unit is probably wrong."),
        new("Nilai yang sebanding dengan yang sudah diterima.", "Values comparable to those accepted before.")).At(Place(cell));

    /// <summary>A finding whose place is in an accepted dataset and not in the file.</summary>
    public static Finding OfAccepted(Finding finding, Observation cell) => finding with
    {
        Message = new(
            $"{finding.Message.Id} Angka provinsi dari {cell.Dataset} (urutan {cell.Sequence}).",
            $"{finding.Message.En} The province is that of {cell.Dataset} (sequence {cell.Sequence})."),
        Sheet = null,
        Row = null,
        Column = null,
    };

    /// <param name="cells">How many cells would be compared.</param>
    /// <param name="most">How many are at most.</param>
    public static Finding TooMany(long cells, long most) => new(
        "accepted-unchecked",
        Severity.Note,
        new(
            $"Berkas ini tidak dibandingkan dengan data yang sudah diterima: {cells} sel terlalu banyak.",
            $"This file was not compared with what is accepted: {cells} cells are too many."),
        new($"Paling banyak {most} sel.", $"At most {most} cells."));

    private static CellPlace Place(Observation cell) => new(cell.Row, cell.Column, null, cell.Sheet);

    private static string Name(Observation cell) =>
        string.Join(' ', new[] { cell.Region.ToString(), cell.Sector?.ToString(), cell.Item, cell.Period?.ToString(), cell.Basis?.ToString() }.Where(part => part is not null));
}
