using System.Globalization;
using EconomyPipeline.Datasets.Grids;
using HtmlAgilityPack;

namespace EconomyPipeline.Datasets.Html;

/// <summary>
/// The rows that a browser would show, from the top: those of tables, and texts around them as rows of one cell. Cells that span
/// several rows or columns stand in the first of them, as merged cells of a workbook do. Rows are counted as they come.
/// </summary>
internal static class HtmlRows
{
    // No table is wider; a span of millions would be that many blank cells.
    private const int MostColumns = 1_000;
    private const int MostRowsSpanned = 10_000;

    private static readonly HashSet<string> Unseen = ["script", "style", "head", "#comment"];
    private static readonly HashSet<string> Blocks = ["address", "br", "caption", "center", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "section", "table", "ul"];

    public static IEnumerable<GridRow> Of(HtmlNode page)
    {
        var number = 0;
        foreach (var cells in Parts(page))
        {
            yield return new GridRow(++number, cells);
        }
    }

    // A table that holds others is layout: its cells are parts of the page.
    private static IEnumerable<IReadOnlyList<GridCell>> Parts(HtmlNode node)
    {
        var line = new List<string>();
        foreach (var child in node.ChildNodes.Where(child => !Unseen.Contains(child.Name)))
        {
            var isTable = child.Name == "table" && !child.Descendants("table").Any();
            if (!isTable && !child.Descendants().Any(inner => Blocks.Contains(inner.Name)) && !Blocks.Contains(child.Name))
            {
                line.Add(Text(child));
                continue;
            }

            if (Line(line) is { } before)
            {
                yield return before;
            }

            line.Clear();
            foreach (var part in isTable ? Table(child) : Parts(child))
            {
                yield return part;
            }
        }

        if (Line(line) is { } last)
        {
            yield return last;
        }
    }

    private static GridCell[]? Line(List<string> texts) => Joined(texts) is { Length: > 0 } text ? [new GridCell(text)] : null;

    private static IEnumerable<IReadOnlyList<GridCell>> Table(HtmlNode table)
    {
        if (table.Element("caption") is { } caption && Line([Text(caption)]) is { } title)
        {
            yield return title;
        }

        // By column how many of the next rows a cell above still spans.
        var spanned = new int[MostColumns];
        foreach (var row in table.Descendants("tr"))
        {
            var cells = new List<GridCell>();
            foreach (var cell in row.ChildNodes.Where(child => child.Name is "td" or "th"))
            {
                while (cells.Count < MostColumns && spanned[cells.Count] > 0)
                {
                    cells.Add(GridCell.Blank);
                }

                var (columns, rows) = (Span(cell, "colspan", MostColumns - cells.Count), Span(cell, "rowspan", MostRowsSpanned));
                for (var column = 0; column < columns && cells.Count < MostColumns; column++)
                {
                    // One more than the rows below, since every row takes one off.
                    spanned[cells.Count] = rows;
                    cells.Add(column == 0 ? Cell(cell) : GridCell.Blank);
                }
            }

            for (var column = 0; column < spanned.Length; column++)
            {
                spanned[column] = Math.Max(0, spanned[column] - 1);
            }

            yield return cells;
        }
    }

    private static int Span(HtmlNode cell, string name, int most) => Math.Clamp(cell.GetAttributeValue(name, 1), 1, Math.Max(1, most));

    // Excel writes the number itself beside what it shows.
    private static GridCell Cell(HtmlNode cell) =>
        double.TryParse(cell.GetAttributeValue("x:num", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? GridCell.Of(number)
            : new GridCell(Text(cell));

    // Blanks count once; a break of the line stays one.
    private static string Text(HtmlNode node) =>
        string.Join('\n', string.Concat(Pieces(node)).Split('\v').Select(line => Joined(line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));

    private static IEnumerable<string> Pieces(HtmlNode node) => node.Name switch
    {
        "br" or "p" or "div" when node.HasChildNodes => node.ChildNodes.SelectMany(Pieces).Prepend("\v"),
        "br" => ["\v"],
        _ when Unseen.Contains(node.Name) => [],
        "#text" => [HtmlEntity.DeEntitize(node.InnerText).Replace('\u00A0', ' ').Replace('\v', ' ')],
        _ => node.ChildNodes.SelectMany(Pieces),
    };

    private static string Joined(IEnumerable<string> texts) => string.Join(' ', texts.Where(text => text.Length > 0)).Trim();
}
