using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>
/// Which regencies of a scope border on one another, from the <c>boundaries</c> datasets: those that share a line (rook), and
/// with <c>queen</c> those that share a point alone as well. A region without a neighbour in the scope is an island.
/// </summary>
public sealed class Contiguity
{
    private readonly int[][] neighbours;

    private Contiguity(int[][] neighbours) => this.neighbours = neighbours;

    /// <summary>How many regencies there are.</summary>
    public int Count => neighbours.Length;

    /// <summary>Positions of those without a neighbour among the regencies.</summary>
    public IReadOnlyList<int> Islands => [.. Enumerable.Range(0, Count).Where(region => neighbours[region].Length == 0)];

    /// <summary>Positions of the neighbours of a regency among the regencies, ascending.</summary>
    public IReadOnlyList<int> Of(int regency) => neighbours[regency];

    /// <summary>The contiguity of a scope's regencies, in their order; null where no boundaries are known.</summary>
    /// <param name="accounts">Its facts say who borders on whom; a border that only one side names counts for both.</param>
    /// <param name="queen">Whether a shared point is enough.</param>
    public static Contiguity? Of(RegionalAccounts accounts, bool queen = false)
    {
        var position = accounts.Regencies.Select((region, index) => (region.Code, index)).ToDictionary(pair => pair.Code, pair => pair.index);
        var borders = accounts.Facts.Of(Measure.SharedBorder);
        var pairs = (queen ? borders.Concat(accounts.Facts.Of(Measure.SharedPoint)) : borders).ToList();
        if (pairs.Count == 0)
        {
            return null;
        }

        var sets = accounts.Regencies.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var pair in pairs)
        {
            if (RegionCode.TryParse(pair.Item, out var other)
                && position.TryGetValue(pair.Region, out var left)
                && position.TryGetValue(other, out var right)
                && left != right)
            {
                sets[left].Add(right);
                sets[right].Add(left);
            }
        }

        return new Contiguity([.. sets.Select(set => set.ToArray())]);
    }
}
