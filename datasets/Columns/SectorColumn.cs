using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The sector of a row: from its code, else its label.</summary>
internal sealed class SectorColumn(ReadingContext context)
{
    private readonly TidyColumn? code = context.Header.Find(ColumnRole.SectorCode);
    private readonly TidyColumn? label = context.Header.Find(ColumnRole.SectorName);
    private readonly Memo<SectorReading> memo = new(context.Scheme.Read);
    private readonly Memo<SectorCode?> labels = new(text => context.Scheme.Read(text).Code);
    private SectorCode? above;
    private (string Text, SectorCode Code)? part;

    /// <summary>The sector, or null when it is not known; a finding then says so.</summary>
    public SectorCode? Read(TidyRow row)
    {
        var column = row.Text(code).Length > 0 || label is null ? code : label;
        var text = row.Text(column);
        if (text.Length == 0)
        {
            context.Findings.Add(CellFindings.MissingText(row.Place(column), column?.Name ?? "sector_code"));
            return null;
        }

        // "1" beside "Pertanian, Peternakan …" is a part, whatever number stands before it.
        if (column == code && label is not null && context.Scheme == SectorScheme.Bps && IsMarkOfPart(text) && row.Text(label) is { Length: > 0 } name)
        {
            (column, text) = (label, $"{text.TrimEnd('.', ')')}. {name}");
        }

        if (part is { } same && same.Text == text)
        {
            return same.Code;
        }

        var reading = memo.Read(text);
        if (reading.Code is { } known)
        {
            if (column == code && label is not null && row.Text(label) is { Length: > 0 } other && Contradicts(known, labels.Read(other)))
            {
                context.Findings.Add(CellFindings.ContradictingSector(row.Place(label), other, text));
                return null;
            }

            (above, part) = (known, null);
            return known;
        }

        if (ReferenceEquals(reading, SectorReading.Subtotal))
        {
            return null;
        }

        // A numbered part says of which sector it is by standing below it.
        if (above is { } sector && context.Scheme.ReadPart(text, sector) is { } below)
        {
            (above, part) = (below, (text, below));
            return below;
        }

        context.Findings.Add(CellFindings.UnknownSector(row.Place(column), text, reading));
        return null;
    }

    private static bool IsMarkOfPart(string text) => text.TrimEnd('.', ')') is [>= '0' and <= '9'] or [>= '0' and <= '9', >= '0' and <= '9'] or [>= 'a' and <= 'z'];

    // A part may be called as its whole is.
    private static bool Contradicts(SectorCode code, SectorCode? label) => label is { } other && other != code && !code.Wholes.Contains(other) && !other.Wholes.Contains(code);
}
