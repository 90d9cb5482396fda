using System.Text;
using EconomyPipeline.Datasets.Csv;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.PrintedTables;

/// <summary>
/// A table printed as text, as it is pasted from a PDF, a mail or a terminal: columns set apart by two or more blanks, or drawn
/// with bars (Markdown, databases). Read as a cross table.
/// </summary>
internal sealed class PrintedTableFormat : IDatasetFormat
{
    private static readonly string[] Extensions = [".txt", ".md", ".csv", ".tsv", ""];

    public bool Recognises(DatasetSource source) =>
        Extensions.Contains(source.Extension) && source.Nature == FileNature.Text && source.Text.Damage == TextDamage.None && Layout(source.Text.Start) is not null;

    public DatasetContent Read(DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
    {
        var findings = new FindingCollector();
        var text = source.Text;
        var delimiter = Layout(text.Start)!.Value;
        var lines = Lines(text, findings);
        var rows = delimiter == BarredLines.Bar ? BarredLines.Rows(lines) : AlignedLines.Rows(lines, findings);
        return SheetsReader.Read(source, kind, facts, [new GridSheet(null, rows)], findings, new TextDialect(text.EncodingName, delimiter), cancellationToken);
    }

    private static char? Layout(string start)
    {
        var lines = start.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToList();
        return BarredLines.Are(lines) ? BarredLines.Bar : AlignedLines.Are(lines) ? TextDialect.Blanks : null;
    }

    private static IEnumerable<PrintedLine> Lines(GuardedTextReader text, FindingCollector findings)
    {
        // A line is gathered by hand, since one of any length must not be.
        var line = new StringBuilder();
        var number = 1;
        for (var next = text.Read(); next >= 0 || line.Length > 0; next = text.Read())
        {
            if (next is >= 0 and not '\n' && line.Length < PrintedLine.Longest)
            {
                line.Append((char)next);
                continue;
            }

            if (next is >= 0 and not '\n')
            {
                findings.Add(FileFindings.RecordTooLong(number, PrintedLine.Longest));
                yield break;
            }

            yield return new PrintedLine(number++, line.Replace('\u00A0', ' ').ToString().TrimEnd());
            line.Clear();
        }

        if (text.Damage != TextDamage.None)
        {
            findings.Add(FileFindings.Damaged(text.Damage, text.DamagedLine));
        }
    }
}
