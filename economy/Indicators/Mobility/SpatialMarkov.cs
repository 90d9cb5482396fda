using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Mobility;

/// <summary>
/// Moves between quintiles of GRDP per capita given the quintile of the neighbours' mean at the start (the spatial lag, row
/// standardised): the probability of moving up, of staying and of moving down for each class of neighbours. Source: Rey (2001).
/// </summary>
/// <remarks>
/// The lag is put into the quintiles of the year's own values, as in giddy. A regency without neighbours makes no move here. Of the full matrices only up, stay
/// and down are given: 125 cells would be single regions. Undefined with a reason without boundaries, and for a class of
/// neighbours that no move begins in; below 100 moves with a caution.
/// </remarks>
public sealed class SpatialMarkov : IIndicator
{
    private static readonly (string Code, Bilingual Name)[] Directions = [("down", new("turun", "down")), ("stay", new("tetap", "stay")), ("up", new("naik", "up"))];

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "markov-spatial",
        Name = new("Rantai Markov spasial: pindah kelas menurut kelas tetangga", "Spatial Markov chain: moves by class of the neighbours"),
        Unit = "probability",
        Formula = "moves up, staying or down / moves, of regencies whose neighbours' mean (row-standardised spatial lag of relative GRDP per capita) is in the class at the start; classes = quintiles of relative GRDP per capita of each year",
        Source = "Rey (2001), Spatial empirics for economic growth and convergence, Geographical Analysis 33(3)",
        Reading = new(
            "Bila daerah dengan tetangga kaya lebih sering naik, letaknya berarti. N adalah banyaknya perpindahan di kelas tetangga itu; dengan belasan daerah hanya petunjuk. Daerah tanpa tetangga tidak dihitung.",
            "Where regions with rich neighbours move up more often, location matters. N is the number of moves in that class of neighbours; among a dozen regions a hint only. Regions without neighbours are not counted."),
        Needs = new(
            "sector-output tahunan dan population dari semua kabupaten/kota, serta boundaries",
            "annual sector-output and population of every regency, and boundaries"),
        Tier = IndicatorTier.Extended,
        OtherLabels = (
            from lag in ClassScheme.Codes.Zip(ClassScheme.Names)
            from direction in Directions
            select (Code: Code(lag.First, direction.Code), Label: new Bilingual($"tetangga {lag.Second.Id}: {direction.Name.Id}", $"neighbours {lag.Second.En}: {direction.Name.En}")))
            .ToDictionary(pair => pair.Code, pair => pair.Label),
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>One matrix of moves for each class of the neighbours' mean at the start.</summary>
    /// <param name="years">Values of all regions, by year.</param>
    /// <param name="neighbours">Positions of the neighbours of each region.</param>
    /// <param name="scheme">How both are put into classes.</param>
    public static int[][][] Count(IReadOnlyList<double[]> years, IReadOnlyList<IReadOnlyList<int>> neighbours, ClassScheme scheme)
    {
        var classes = years.Select(scheme.Classify).ToList();
        var lags = years.Select(values => LagClasses(values, neighbours, scheme)).ToList();
        return [.. ClassScheme.Codes.Select((_, lag) =>
        {
            var counts = ClassScheme.Codes.Select(_ => new int[ClassScheme.Codes.Count]).ToArray();
            for (var year = 1; year < years.Count; year++)
            {
                for (var region = 0; region < neighbours.Count; region++)
                {
                    counts[classes[year - 1][region]][classes[year][region]] += lags[year - 1][region] == lag ? 1 : 0;
                }
            }

            return counts;
        })];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var contiguity = Contiguity.Of(accounts);
        return ClassHistory.Compute(accounts, Definitions, history => contiguity is null
            ? history.Undefined(Definitions, MobilityReasons.NoBoundaries)
            : OfHistory(history, [.. Enumerable.Range(0, contiguity.Count).Select(contiguity.Of)]));
    }

    private static IEnumerable<IndicatorValue> OfHistory(ClassHistory history, IReadOnlyList<IReadOnlyList<int>> neighbours)
    {
        var counts = Count(history.Relative, neighbours, ClassScheme.Quintiles);
        var all = counts.Sum(matrix => matrix.Sum(row => row.Sum()));
        var basis = all < ClassMobility.SmallestMoves
            ? history.Basis with { Reason = Reasons.Join(history.Basis.Reason, MobilityReasons.Caution(all)) }
            : history.Basis;
        for (var lag = 0; lag < counts.Length; lag++)
        {
            var moves = counts[lag].Sum(row => row.Sum());
            for (var direction = 0; direction < Directions.Length; direction++)
            {
                var moved = counts[lag].SelectMany((row, from) => row.Where((_, to) => Math.Sign(to.CompareTo(from)) + 1 == direction)).Sum();
                yield return history.Value(
                    Definition,
                    basis.Becomes(moves == 0 ? double.NaN : (double)moved / moves, MobilityReasons.NoSuchNeighbours),
                    Code(ClassScheme.Codes[lag], Directions[direction].Code),
                    moves);
            }
        }
    }

    // The bounds are those of the regions themselves; a region without neighbours has no class.
    private static int[] LagClasses(double[] values, IReadOnlyList<IReadOnlyList<int>> neighbours, ClassScheme scheme)
    {
        var cutoffs = scheme.Cutoffs(values);
        return [.. neighbours.Select(own => own.Count == 0 ? -1 : cutoffs.Count(cutoff => own.Average(other => values[other]) > cutoff))];
    }

    private static string Code(string lag, string direction) => $"{lag}-{direction}";
}
