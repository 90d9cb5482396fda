using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// The Shapley value of each sector in the weighted Gini between regencies: by how much the Gini rises, on the mean over all orders,
/// as a sector is let vary that was spread equally before. v(S) = ½ ΣΣ w_i w_j |Σ_{k∈S}(x_ik − x_jk)|/μ. The values sum to the Gini.
/// </summary>
/// <remarks>
/// Exact over all subsets while subsets × regions stay below 2²²; above, the mean over random orders and their reverses, at least
/// 100 and as many as keep orders × sectors × regions below 2²⁰, from the seed: the sum is exact nevertheless. Undefined as
/// <see cref="GiniSectorContribution"/>. Sources: Shapley (1953); Shorrocks (2013).
/// </remarks>
public sealed class GiniSectorShapley : IIndicator
{
    private const long MostOfSubsets = 1L << 22;
    private const long MostOfOrders = 1L << 20;

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "gini-sector-shapley",
        Name = new("Nilai Shapley sektor dalam Gini antarwilayah", "Shapley value of a sector in the Gini between regencies"),
        Unit = "index",
        Formula = "mean over all orders of v(S ∪ {k}) − v(S); v(S) = ½ Σ_i Σ_j w_i w_j |Σ_{k∈S} (x_ik − x_jk)| / μ, sectors outside S spread equally; x_ik = GRDP of sector k per capita, w_i = share of the population",
        Source = "Shapley (1953), A value for n-person games; Shorrocks (2013), Decomposition procedures for distributional analysis, Journal of Economic Inequality 11",
        Reading = new(
            "Jumlah semua sektor = Gini berbobot. Berbeda dari gini-sector-contribution: di sana peringkat daerah tetap, di sini setiap sektor diuji dalam semua urutan. Bila keduanya sepakat, kesimpulannya tidak bergantung pada cara mengurai.",
            "All sectors sum to the weighted Gini. It differs from gini-sector-contribution: there the ranks of the regencies are fixed, here each sector is tried in every order. Where the two agree, the finding does not hang on the way of dividing."),
        Needs = EquityTexts.NeedsSectorsOfAll,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The Shapley value of each sector.</summary>
    /// <param name="sectors">Values per head by sector and region.</param>
    /// <param name="people">Weights of the regions.</param>
    /// <param name="seed">Of the random orders, where there are too many subsets.</param>
    /// <returns>All NaN where the mean of the sum is not positive or the sum is negative somewhere.</returns>
    public static double[] Values(double[][] sectors, double[] people, int seed)
    {
        var game = new GiniGame(sectors, people);
        if (!game.IsDefined)
        {
            return [.. sectors.Select(_ => double.NaN)];
        }

        var isSmall = sectors.Length < 22 && (1L << sectors.Length) * people.Length <= MostOfSubsets;
        var orders = (int)Math.Max(50, MostOfOrders / (2L * sectors.Length * people.Length));
        return isSmall ? game.Exact() : game.Sampled(orders, new Random(seed));
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SectorsPerCapita.Compute(accounts, Definitions, (sectors, people) =>
        [.. Values(sectors, people, accounts.Options.Seed).Select(value => new[] { (value, Reasons.NotPositive) })]);
}
