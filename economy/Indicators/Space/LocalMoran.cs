using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// I_i = (n−1) z_i Σ_j w_ij z_j / Σ z², z = x − mean, with row-standardised weights; Σ I_i = (n−1)·I where every region has
/// neighbours. p by conditional permutation: the region stays, its neighbours are drawn from all others. Source: Anselin (1995).
/// </summary>
/// <remarks>
/// Of GRDP per capita. Undefined with a reason: no boundaries, no neighbours at all, an incomplete set, fewer than eight
/// regencies, all alike, a regency without neighbours.
/// </remarks>
public sealed class LocalMoran : IIndicator
{
    private static readonly IndicatorDefinition IndexDefinition = new()
    {
        Id = "local-moran",
        Name = new("Moran lokal (LISA)", "Local Moran (LISA)"),
        Unit = "index",
        Formula = "(n−1) z_i Σ_j w_ij z_j / Σ_i z_i²; z_i = GRDP per capita of regency i less the plain mean, w_ij = 1/(number of neighbours of i) for those that share a border; the class says whether the region and its neighbours are above the mean",
        Source = "Anselin (1995), Local indicators of spatial association: LISA, Geographical Analysis 27(2)",
        Reading = new(
            "Positif: mirip tetangganya; negatif: berbeda. Kelasnya hanya berarti bila nilai p-nya kecil. Banyak daerah diuji sekaligus: beberapa p kecil muncul kebetulan.",
            "Positive: like its neighbours; negative: unlike. The class means something only where its p-value is small. Many regions are tested at once: a few small p come by chance."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["high-high"] = new("Tinggi di antara tinggi", "High among high"),
            ["low-low"] = new("Rendah di antara rendah", "Low among low"),
            ["high-low"] = new("Tinggi di antara rendah", "High among low"),
            ["low-high"] = new("Rendah di antara tinggi", "Low among high"),
            ["island"] = new("Tanpa tetangga", "Without neighbours"),
        },
    };

