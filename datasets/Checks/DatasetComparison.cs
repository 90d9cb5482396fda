using System.Runtime.InteropServices;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>What a file changes of one accepted dataset.</summary>
/// <param name="dataset">Its path.</param>
/// <param name="sequence">The sequence number of its accepted version.</param>
internal sealed class DatasetComparison(string dataset, long sequence)
{
    // BPS revises a preliminary sector by some percent; several times the usual change is another figure.
    private const double LargePercent = 20;
    private const double LeastLargePercent = 5;
    private const double TimesMedian = 10;

    private readonly List<double> changes = [];
    private (Observation Cell, Observation Before, double Percent)? largest;
    private (Observation Cell, Observation Before)? firstJump;
    private int compared;
    private int jumps;

    /// <summary>How many cells both have.</summary>
    public int Touched => compared + jumps;

    public void Add(Observation cell, Observation before, double percent)
    {
        compared++;
        if (percent != 0)
        {
            changes.Add(Math.Abs(percent));
            largest = largest is { } known && Math.Abs(known.Percent) >= Math.Abs(percent) ? known : (cell, before, percent);
        }
    }

    public void AddJump(Observation cell, Observation before)
    {
        firstJump ??= (cell, before);
        jumps++;
    }

    public IEnumerable<Finding> Findings()
    {
        if (firstJump is var (jumped, from))
        {
            yield return AcceptedFindings.UnitJump(dataset, sequence, jumped, from, jumps);
        }

        if (largest is var (cell, before, percent))
        {
            var median = Medians.Of(CollectionsMarshal.AsSpan(changes));
            var isLarge = Math.Abs(percent) > LargePercent || (Math.Abs(percent) > LeastLargePercent && Math.Abs(percent) > TimesMedian * median);
            yield return AcceptedFindings.Revision(dataset, sequence, cell, before, percent, (changes.Count, compared, median, isLarge));
        }
    }
}
