using System.Globalization;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>Computed figures in texts for people, each language with its mark before decimals. What a file says is shown as it stands there.</summary>
public static class FigureText
{
    /// <summary>How numbers are written in Indonesian.</summary>
    public static NumberFormatInfo Indonesian { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." });

    /// <summary>A figure in an Indonesian text.</summary>
    /// <param name="value">The figure.</param>
    /// <param name="decimals">The most that are shown, up to six.</param>
    public static string Id(double value, int decimals = 6) => Text(value, decimals, Indonesian);

    /// <summary>A figure in an English text.</summary>
    /// <inheritdoc cref="Id"/>
    public static string En(double value, int decimals = 6) => Text(value, decimals, NumberFormatInfo.InvariantInfo);

    // Adding zero makes the zero that a small negative number rounds to a plain one.
    private static string Text(double value, int decimals, NumberFormatInfo format) => (Math.Round(value, decimals) + 0.0).ToString("0.######", format);
}
