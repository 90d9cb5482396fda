namespace EconomyPipeline.Ml.Forecasters.ThetaMethods;

/// <summary>The least-squares line through the first <see cref="Count"/> values of a series, at times 1, 2, …</summary>
/// <param name="Count">How many values.</param>
/// <param name="Mean">Their mean: the line at their middle.</param>
/// <param name="Slope">Change per period.</param>
internal readonly record struct FittedLine(int Count, double Mean, double Slope)
{
    /// <summary>The line at time 0.</summary>
    public double Intercept => Mean - (Slope * (Count + 1) / 2);

    public static FittedLine Of(ReadOnlySpan<double> values)
    {
        var line = default(FittedLine);
        foreach (var value in values)
        {
            line = line.With(value);
        }

        return line;
    }

    /// <summary>The line with one value more; of one value it is flat.</summary>
    /// <remarks>Fiorucci et al. (2016), equations of the dynamic models: the recursive form of the two sums of least squares.</remarks>
    public FittedLine With(double value)
    {
        var count = Count + 1;
        var slope = Count == 0 ? 0 : (((Count - 1) * Slope) + (6 * (value - Mean) / count)) / (count + 1);
        return new FittedLine(count, Mean + ((value - Mean) / count), slope);
    }
}
