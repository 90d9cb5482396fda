using System.Text;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Which language a text for people is in.</summary>
public enum TextLanguage
{
    /// <summary>Indonesian, then English.</summary>
    Both,
    Indonesian,
    English,
}

/// <summary>Findings as plain text for a terminal.</summary>
public static class FindingText
{
    /// <summary>
    /// Two or three lines: <c>kalsel.csv:12:5: error unknown-sector [sector_code] "Z9"</c>, then the message and what was
    /// expected, indented, a line for each language. Texts of the file are cut and freed of control characters.
    /// </summary>
    public static string Render(string fileName, Finding finding, TextLanguage language = TextLanguage.Both)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(finding);

        var text = new StringBuilder(FindingPlaces.Printable(fileName));
        text.Append(finding.Sheet is null ? "" : $"[{finding.Sheet}]");
        text.Append(finding.Row is null ? "" : $":{finding.Row}");
        text.Append(finding.Column is null ? "" : $":{finding.Column}");
        text.Append(": ").Append(finding.Severity.ToString().ToLowerInvariant()).Append(' ').Append(finding.Code);
        text.Append(finding.ColumnName is null ? "" : $" [{finding.ColumnName}]");
        text.Append(finding.Found is null ? "" : $" \"{finding.Found}\"");
        if (language is TextLanguage.Both or TextLanguage.Indonesian)
        {
            text.Append("\n    ").Append(finding.Message.Id).Append(" Diharapkan: ").Append(finding.Expected.Id);
        }

        if (language is TextLanguage.Both or TextLanguage.English)
        {
            text.Append("\n    ").Append(finding.Message.En).Append(" Expected: ").Append(finding.Expected.En);
        }

        return text.ToString();
    }
}
