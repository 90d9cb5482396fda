using EconomyPipeline.Economy.Indicators.Structure.Quotients;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>
/// Which region is specialised in which sector: M_cp = 1 where LQ ≥ the threshold, a bipartite network. Diversity is the number of
/// a region's sectors, ubiquity that of a sector's regions. Source: Hidalgo and Hausmann (2009), The building blocks of economic complexity, PNAS 106(26).
/// </summary>
public sealed class SpecialisationNetwork
{
    private readonly bool[][] cells;

    private SpecialisationNetwork(bool[][] cells, int sectors)
    {
        this.cells = cells;
        Sectors = sectors;
        Diversity = [.. cells.Select(row => row.Count(cell => cell))];
        Ubiquity = [.. Enumerable.Range(0, sectors).Select(sector => cells.Count(row => row[sector]))];
    }

    /// <summary>How many regions there are.</summary>
    public int Regions => cells.Length;

    /// <summary>How many sectors there are.</summary>
    public int Sectors { get; }

    /// <summary>Number of sectors by region.</summary>
    public IReadOnlyList<int> Diversity { get; }

    /// <summary>Number of regions by sector.</summary>
    public IReadOnlyList<int> Ubiquity { get; }

    /// <summary>Whether the region is specialised in the sector.</summary>
    public bool this[int region, int sector] => cells[region][sector];

    /// <summary>The network of output by region and sector; LQ against the reference's sectors. NaN is no specialisation.</summary>
    public static SpecialisationNetwork Of(IReadOnlyList<double[]> output, double[] reference, double threshold = 1) => new(
        [.. output.Select(row =>
        {
            var (own, whole) = (Sum(row), Sum(reference));
            return row.Select((value, sector) => LocationQuotient.Of(value, own, reference[sector], whole) >= threshold).ToArray();
        })],
        reference.Length);

    /// <summary>The network with these cells; every row has one for each sector.</summary>
    public static SpecialisationNetwork Of(IReadOnlyList<bool[]> cells) => new([.. cells], cells.Count == 0 ? 0 : cells[0].Length);

    /// <summary>
    /// The method of reflections: k_{c,N} = Σ_p M_cp·k_{p,N−1} / k_{c,0} and the same for sectors. N = 0 gives diversity and
    /// ubiquity. NaN for a region or sector without any link.
    /// </summary>
    public (double[] Regions, double[] Sectors) Reflections(int steps)
    {
        double[] regions = [.. Diversity.Select(count => (double)count)];
        double[] sectors = [.. Ubiquity.Select(count => (double)count)];
        for (var step = 0; step < steps; step++)
        {
            (regions, sectors) = (
                [.. Enumerable.Range(0, Regions).Select(region => Mean(sectors, sector => this[region, sector], Diversity[region]))],
                [.. Enumerable.Range(0, Sectors).Select(sector => Mean(regions, region => this[region, sector], Ubiquity[sector]))]);
        }

        return (regions, sectors);
    }

    /// <summary>φ_pq = Σ_c M_cp·M_cq / max(k_p, k_q), between 0 and 1; NaN where either sector is in no region.</summary>
    public double Proximity(int sector, int other)
    {
        var together = 0;
        for (var region = 0; region < Regions; region++)
        {
            together += cells[region][sector] && cells[region][other] ? 1 : 0;
        }

        return Ubiquity[sector] > 0 && Ubiquity[other] > 0 ? together / (double)Math.Max(Ubiquity[sector], Ubiquity[other]) : double.NaN;
    }

    /// <summary>Whether those that have any link are linked with one another, through however many others.</summary>
    public bool IsConnected()
    {
        var (regions, sectors, queue) = (new bool[Regions], new bool[Sectors], new Queue<int>());
        var start = Enumerable.Range(0, Regions).FirstOrDefault(region => Diversity[region] > 0, -1);
        if (start < 0)
        {
            return false;
        }

        regions[start] = true;
        queue.Enqueue(start);
        while (queue.TryDequeue(out var region))
        {
            for (var sector = 0; sector < Sectors; sector++)
            {
                if (this[region, sector] && !sectors[sector])
                {
                    sectors[sector] = true;
                    foreach (var other in Enumerable.Range(0, Regions).Where(other => this[other, sector] && !regions[other]))
                    {
                        regions[other] = true;
                        queue.Enqueue(other);
                    }
                }
            }
        }

        return Enumerable.Range(0, Regions).All(region => regions[region] || Diversity[region] == 0);
    }

    private static double Sum(double[] values) => values.Sum(value => double.IsNaN(value) ? 0 : value);

    private static double Mean(double[] values, Func<int, bool> isLinked, int count)
    {
        var sum = 0.0;
        for (var index = 0; index < values.Length; index++)
        {
            sum += isLinked(index) ? values[index] : 0;
        }

        return count > 0 ? sum / count : double.NaN;
    }
}
