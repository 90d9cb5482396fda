using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>Tables whose columns stand below one another, set apart by blanks.</summary>
internal static class AlignedLines
{
    private const int FewestLines = 2;

    // A table is held until its columns are known; a printed one has some dozens of lines.
    private const int MostLines = 20_000;

    /// <summary>Whether a text holds one: values set apart by blanks in most lines that have digits, and nowhere a delimiter beside a gap.</summary>
    public static bool Are(IReadOnlyList<string> lines)
    {
        var printed = lines.Where(line => line.Length <= PrintedLine.Longest).Select(line => new PrintedLine(0, line.Replace('\u00A0', ' '))).ToList();
        var values = printed.Count(line => line.HasValues);
        return values >= FewestLines && 2 * values >= printed.Count(line => line.Text.Any(char.IsAsciiDigit)) && !printed.Exists(line => line.IsDelimited);
    }

    /// <summary>Their rows, one for each line, until one whose columns are not clear.</summary>
    public static IEnumerable<GridRow> Rows(IEnumerable<PrintedLine> lines, FindingCollector findings)
    {
        var block = new List<PrintedLine>();
        foreach (var line in lines)
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
}
