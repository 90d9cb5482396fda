namespace EconomyPipeline.Ml.Panels;

/// <summary>A series that is published: one series of the panel, or a sum of several.</summary>
/// <param name="Parts">Positions in the panel of what it is the sum of.</param>
/// <param name="Group">Nodes of one group are assumed to err alike, in units of their own movement.</param>
/// <param name="Actual">The values, aligned to the panel's last period; NaN where they are not known.</param>
internal sealed record PanelNode(int[] Parts, string Group, double[] Actual)
{
    /// <summary>Whether it may be negative: it holds a difference and nothing of known sign.</summary>
    public bool IsDifference { get; init; }

    /// <summary>Position in the panel of the series that it is forecast from directly; −1 where it is a sum and nothing else.</summary>
    public int Own { get; init; } = -1;

    /// <summary>Nodes of different trees have no part in common and are reconciled apart.</summary>
    public int Tree { get; init; }

    /// <summary>Whether it is a sum that has a direct forecast beside that of its parts.</summary>
    public bool IsAggregate => Own >= 0 && Own != Parts[0];

    /// <param name="panel">Where the positions point.</param>
    /// <param name="parts">What it is the sum of.</param>
    /// <param name="group">See <see cref="Group"/>.</param>
    /// <param name="own">See <see cref="Own"/>; its values are then those of the node.</param>
    public static PanelNode Of(SeriesPanel panel, int[] parts, string group, int own = -1)
    {
        var isDifference = parts.All(part => panel.Series[part].IsDifference);
        if (own >= 0)
        {
            return new PanelNode(parts, group, panel.Series[own].Values) { Own = own, IsDifference = isDifference };
        }

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

        return new PanelNode(parts, group, actual) { IsDifference = isDifference };
    }

    /// <summary>The values known that many periods before the end.</summary>
    public ReadOnlySpan<double> HistoryAt(int origin) => Actual.AsSpan(0, Math.Max(0, Actual.Length - origin));

    /// <summary>The sum of the parts' forecasts; null when one has none.</summary>
    public double[]? Sum(IReadOnlyList<double[]?> forecasts)
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