    private static readonly IndicatorDefinition PDefinition = new()
    {
        Id = "local-moran-p",
        Name = new("Moran lokal: nilai p permutasi bersyarat", "Local Moran: conditional p-value by permutation"),
        Unit = "probability",
        Formula = "(permutations at least as extreme on the side of the observed value + 1) / (permutations + 1); the regency stays, its neighbours are drawn from all others",
        Source = "Anselin (1995), Local indicators of spatial association: LISA, Geographical Analysis 27(2)",
        Reading = new(
            "Bagian pembagian acak nilai atas wilayah yang sama ekstremnya; terkecil 1/(permutasi + 1). Yang acak adalah letaknya, bukan contoh wilayah. Banyak tahun diuji sekaligus: satu p kecil belum bukti.",
            "The part of random assignments of the values to the regions that are as extreme; at the least 1/(permutations + 1). What is random is the place, not a sample of regions. Many years are tested at once: one small p proves little."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition ExpectationDefinition = new()
    {
        Id = "local-moran-expected",
        Name = new("Moran lokal: harapan bersyarat", "Local Moran: conditional expectation"),
        Unit = "index",
        Formula = "−z_i² Σ_j w_ij / Σ_i z_i²",
        Source = "Sokal, Oden and Thomson (1998), Local spatial autocorrelation in a biological model, Geographical Analysis 30(4)",
        Reading = new(
            "Nilai Moran lokal bila tetangganya acak: pembanding bagi nilai sebenarnya.",
            "The local Moran were its neighbours random: what the value itself is compared with."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [IndexDefinition, PDefinition, ExpectationDefinition];

    /// <summary>I_i of every region; 0 for one without neighbours, NaN where all values are alike or one is not finite.</summary>
    public static double[] Index(double[] values, SpatialWeights weights)
    {
        var n = values.Length;
        if (Deviations.Of(values) is not { } z)
        {
            return [.. values.Select(_ => double.NaN)];
        }

        var squares = z.Sum(value => value * value);
        return [.. z.Select((own, region) => (n - 1) * own * weights.Lag(region, z) / squares)];
    }

    /// <summary>Expectation of I_i over all permutations that leave the region in its place: −z_i² W_i / Σ z².</summary>
    /// <remarks>esda gives the n/(n−1) of it, since it divides by Σz²/n there.</remarks>
    public static double[] ConditionalExpectation(double[] values, SpatialWeights weights)
    {
        if (Deviations.Of(values) is not { } z)
        {
            return [.. values.Select(_ => double.NaN)];
        }

        var squares = z.Sum(value => value * value);
        return [.. z.Select((own, region) => -own * own * weights.RowSum(region) / squares)];
    }

    /// <summary>
    /// The region's deviation and its neighbours': <c>high-high</c>, <c>low-high</c> (low among high), <c>low-low</c>,
    /// <c>high-low</c>; above 0 is high. <c>island</c> without neighbours. Null where I_i is NaN.
    /// </summary>
    public static string?[] Quadrants(double[] values, SpatialWeights weights)
    {
        if (Deviations.Of(values) is not { } z)
        {
            return new string?[values.Length];
        }

        return [.. z.Select((own, region) => weights.Neighbours(region).IsEmpty ? "island" : (own > 0, weights.Lag(region, z) > 0) switch
        {
            (true, true) => "high-high",
            (false, true) => "low-high",
            (false, false) => "low-low",
            (true, false) => "high-low",
        })];
    }

    /// <summary>One-sided conditional p of every region, (as extreme + 1) / (permutations + 1); NaN without neighbours.</summary>
    public static double[] P(double[] values, SpatialWeights weights, int permutations, int seed)
    {
        var n = values.Length;
        var result = new double[n];
        Array.Fill(result, double.NaN);
        if (Deviations.Of(values) is not { } z || permutations < 1)
        {
            return result;
        }

        var most = Enumerable.Range(0, n).Max(region => weights.Neighbours(region).Length);
        var draws = Draws(n - 1, most, permutations, seed);
        for (var region = 0; region < n; region++)
        {
            var weight = weights.Weights(region);
            if (weight.IsEmpty)
            {
                continue;
            }

            var (observed, larger) = (z[region] * weights.Lag(region, z), 0);
            var slack = 1e-12 * Math.Abs(observed);
            foreach (var draw in draws)
            {
                var lag = 0.0;
                for (var at = 0; at < weight.Length; at++)
                {
                    // The draw is among n − 1 positions: those from the region on stand one further.
                    lag += weight[at] * z[draw[at] < region ? draw[at] : draw[at] + 1];
                }

                larger += z[region] * lag >= observed - slack ? 1 : 0;
            }

            result[region] = PermutationTest.OneSidedOf(larger, permutations);
        }

        return result;
    }

    // The same draws serve all regions, as in esda: the first of a shuffle of n − 1 positions.
    private static int[][] Draws(int positions, int most, int permutations, int seed)
    {
        var random = new Random(seed);
        int[] order = [.. Enumerable.Range(0, positions)];
        return [.. Enumerable.Range(0, permutations).Select(_ =>
        {
            for (var at = 0; at < most; at++)
            {
                var other = random.Next(at, positions);
                (order[at], order[other]) = (order[other], order[at]);
            }

            return order[..most];
        })];
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, OfSet);

    private static IEnumerable<IndicatorValue> OfSet(SpatialSet set)
    {
        var weights = SpatialWeights.RowStandardised(set.Neighbours);
        var (index, quadrants, expected) = (Index(set.Values, weights), Quadrants(set.Values, weights), ConditionalExpectation(set.Values, weights));
        var p = P(set.Values, weights, set.Options.Permutations, set.Options.Seed);
        for (var regency = 0; regency < index.Length; regency++)
        {
            // Without neighbours the index is 0 by its formula only: it says nothing, and so it is not given.
            var isIsland = weights.Neighbours(regency).IsEmpty;
            var reason = isIsland ? SpaceReasons.Island : SpaceReasons.AllEqual;
            yield return set.OfRegency(IndexDefinition, regency, Of(index[regency]), quadrants[regency]);
            yield return set.OfRegency(PDefinition, regency, Of(p[regency]));
            yield return set.OfRegency(ExpectationDefinition, regency, Of(expected[regency]));

            Figure Of(double value) => set.Basis.Becomes(isIsland ? double.NaN : value, reason);
        }
    }
}
