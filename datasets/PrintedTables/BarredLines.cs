using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>Tables drawn with bars: <c>| Lapangan Usaha | 2023 | 2024 |</c>.</summary>
internal static class BarredLines
{
    public const char Bar = '|';
    private const int FewestLines = 2;

    /// <summary>Whether a text holds one: lines between bars, or such a rule as Markdown sets below its header.</summary>
    public static bool Are(IReadOnlyList<string> lines) =>
        lines.Count(line => line.TrimStart().StartsWith(Bar) && line.EndsWith(Bar)) >= FewestLines
        || (lines.Any(line => IsRule(line) && line.Contains(Bar, StringComparison.Ordinal)) && lines.Count(line => line.Contains(Bar, StringComparison.Ordinal)) > FewestLines);

    /// <summary>Its rows; lines without bars are titles and notes.</summary>
    public static IEnumerable<GridRow> Rows(IEnumerable<PrintedLine> lines) =>
        lines.Where(line => !IsRule(line.Text)).Select(line => new GridRow(line.Number, [.. Split(line.Text.Trim()).Select(cell => new GridCell(cell.Trim()))]));

    private static string[] Split(string line)
    {
        var inner = line.StartsWith(Bar) ? line[1..] : line;
        return (inner.EndsWith(Bar) ? inner[..^1] : inner).Split(Bar);
    }

    private static bool IsRule(string line) => line.Contains('-', StringComparison.Ordinal) && line.All(character => character is '-' or '=' or '+' or ':' or Bar or ' ') && line.Count(character => character == '-') > FewestLines;
}
