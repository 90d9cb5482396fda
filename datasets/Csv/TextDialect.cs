using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>How a text file is written, as it was understood: encoding, what stands between columns, and the marks in its numbers.</summary>
/// <param name="encoding">As people are told it.</param>
/// <param name="delimiter">Between columns; <see cref="Blanks"/> or <see cref="Tags"/> where no character does.</param>
internal sealed class TextDialect(string encoding, char delimiter)
{
    /// <summary>Stands for columns that blanks tell apart.</summary>
    public const char Blanks = ' ';

    /// <summary>Stands for columns that the tags of HTML tell apart.</summary>
    public const char Tags = '<';

    private DecimalMark? decimals;
    private bool isGrouped;
    private bool isGroupedByBlanks;

    public char Delimiter => delimiter;

    /// <summary>Takes in what a column of numbers shows.</summary>
    /// <param name="mark">The mark before its decimals.</param>
    /// <param name="hasGroups">Whether the other mark stands between its thousands.</param>
    /// <param name="hasBlanks">Whether blanks stand there.</param>
    public void Saw(DecimalMark mark, bool hasGroups, bool hasBlanks)
    {
        decimals = mark;
        isGroupedByBlanks |= hasBlanks;
        isGrouped |= hasGroups;
    }

    /// <summary>Says how the file was read, unless it is written in the plainest way: UTF-8, commas, decimal points, no thousands marks.</summary>
    public void Report(FindingCollector findings)
    {
        if (encoding != TextEncoding.Utf8.Name || delimiter != ',' || decimals == DecimalMark.Comma || isGrouped || isGroupedByBlanks)
        {
            List<Bilingual> parts = [new(encoding, encoding), Columns()];
            if (decimals is { } mark)
            {
                parts.Add(mark == DecimalMark.Comma ? new("koma desimal", "decimal comma") : new("titik desimal", "decimal point"));
                parts.Add((isGrouped, mark) switch
                {
                    (false, _) when isGroupedByBlanks => new("spasi ribuan", "blanks between thousands"),
                    (false, _) => new("tanpa pemisah ribuan", "no thousands marks"),
                    (true, DecimalMark.Comma) => new("titik ribuan", "points between thousands"),
                    _ => new("koma ribuan", "commas between thousands"),
                });
            }

            findings.Add(FileFindings.ReadAs(new(string.Join(", ", parts.Select(part => part.Id)), string.Join(", ", parts.Select(part => part.En)))));
        }
    }

    private Bilingual Columns() => delimiter switch
    {
        '\t' => new("pemisah kolom tab", "tabs between columns"),
        Tags => new("tabel HTML", "a table of HTML"),
        Blanks => new("kolom dipisahkan spasi", "columns set apart by blanks"),
        _ => new($"pemisah kolom {delimiter}", $"delimiter {delimiter}"),
    };
}
