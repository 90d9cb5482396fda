using System.Text.RegularExpressions;

namespace EconomyPipeline.Economy.Classification;

/// <summary>
/// Code of a sector (<em>lapangan usaha</em>) in canonical spelling: <c>A</c> to <c>L</c>, <c>MN</c>, <c>O</c>, <c>P</c>,
/// <c>Q</c>, <c>RSTU</c>, a sub-sector <c>C.02</c>, a published total, or the code of another classification.
/// </summary>
public readonly partial record struct SectorCode : IComparable<SectorCode>
{
    private readonly string? text;

    private SectorCode(string text) => this.text = text;

    /// <summary>A published total of all sectors (PDRB).</summary>
    public static SectorCode Total { get; } = new("TOTAL");

    /// <summary>A published total without oil and gas (PDRB tanpa migas).</summary>
    public static SectorCode TotalExcludingOilAndGas { get; } = new("TOTAL-NONMIGAS");

    /// <summary>What a published total exceeds the published sectors by when a sector is not published.</summary>
    public static SectorCode Unpublished { get; } = new("UNPUBLISHED");

    public static SectorCode Agriculture { get; } = new("A");

    public static SectorCode Mining { get; } = new("B");

    public static SectorCode Manufacturing { get; } = new("C");

    /// <summary>A total, which never enters a sum over sectors.</summary>
    public bool IsTotal => this == Total || this == TotalExcludingOilAndGas;

    /// <summary>What a sub-sector is a part of, the nearest first: <c>A.1</c> and <c>A</c> of <c>A.1.e</c>; none for all other codes.</summary>
    public IEnumerable<SectorCode> Wholes
    {
        get
        {
            for (var dot = Text.LastIndexOf('.'); dot > 0; dot = Text.LastIndexOf('.', dot - 1))
            {
                yield return new SectorCode(Text[..dot]);
            }
        }
    }

    private string Text => text ?? throw new InvalidOperationException("A default SectorCode has no value.");

    /// <summary>Reads a code as it stands in data; <c>M,N</c>, <c>R,S,T,U</c> and BPS's words for totals are spellings.</summary>
    public static bool TryParse(string? input, out SectorCode code)
    {
        code = default;
        var trimmed = input?.Trim() ?? "";
        if (ListPattern().IsMatch(trimmed))
        {
            trimmed = SeparatorPattern().Replace(trimmed, "");
        }

        if (!KeyPattern().IsMatch(trimmed))
        {
            return false;
        }

        code = new SectorCode(trimmed);
        return true;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static SectorCode Parse(string input) =>
        TryParse(input, out var code) ? code : throw new FormatException($"'{input}' is not a sector code: 1 to 24 of A-Z a-z 0-9 . - are expected.");

    /// <inheritdoc/>
    public int CompareTo(SectorCode other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>The canonical code, as it stands in keys.</summary>
    public override string ToString() => Text;

    public static bool operator <(SectorCode left, SectorCode right) => left.CompareTo(right) < 0;

    public static bool operator >(SectorCode left, SectorCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(SectorCode left, SectorCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SectorCode left, SectorCode right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^[A-Za-z0-9.-]{1,24}$")]
    private static partial Regex KeyPattern();

    // "M,N", "R, S, T, U", "R/S/T/U"
    [GeneratedRegex(@"^[A-Z](\s*[,/]\s*[A-Z])+$")]
    private static partial Regex ListPattern();

    [GeneratedRegex(@"[\s,/]+")]
    private static partial Regex SeparatorPattern();
}
