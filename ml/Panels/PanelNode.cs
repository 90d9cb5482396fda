namespace EconomyPipeline.Ml.Panels;

/// <summary>A series that is published: one series of the panel, or a sum of several.</summary>
/// <param name="Parts">Positions in the panel.</param>
/// <param name="Group">Nodes of one group are assumed to err alike, in units of their own movement.</param>
/// <param name="Actual">The values, aligned to the panel's last period; NaN where a part is missing.</param>
internal sealed record PanelNode(int[] Parts, string Group, double[] Actual)
{
    /// <summary>Whether it may be negative: it holds a difference and nothing of known sign.</summary>
    public bool IsDifference { get; init; }

    public static PanelNode Of(SeriesPanel panel, int[] parts, string group)
    {
        var length = parts.Max(part => panel.Series[part].Values.Length);
        var actual = new double[length];
        foreach (var part in parts)
        {
            var values = panel.Series[part].Values;
            for (var back = 1; back <= length; back++)
            {
                actual[^back] += back <= values.Length ? values[^back] : double.NaN;
            }
        }

        return new PanelNode(parts, group, actual) { IsDifference = parts.All(part => panel.Series[part].IsDifference) };
    }

    /// <summary>The values known that many periods before the end.</summary>
    public ReadOnlySpan<double> HistoryAt(int origin) => Actual.AsSpan(0, Math.Max(0, Actual.Length - origin));

    /// <summary>The sum of the parts' forecasts; null when one has none.</summary>
    public double[]? Sum(double[]?[] forecasts)
    {
        var sum = new double[forecasts.OfType<double[]>().Select(row => row.Length).FirstOrDefault()];
        foreach (var part in Parts)
        {
            if (forecasts[part] is not { } row)
            {
                return null;
            }

            for (var step = 0; step < sum.Length; step++)
            {
                sum[step] += row[step];
            }
        }

        return sum;
    }
}
