using System.Text;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Puts a finding at its place.</summary>
internal static class FindingPlaces
{
    private const int LongestText = 80;

    public static Finding At(this Finding finding, CellPlace place, string? found = null) => finding with
    {
        Sheet = place.Sheet,
        Row = place.Row,
        Column = place.Column,
        ColumnName = place.ColumnName is null ? null : Printable(place.ColumnName),
        Found = found is null ? null : Printable(found),
    };

    /// <summary>
    /// A text of the file as it may stand in an answer or on a terminal: at most 80 characters, and none that would move a
    /// cursor or end a line.
    /// </summary>
    public static string Printable(string text)
    {
        var builder = new StringBuilder(Math.Min(text.Length, LongestText + 1));
        foreach (var rune in text.EnumerateRunes())
        {
            if (builder.Length >= LongestText)
            {
                return builder.Append('…').ToString();
            }

            builder.Append(Rune.IsControl(rune) ? "·" : rune.ToString());
        }

        return builder.ToString();
    }
}
