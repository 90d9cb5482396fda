using System.Text.RegularExpressions;

namespace EconomyPipeline.Economy.Classification;

/// <summary>
/// Code of a region: a four-digit BPS code (<c>6301</c> a regency, <c>6300</c> its province, <c>0000</c> the nation), the
/// code of another classification (<c>TLC11</c>), or a pseudo-region
/// (<see cref="Discrepancy"/>, <see cref="Everywhere"/>).
/// </summary>
/// <remarks>The text is the value: it stands in storage keys as it is, so it is at most 24 of <c>A-Z a-z 0-9 . -</c>.</remarks>
public readonly partial record struct RegionCode : IComparable<RegionCode>
{
    private readonly string? text;

    private RegionCode(string text) => this.text = text;

    /// <summary>Indonesia.</summary>
    public static RegionCode Nation { get; } = new("0000");

    /// <summary>What the published province differs from the sum of its regencies: a row of its own, which may be negative.</summary>
    public static RegionCode Discrepancy { get; } = new("DISCREPANCY");

    /// <summary>Every region: of what is told of none in particular, such as which sector processes what.</summary>
    public static RegionCode Everywhere { get; } = new("EVERYWHERE");

    /// <summary>Whether it is the system's own and no region.</summary>
    public bool IsPseudo => this == Discrepancy || this == Everywhere;

    /// <summary>A BPS code of a province: two digits and <c>00</c>.</summary>
    public bool IsProvince => IsBps && this != Nation && Text.EndsWith("00", StringComparison.Ordinal);

    /// <summary>A BPS code of a regency (kabupaten or kota).</summary>
    public bool IsRegency => IsBps && !Text.EndsWith("00", StringComparison.Ordinal);

    /// <summary>
    /// The region that this one is a part of by its BPS code: a regency's province, a province's nation. Absent for the
    /// nation and for codes of other classifications, whose parents are data.
    /// </summary>
    public RegionCode? Parent =>
        IsRegency ? new RegionCode(string.Concat(Text.AsSpan(0, 2), "00")) : IsProvince ? Nation : null;

    private string Text => text ?? throw new InvalidOperationException("A default RegionCode has no value.");

    private bool IsBps => BpsPattern().IsMatch(Text);

    /// <summary>Reads a code as it stands in data: <c>6301</c>, <c>63.01</c> (Kemendagri), with blanks around it.</summary>
    public static bool TryParse(string? input, out RegionCode code)
    {
        code = default;
        var trimmed = input?.Trim() ?? "";
        if (KemendagriPattern().IsMatch(trimmed))
        {
            trimmed = trimmed.Replace(".", "", StringComparison.Ordinal);
        }

        if (!KeyPattern().IsMatch(trimmed))
        {
            return false;
        }

        code = new RegionCode(trimmed);
        return true;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static RegionCode Parse(string input) =>
        TryParse(input, out var code) ? code : throw new FormatException($"'{input}' is not a region code: 1 to 24 of A-Z a-z 0-9 . - are expected.");

    /// <inheritdoc/>
    public int CompareTo(RegionCode other) => string.CompareOrdinal(Text, other.Text);

    /// <summary>The code, as it stands in keys.</summary>
    public override string ToString() => Text;

    public static bool operator <(RegionCode left, RegionCode right) => left.CompareTo(right) < 0;

    public static bool operator >(RegionCode left, RegionCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(RegionCode left, RegionCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RegionCode left, RegionCode right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^[A-Za-z0-9.-]{1,24}$")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"^[0-9]{4}$")]
    private static partial Regex BpsPattern();

    [GeneratedRegex(@"^[0-9]{2}\.[0-9]{2}$")]
    private static partial Regex KemendagriPattern();
}
