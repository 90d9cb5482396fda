using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Kinds.Chains;

/// <summary>A column whose cells hold several sub-categories parted by semicolons or line breaks, each a code with or without its label.</summary>
internal sealed partial class SubSectorsColumn(ReadingContext context, ColumnRole role)
{
    private static readonly HashSet<string> Everything = ["all", "semua", "semuanya", "seluruhnya"];

    public TidyColumn? Column { get; } = context.Header.Find(role);

    /// <summary>The sub-categories of a row, each once; null when one is not known, which a finding then says. None where the cell says none, or all.</summary>
    public IReadOnlyList<SectorCode>? Read(TidyRow row)
    {
        var text = row.Text(Column);
        if (text.Length == 0 || Everything.Contains(Words.Key(text)))
        {
            return [];
        }

        var (codes, isKnown) = (new List<SectorCode>(), true);
        foreach (var part in Parts(text))
        {
            var reading = SubSectorText.Read(part);
            var finding = reading switch
            {
                { Code: null, HasCode: true } => ChainFindings.UnknownSubCategory(row.Place(Column), part, reading.Suggestions),
                { Code: null } => ChainFindings.NoCode(row.Place(Column), part, reading.Suggestions),
                { Contradicted: { } other } => ChainFindings.ContradictingLabel(row.Place(Column), part, reading.Code.Value, other),
                _ => null,
            };
            if (finding is not null)
            {
                context.Findings.Add(finding);
                isKnown = false;
            }
            else if (!codes.Contains(reading.Code!.Value))
            {
                codes.Add(reading.Code.Value);
            }
        }

        return isKnown ? codes : null;
    }

    // Labels of some categories have semicolons of their own: "G Perdagangan Besar dan Eceran; Reparasi Mobil dan Sepeda Motor".
    private static IEnumerable<string> Parts(string text)
    {
        var parts = Semicolon().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        for (var index = 0; index < parts.Count; index++)
        {
            var both = index + 1 < parts.Count ? $"{parts[index]}; {parts[index + 1]}" : null;
            if (both is not null && SectorText.Parse(both) is { } category && !category.Wholes.Any())
            {
                index++;
                yield return both;
            }
            else
            {
                yield return parts[index];
            }
        }
    }

    // Not within brackets.
    [GeneratedRegex(@"[;\n](?![^()]*\))")]
    private static partial Regex Semicolon();
}
