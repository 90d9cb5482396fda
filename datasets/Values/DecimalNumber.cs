using System.Globalization;

namespace EconomyPipeline.Datasets.Values;

/// <summary>Decimals as doubles.</summary>
internal static class DecimalNumber
{
    private const ulong LargestExact = 1UL << 53;

    // Powers of ten that a double holds exactly.
    private static readonly double[] Powers = [.. Enumerable.Range(0, 23).Select(power => double.Parse($"1e{power}", CultureInfo.InvariantCulture))];

    /// <summary>The double nearest to a decimal: what reading its digits gives. The framework's own conversion may be the one beside it.</summary>
    public static double ToDouble(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];

        // One division of two exact numbers is rounded once.
        return bits[2] == 0 && mantissa <= LargestExact && value.Scale < Powers.Length
            ? (bits[3] < 0 && mantissa > 0 ? -1 : 1) * (mantissa / Powers[value.Scale])
            : double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
