using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>Tables whose columns stand below one another, set apart by blanks.</summary>
internal static class AlignedLines
{
    private const int FewestLines = 2;
    private const int LinesForEachComma = 4;

    // A table is held until its columns are known; a printed one has some dozens of lines.
    private const int MostLines = 20_000;

    /// <summary>Whether a text holds one: values set apart by blanks in most lines that have digits, and nowhere a delimiter beside a gap.</summary>
    public static bool Are(IReadOnlyList<string> lines)
    {
        var printed = lines.Where(line => line.Length <= PrintedLine.Longest).Select(line => WithoutRule(new PrintedLine(0, line.Replace('\u00A0', ' ')))).ToList();
        var values = printed.Count(line => line.HasValues);
        return values >= FewestLines && 2 * values >= printed.Count(line => line.Text.Any(char.IsAsciiDigit)) && !printed.Exists(line => line.IsDelimited) && LinesForEachComma * printed.Count(line => line.HasCommaBeforeGap) <= values;
    }

    /// <summary>Their rows, one for each line, until one whose columns are not clear.</summary>
    public static IEnumerable<GridRow> Rows(IEnumerable<PrintedLine> lines, FindingCollector findings)
    {
        var block = new List<PrintedLine>();
        foreach (var line in lines.Select(WithoutRule))
        {
            // Another header is another table, whose columns may stand elsewhere.
            if (line.IsHeader && block.Exists(before => before.IsBody))
            {
                var title = block.FindLastIndex(before => before.Cells.Count > 1) + 1;
                foreach (var row in new AlignedTable(block[..title]).Rows(findings))
                {
                    yield return row;
                }

                block.RemoveRange(0, title);
            }

            if (block.Count == MostLines)
            {
                findings.Add(TableFindings.PrintedTooLong(new CellPlace(line.Number), MostLines));
                yield break;
            }

            block.Add(line);
        }

        foreach (var row in new AlignedTable(block).Rows(findings))
        {
            yield return row;
        }
    }

    // A rule of dashes above, below or between the rows is no row of missing values.
    private static PrintedLine WithoutRule(PrintedLine line) =>
        line.Text.Contains("--", StringComparison.Ordinal) || line.Text.Contains("==", StringComparison.Ordinal) || line.Text.Contains("__", StringComparison.Ordinal)
            ? line.Text.All(character => character is '-' or '=' or '_' or '+' or ' ') ? new PrintedLine(line.Number, "") : line
            : line;
}
