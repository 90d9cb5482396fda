using System.Globalization;

namespace EconomyPipeline.Datasets.Grids;

/// <summary>A cell of a sheet.</summary>
/// <param name="Text">What people see, without blanks around it; empty where there is nothing.</param>
/// <param name="Number">Its number, where the file holds one and not a text.</param>
internal readonly record struct GridCell(string Text, decimal? Number = null)
{
    // Beyond this a double is no decimal.
    private const double LargestNumber = 1e27;

    private const double LargestOf15Digits = 1e15;

    public static GridCell Blank { get; } = new("");

    public bool IsBlank => Text.Length == 0;

    /// <summary>A number as a spreadsheet holds it; the shortest decimal that is the same double, so 20656.599999999999 is 20656.6.</summary>
    public static GridCell Of(double number)
    {
        // The decimal of a double has 15 digits; where it is that double, it is the shortest that is.
        if (Math.Abs(number) < LargestOf15Digits && (decimal)number is var rounded && (double)rounded == number)
        {
            return new GridCell(rounded.ToString(CultureInfo.InvariantCulture), rounded);
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Abs(number) < LargestNumber && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? new GridCell(text.Contains('E', StringComparison.Ordinal) || number == 0 ? exact.ToString(CultureInfo.InvariantCulture) : text, exact)
            : new GridCell(text);
    }
}
