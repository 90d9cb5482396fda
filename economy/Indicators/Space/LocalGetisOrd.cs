using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Space;

/// <summary>
/// G*_i = (Σ_j w_ij x_j − W_i x̄) / (s √((n S_i − W_i²)/(n−1))), w binary with w_ii = 1, W_i = Σ_j w_ij, S_i = Σ_j w_ij², s² =
/// Σx²/n − x̄²: a z-score of the regency with its neighbours. Source: Ord and Getis (1995).
/// </summary>
/// <remarks>
/// Of GRDP per capita. For a regency without neighbours it is the score of its own value. Undefined with a reason: no boundaries, no neighbours at all, an
/// incomplete set, fewer than eight regencies, all alike, a regency that borders on all others.
/// </remarks>
public sealed class LocalGetisOrd : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "getis-ord-local",
        Name = new("Getis–Ord G* lokal (titik panas)", "Local Getis–Ord G* (hot spots)"),
        Unit = "standard deviations",
        Formula = "(Σ_j w_ij x_j − W_i x̄) / (s √((n W_i − W_i²)/(n−1))); x_j = GRDP per capita of regency j, w_ij = 1 for i itself and those that share a border with it, W_i = Σ_j w_ij, x̄ and s = plain mean and standard deviation",
        Source = "Ord and Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis 27(4)",
        Reading = new(
            "Di atas 2: daerah dan tetangganya kaya (titik panas); di bawah −2: miskin (titik dingin). Satu daerah sangat kaya memanaskan semua tetangganya. Banyak daerah diuji sekaligus.",
            "Above 2: the region and its neighbours are rich (hot spot); below −2: poor (cold spot). One very rich region heats all of its neighbours. Many regions are tested at once."),
        Needs = RegencySpace.Needs,
        SmallestN = 8,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>G*_i of every region; NaN where all values are alike, one is not finite, or a region borders on all others.</summary>
    /// <param name="values">Of any sign.</param>
    /// <param name="weights">Binary; the region itself is added.</param>
    public static double[] Scores(double[] values, SpatialWeights weights)
    {
        var n = values.Length;
        var scores = new double[n];
        Array.Fill(scores, double.NaN);
        if (Deviations.Of(values) is not { } z)
        {
            return scores;
        }

        var deviation = Math.Sqrt(z.Sum(value => value * value) / n);
        for (var region = 0; region < n; region++)
        {
            // Of binary weights W_i = S_i = the neighbours and the region itself.
            double members = weights.Neighbours(region).Length + 1;
            scores[region] = members < n
                ? (z[region] + weights.Lag(region, z)) / (deviation * Math.Sqrt(((n * members) - (members * members)) / (n - 1)))
                : double.NaN;
        }

        return scores;
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencySpace.OfLevels(accounts, Definitions, set =>
        Scores(set.Values, SpatialWeights.Binary(set.Neighbours)).Select((score, regency) =>
            set.OfRegency(Definition, regency, set.Basis.Becomes(score, SpaceReasons.NoScore))));
}
