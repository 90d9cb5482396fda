using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>
/// How far down a difference may go: a sector of the scope is its regencies and their discrepancy, and is not negative where it
/// never was, however negative the discrepancy.
/// </summary>
/// <param name="Difference">Position of the difference among the series.</param>
/// <param name="Others">Positions of what it is added to.</param>
internal sealed record DifferenceFloor(int Difference, int[] Others)
{
    /// <summary>The floors of a panel: of nodes that have one difference among their parts.</summary>
    public static List<DifferenceFloor> Of(SeriesPanel panel, IReadOnlyList<PanelNode> nodes) =>
        [.. nodes
            .Where(node => node.Parts.Length > 1 && node.Parts.Count(part => panel.Series[part].IsDifference) == 1 && !Array.Exists(node.Actual, value => value < 0))
            .Select(node => new DifferenceFloor(
                Array.Find(node.Parts, part => panel.Series[part].IsDifference),
                Array.FindAll(node.Parts, part => !panel.Series[part].IsDifference)))];

    /// <summary>The floor of what is added to these.</summary>
    public static double Value(double difference, double others) => Math.Max(difference, -others);

    /// <summary>Raises the difference where the sum would be negative.</summary>
    /// <param name="forecasts">By series, then step; a row that is changed is replaced.</param>
    public void Raise(double[]?[] forecasts)
    {
        if (forecasts[Difference] is { } row && Array.TrueForAll(Others, other => forecasts[other] is not null))
        {
            forecasts[Difference] = [.. row.Select((value, step) => Value(value, Others.Sum(other => forecasts[other]![step])))];
        }
    }
}
