using System.Globalization;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Which character stands before the decimals.</summary>
internal enum DecimalMark
{
    /// <summary><c>1234.56</c>, <c>1,234.56</c>.</summary>
    Point,

    /// <summary><c>1234,56</c>, <c>1.234,56</c>.</summary>
    Comma,
}

/// <summary>Numbers under one convention or the other.</summary>
internal static partial class NumberText
{
    // Far above any output in rupiah, and low enough that a product with a unit's factor stays exact.
    private const decimal Largest = 1e18m;

    private const int GroupLength = 3;

    // So many digits are below the largest number, and a whole number of 64 bits.
    private const int MostDigits = 18;

    // Longer ones first where one begins with another.
    private static readonly string[] Currencies = ["Rp.", "Rp", "IDR"];

    /// <summary>Whether a text is a number under either convention, with blanks between thousands or the rupiah's sign before it too.</summary>
    public static bool IsNumber(string text) => IsNumber(text, DecimalMark.Point) || IsNumber(text, DecimalMark.Comma)
        || (Bare(text) is var bare && bare.Length < text.Length && IsNumber(bare))
        || (WithoutCurrency(text) is var amount && amount.Length < text.Length && IsNumber(amount));

    /// <summary>An amount without the sign of the rupiah before it: <c>Rp 1.234,5</c> is <c>1.234,5</c>. In what multiples it counts is said elsewhere, as of other numbers. Other texts stay.</summary>
    public static string WithoutCurrency(string text)
    {
        // Most texts are numbers, and begin with a digit.
        if (text.Length < 3 || text[0] is not ('R' or 'r' or 'I' or 'i'))
        {
            return text;
        }

        return Array.Find(Currencies, sign => text.StartsWith(sign, StringComparison.OrdinalIgnoreCase)) is { } currency && text[currency.Length..].TrimStart() is [>= '0' and <= '9', ..] amount
            ? amount
            : text;
    }

    /// <summary>A number without the blanks between its thousands: <c>1 234,5</c> is <c>1234,5</c>. Other texts stay.</summary>
    public static string Bare(string text) =>
        text.AsSpan().ContainsAny(' ', '\u00A0', '\u202F') && BlankPattern().IsMatch(text)
            ? string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
            : text;

    public static bool IsNumber(string text, DecimalMark mark) =>
        Scan(text, mark) is not null || (mark == DecimalMark.Point ? PointPattern() : CommaPattern()).IsMatch(text);

    /// <summary>Reads a number without exponent and of at most 18 digits; null when it is not one, and then <see cref="Read"/> has to say whether it is another.</summary>
    /// <returns>Its digits with its sign as a whole number, and how many of them are decimals.</returns>
    public static (long Digits, byte Decimals)? Scan(ReadOnlySpan<char> text, DecimalMark mark)
    {
        var (decimalMark, grouping) = mark == DecimalMark.Point ? ('.', ',') : (',', '.');
        var isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative || (text.Length > 0 && text[0] == '+'))
        {
            text = text[1..];
        }

        // The digits since the last separator of groups or the mark; decimals are counted apart.
        var digits = 0L;
        var significant = 0;
        var run = 0;
        var groups = 0;
        var decimals = -1;
        foreach (var character in text)
        {
            if (char.IsAsciiDigit(character))
            {
                digits = (10 * digits) + (character - '0');
                significant += digits == 0 ? 0 : 1;
                if (decimals < 0)
                {
                    run++;
                }
                else
                {
                    decimals++;
                }

                if (significant > MostDigits || decimals > MostDigits)
                {
                    return null;
                }
            }
            else if (character == decimalMark && decimals < 0 && (groups == 0 || run == GroupLength))
            {
                decimals = 0;
            }
            else if (character == grouping && decimals < 0 && (groups == 0 ? run is > 0 and <= GroupLength : run == GroupLength))
            {
                run = 0;
                groups++;
            }
            else
            {
                return null;
            }
        }

        var isWhole = groups == 0 ? run > 0 || decimals > 0 : run == GroupLength;
        return isWhole ? (isNegative ? -digits : digits, (byte)Math.Max(decimals, 0)) : null;
    }

    /// <summary>The digits of a number as a whole number, and how many of them are decimals; null when they are more than 18.</summary>
    public static (long Digits, byte Decimals)? Digits(decimal number)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number, bits);
        var digits = ((long)bits[1] << 32) | (uint)bits[0];
        return bits[2] == 0 && digits is >= 0 and <= (long)Largest ? (number < 0 ? -digits : digits, number.Scale) : null;
    }

    /// <summary>The number of these digits.</summary>
    public static decimal Number(long digits, byte decimals) => new((int)Math.Abs(digits), (int)(Math.Abs(digits) >> 32), 0, digits < 0, decimals);

    /// <summary>Reads a number; null when it is not one under this convention, or beyond 10^18.</summary>
    public static decimal? Read(string text, DecimalMark mark)
    {
        if (Scan(text, mark) is var (digits, decimals))
        {
            return Number(digits, decimals);
        }

        if (!IsNumber(text, mark))
        {
            return null;
        }

        var bare = mark == DecimalMark.Point
            ? text.Replace(",", "", StringComparison.Ordinal)
            : text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Largest ? value : null;
    }

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}([ \u00A0\u202F][0-9]{3})+([.,][0-9]*)?$")]
    private static partial Regex BlankPattern();

    // Grouped by threes, or not grouped; decimals; an exponent as software writes it (1e+05).
    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]*)?([eE][+-]?[0-9]{1,2})?$|^[+-]?\.[0-9]+$")]
    private static partial Regex PointPattern();

    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]*)?([eE][+-]?[0-9]{1,2})?$|^[+-]?,[0-9]+$")]
    private static partial Regex CommaPattern();
}
