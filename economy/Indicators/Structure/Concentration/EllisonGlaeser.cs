using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Structure.Concentration;

/// <summary>
/// γ = (G − (1 − Σ_j x_j²) H)/((1 − Σ_j x_j²)(1 − H)), G = Σ_j (c_j − x_j)²: agglomeration of a sector beyond what the lumpiness of its
/// establishments gives; H the Herfindahl of their sizes, x_j the share of region j in the workers of all sectors, c_j in those of the
/// sector. 0 = as chance would have it.
/// </summary>
/// <remarks>
/// From the kind <c>establishments</c>, by year and sector. Establishments of a size class count as equal: H is then the least that it
/// can be, and γ the most. Undefined where one region or one establishment has everything, and where the data hold only one sector,
/// which would be measured against itself. Source: Ellison and Glaeser (1997), Journal of Political Economy 105.
/// </remarks>
public sealed class EllisonGlaeser : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "ellison-glaeser",
        Name = new("Indeks aglomerasi Ellison–Glaeser", "Ellison–Glaeser index of agglomeration"),
        Unit = "index",
        Formula = "(G − (1 − Σ_j x_j²) H) / ((1 − Σ_j x_j²)(1 − H)); G = Σ_j (c_j − x_j)², H = Σ_k z_k², z_k = share of establishment k in the sector's workers; x_j from all sectors of the data; n = establishments",
        Source = "Ellison and Glaeser (1997), Geographic concentration in US manufacturing industries: a dartboard approach, Journal of Political Economy 105",
        Reading = new(
            "0: seperti kebetulan; di atas 0,05 terpusat nyata (kebiasaan penulisnya). Usaha satu golongan ukuran dianggap sama besar; H lalu paling kecil, indeksnya paling besar.",
            "0: as by chance; above 0.05 clearly concentrated (the authors' custom). Establishments of a size class count as equal; H is then the least and the index the most that it can be."),
        Needs = new("establishments (pekerja setiap usaha atau golongan ukuran, menurut wilayah dan sektor)", "establishments (workers of each establishment or size class, by region and sector)"),
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>Of one sector.</summary>
    /// <param name="workers">Workers of each establishment, or of all of a size class together.</param>
    /// <param name="counts">How many establishments each of these is.</param>
    /// <param name="regionOf">The region of each: a position in <paramref name="regions"/>.</param>
    /// <param name="regions">Workers of every region in all sectors.</param>
    /// <returns>γ, G and H; NaN where a sum is not positive, or one region or one establishment has everything.</returns>
    public static (double Gamma, double Concentration, double Herfindahl) Of(
        ReadOnlySpan<double> workers, ReadOnlySpan<double> counts, ReadOnlySpan<int> regionOf, ReadOnlySpan<double> regions)
    {
        var (sum, all) = (NonNegative.Sum(workers), NonNegative.Sum(regions));
        var (inRegion, herfindahl) = (new double[regions.Length], 0.0);
        for (var row = 0; row < workers.Length; row++)
        {
            inRegion[regionOf[row]] += workers[row];
            herfindahl += workers[row] / sum * (workers[row] / sum) / counts[row];
        }

        var (concentration, squares) = (0.0, 0.0);
        for (var region = 0; region < regions.Length; region++)
        {
            var share = regions[region] / all;
            squares += share * share;
            concentration += Math.Pow((inRegion[region] / sum) - share, 2);
        }

        var gamma = (concentration - ((1 - squares) * herfindahl)) / ((1 - squares) * (1 - herfindahl));
        return (double.IsFinite(gamma) ? gamma : double.NaN, concentration, herfindahl);
    }

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        List<RegionCode> regencies = [.. accounts.Regencies.Select(region => region.Code)];
        var years = accounts.Facts.Of(Measure.EstablishmentWorkers)
            .Where(fact => fact is { Period: not null, Sector: not null } && regencies.Contains(fact.Region))
            .GroupBy(fact => fact.Period!.Value)
            .Where(year => year.Key.Frequency == Frequency.Annual)
            .OrderBy(year => year.Key.Year)
            .ToList();
        return years.Count == 0
            ? FactComputation.Absent(accounts, Definitions, StructureReasons.NoEstablishments)
            : years.SelectMany(year => OfYear(accounts, regencies, year.Key, [.. year]));
    }

    private static IEnumerable<IndicatorValue> OfYear(RegionalAccounts accounts, List<RegionCode> regencies, Period year, IReadOnlyList<Observation> facts)
    {
        var regions = new double[regencies.Count];
        foreach (var fact in facts)
        {
            regions[regencies.IndexOf(fact.Region)] += fact.Value;
        }

        var sectors = facts.GroupBy(fact => fact.Sector!.Value).OrderBy(sector => sector.Key.ToString(), StringComparer.Ordinal).ToList();
        foreach (var sector in sectors)
        {
            double[] counts = [.. sector.Select(fact => accounts.Facts.Find(Measure.Establishments, fact.Region, year, fact.Item, fact.Sector)?.Value ?? 1)];
            var status = sector.Aggregate(ObservationStatus.Final, (least, fact) => least.LeastSettled(fact.Status));
            var gamma = Of([.. sector.Select(fact => fact.Value)], counts, [.. sector.Select(fact => regencies.IndexOf(fact.Region))], regions).Gamma;
            var figure = sectors.Count == 1
                ? Figure.Undefined(StructureReasons.OneSectorOfEstablishments)
                : Figure.Observed(0, status).Becomes(gamma, StructureReasons.OneEstablishment);
            yield return figure.ToValue(Definition, accounts, accounts.Scope, year, sector.Key, n: (int)counts.Sum());
        }
    }
}
