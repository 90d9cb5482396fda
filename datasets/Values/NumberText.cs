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

    public static bool IsNumber(string text, DecimalMark mark) =>
        (mark == DecimalMark.Point ? PointPattern() : CommaPattern()).IsMatch(text);

    /// <summary>Reads a number; null when it is not one under this convention, or beyond 10^18.</summary>
    public static decimal? Read(string text, DecimalMark mark)
    {
        if (!IsNumber(text, mark))
        {
            return null;
        }

        var bare = mark == DecimalMark.Point
            ? text.Replace(",", "", StringComparison.Ordinal)
            : text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        return decimal.TryParse(bare, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= Largest ? value : null;
    }

    // Grouped by threes, or not grouped; decimals; an exponent as software writes it (1e+05).
    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]*)?([eE][+-]?[0-9]{1,2})?$|^[+-]?\.[0-9]+$")]
    private static partial Regex PointPattern();

    [GeneratedRegex(@"^[+-]?([0-9]{1,3}(\.[0-9]{3})+|[0-9]+)(,[0-9]*)?([eE][+-]?[0-9]{1,2})?$|^[+-]?,[0-9]+$")]
    private static partial Regex CommaPattern();
}
