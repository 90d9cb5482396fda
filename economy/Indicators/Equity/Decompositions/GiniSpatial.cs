using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// The unweighted Gini divided into differences between neighbours and between others: G = Σ_i Σ_{j∈N(i)} |x_i − x_j|/(2n²μ) + the
/// rest. The share of the rest is of the sum of all differences, not of the Gini's denominator (PySAL divides by that). Neighbours
/// share a border. Source: Rey and Smith (2013).
/// </summary>
/// <remarks>
/// p = (1 + number of permutations of the regencies with a rest at least as large)/(permutations + 1): small where neighbours are
/// more alike than chance has it. Undefined with a reason without boundaries, over an incomplete set, where the mean is zero or a
/// value negative; share and p where all are alike. Islands have no neighbour differences.
/// </remarks>
public sealed class GiniSpatial : IIndicator
{
    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
    [
        Define(
            "gini-spatial-neighbours",
            new("Gini spasial: antartetangga", "Spatial Gini: between neighbours"),
            "Σ_i Σ_{j∈N(i)} |x_i − x_j| / (2n²μ)",
            new("Bagian Gini dari selisih daerah yang berbatasan.", "The part of the Gini from differences between regencies that share a border.")),
        Define(
            "gini-spatial-others",
            new("Gini spasial: antara yang tidak bertetangga", "Spatial Gini: between others"),
            "Σ_i Σ_{j∉N(i)} |x_i − x_j| / (2n²μ)",
            new("Bagian Gini dari selisih daerah yang tidak berbatasan; jumlah keduanya = gini.", "The part of the Gini from differences between regencies without a common border; both sum to gini.")),
        Define(
            "gini-spatial-others-share",
            new("Gini spasial: pangsa yang tidak bertetangga", "Spatial Gini: share of others"),
            "Σ_i Σ_{j∉N(i)} |x_i − x_j| / Σ_i Σ_j |x_i − x_j|",
            new("Antara 0 dan 1. Besar juga karena lebih banyak pasangan yang tidak berbatasan: lihat p.", "Between 0 and 1. Large also because more pairs share no border: see p.")),
        Define(
            "gini-spatial-p",
            new("Gini spasial: nilai p permutasi", "Spatial Gini: p-value by permutation"),
            "(1 + #{permutations with a share of others at least as large}) / (permutations + 1)",
            new(
                "Kecil: tetangga lebih mirip daripada bila daerah ditukar acak. Bukan peluang bahwa tidak ada pengelompokan.",
                "Small: neighbours are more alike than if regencies were exchanged at random. Not the chance that there is no clustering.")),
    ];

    /// <summary>Σ_i Σ_{j∈N(i)} |x_i − x_j|, both directions of a pair.</summary>
    /// <param name="values">Values per head.</param>
    /// <param name="neighbours">Positions of the neighbours of each, symmetric.</param>
    public static double NeighbourDifferences(ReadOnlySpan<double> values, IReadOnlyList<IReadOnlyList<int>> neighbours)
    {
        var sum = 0.0;
        for (var region = 0; region < values.Length; region++)
        {
            foreach (var other in neighbours[region])
            {
                sum += Math.Abs(values[region] - values[other]);
            }
        }

        return sum;
    }

    /// <summary>The parts and the share of the rest, whose p-value takes permutations: neighbours, others, share, p.</summary>
    /// <returns>All NaN where there is no Gini; share and p NaN where all are alike.</returns>
    public static (double Neighbours, double Others, double OthersShare, double P) Of(
        double[] values, IReadOnlyList<IReadOnlyList<int>> neighbours, int permutations, int seed)
    {
        var gini = Gini.Unweighted(values);
        if (double.IsNaN(gini))
        {
            return (double.NaN, double.NaN, double.NaN, double.NaN);
        }

        var denominator = 2 * values.Length * values.Sum();
        var observed = NeighbourDifferences(values, neighbours);
        if (gini == 0)
        {
            return (0, 0, double.NaN, double.NaN);
        }

        var (random, shuffled, asExtreme) = (new Random(seed), (double[])values.Clone(), 0);
        for (var draw = 0; draw < permutations; draw++)
        {
            random.Shuffle(shuffled);
            // A larger rest is a smaller sum between neighbours; one that differs by rounding counts as alike.
            asExtreme += NeighbourDifferences(shuffled, neighbours) <= observed * (1 + 1e-12) ? 1 : 0;
        }

        var near = observed / denominator;
        return (near, gini - near, (gini - near) / gini, permutations > 0 ? (1.0 + asExtreme) / (1 + permutations) : double.NaN);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        if (Contiguity.Of(accounts) is not { } contiguity)
        {
            return PanelComputation.Run(accounts, Definitions, Frequency.Annual, IndicatorInputs.Population, totals => Definitions.Select(definition =>
                Figure.Undefined(EquityReasons.NoBoundaries).ToValue(definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1], SectorCode.Total)));
        }

        IReadOnlyList<IReadOnlyList<int>> neighbours = [.. Enumerable.Range(0, contiguity.Count).Select(contiguity.Of)];
        return RegencyEquity.Compute(accounts, Definitions, set =>
        {
            var (near, others, share, p) = Of(set.PerCapita, neighbours, accounts.Options.Permutations, accounts.Options.Seed);
            var whenAlike = near == 0 && others == 0 ? EquityReasons.AllAlike : Reasons.NotPositive;
            return
            [
                set.Basis.Becomes(near, Reasons.NotPositive),
                set.Basis.Becomes(others, Reasons.NotPositive),
                set.Basis.Becomes(share, whenAlike),
                set.Basis.Becomes(p, whenAlike),
            ];
        });
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = "index",
        Formula = $"{formula}; x_i = GRDP per capita, N(i) = regencies that share a border with i, n = number of regencies, μ = their plain mean",
        Source = "Rey and Smith (2013), A spatial decomposition of the Gini coefficient, Letters in Spatial and Resource Sciences 6",
        Reading = reading,
        Needs = EquityTexts.NeedsBoundaries,
        SmallestN = 3,
        Tier = IndicatorTier.Extended,
    };
}
