using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using MathNet.Numerics.Statistics;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// How evenly welfare is spread over the regencies, beside that of output: for each measure of welfare the population-weighted
/// coefficient of variation (the formula of <see cref="Williamson"/>), the population-weighted Gini, the largest over the smallest
/// value, and Spearman's rank correlation with GRDP per capita. The measure stands in <c>other</c>; years.
/// </summary>
/// <remarks>
/// Undefined over an incomplete set of regencies, with the absent ones as the reason. Ratios need values above zero. The
/// correlation is by price basis and needs three regencies and values that are not all alike; ties take their mean rank.
/// The regencies are the whole population: no interval. Source: Williamson (1965); Spearman (1904).
/// </remarks>
public sealed class WelfareEquity : IIndicator
{
    private const int FewestForRanks = 3;

    // By the names that the datasets of welfare give.
    private static readonly (string Measure, string Code, Bilingual Name)[] Measures =
    [
        ("poverty-rate", "poverty-rate", new("Persentase penduduk miskin", "Poverty rate")),
        ("human-development-index", "human-development-index", new("Indeks pembangunan manusia", "Human development index")),
        ("grdp-per-capita", "grdp-per-capita", new("PDRB per kapita (terbitan)", "GRDP per capita (as published)")),
        ("expenditure-gini", "expenditure-gini", new("Rasio Gini pengeluaran", "Gini ratio of expenditure")),
        ("unemployment-rate", "unemployment-rate", new("Tingkat pengangguran terbuka", "Unemployment rate")),
        ("adjusted-expenditure-per-capita", "expenditure", new("Pengeluaran per kapita disesuaikan", "Adjusted expenditure per capita")),
        ("life-expectancy", "life-expectancy", new("Umur harapan hidup", "Life expectancy")),
        ("expected-years-of-schooling", "expected-schooling", new("Harapan lama sekolah", "Expected years of schooling")),
        ("mean-years-of-schooling", "mean-schooling", new("Rata-rata lama sekolah", "Mean years of schooling")),
    ];

    private static readonly Dictionary<string, Bilingual> Labels = Measures.ToDictionary(measure => measure.Code, measure => measure.Name);

    private static readonly Bilingual Needs = new(
        "welfare dan population dari semua kabupaten/kota; bila satu saja tidak ada, ukuran ini tidak didefinisikan",
        "welfare and population of every regency; where a single one is absent the measure is undefined");

    private static readonly IndicatorDefinition VariationDefinition = new()
    {
        Id = "welfare-variation",
        Name = new("Ketimpangan kesejahteraan antarwilayah (CV berbobot)", "Inequality of welfare between regencies (weighted CV)"),
        Unit = "index",
        Formula = "√(Σ_i w_i (x_i − x̄)²) / x̄; x_i = the measure of welfare in regency i, w_i = its share of the population, x̄ = Σ w_i x_i",
        Source = "Williamson (1965), Regional inequality and the process of national development, Economic Development and Cultural Change 13(4), of welfare instead of output",
        Reading = new(
            "0 berarti merata. Bandingkan antartahun untuk satu ukuran, bukan antarukuran: IPM terletak di antara 0 dan 100 dan selalu tampak merata.",
            "0 is equal. Compare years of one measure, not measures: the HDI lies between 0 and 100 and always looks equal."),
        Needs = Needs,
        SmallestN = 2,
        OtherLabels = Labels,
    };

    private static readonly IndicatorDefinition GiniDefinition = new()
    {
        Id = "welfare-gini",
        Name = new("Gini kesejahteraan antarwilayah (berbobot penduduk)", "Gini of welfare between regencies (weighted by population)"),
        Unit = "index",
        Formula = "½ Σ_i Σ_j w_i w_j |x_i − x_j| / x̄; x_i = the measure of welfare in regency i, w_i = its share of the population, x̄ = Σ w_i x_i",
        Source = "Sen (1973), On Economic Inequality; Mookherjee and Shorrocks (1982), Economic Journal 92",
        Reading = new(
            "0 berarti merata. Mengukur beda antardaerah; beda di dalam daerah tidak terlihat.",
            "0 is equal. It measures differences between regencies; those within are not seen."),
        Needs = Needs,
        SmallestN = 2,
        OtherLabels = Labels,
    };

    private static readonly IndicatorDefinition RangeDefinition = new()
    {
        Id = "welfare-max-min",
        Name = new("Kesejahteraan: tertinggi terhadap terendah", "Welfare: largest over smallest"),
        Unit = "ratio",
        Formula = "max_i x_i / min_i x_i; x_i = the measure of welfare in regency i",
        Source = "Shankar and Shah (2003), Bridging the economic divide within countries, World Development 31(8)",
        Reading = new(
            "1 berarti merata. Hanya dua daerah yang menentukan.",
            "1 is equal. Two regencies alone decide it."),
        Needs = Needs,
        SmallestN = 2,
        OtherLabels = Labels,
    };

    private static readonly IndicatorDefinition CorrelationDefinition = new()
    {
        Id = "welfare-rank-correlation",
        Name = new("Korelasi peringkat kesejahteraan dengan PDRB per kapita", "Rank correlation of welfare with GRDP per capita"),
        Unit = "coefficient",
        Formula = "Pearson correlation of the ranks of the measure of welfare and of GRDP per capita over the regencies; ties take their mean rank",
        Source = "Spearman (1904), The proof and measurement of association between two things, American Journal of Psychology 15(1)",
        Reading = new(
            "1: urutan kesejahteraan sama dengan urutan PDRB per kapita; 0: tidak berkaitan; −1: terbalik. Untuk kemiskinan nilai negatif yang baik. Mendekati 0 berarti keluaran daerah tidak sampai pada kesejahteraan warganya, atau diukur dengan lemah; bukan bukti sebab.",
            "1: regencies are in the same order by welfare as by GRDP per capita; 0: unrelated; −1: reversed. For poverty a negative value is the good one. Near 0 the output of a regency does not reach its people, or is measured weakly; no proof of a cause."),
        Needs = new("welfare, sector-output tahunan dan population dari semua kabupaten/kota", "welfare, annual sector-output and population of every regency"),
        SmallestN = FewestForRanks,
        OtherLabels = Labels,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [VariationDefinition, GiniDefinition, RangeDefinition, CorrelationDefinition];

    /// <summary>max / min, 1 or more; NaN where a value is not positive or there is none.</summary>
    public static double MaxOverMin(ReadOnlySpan<double> values)
    {
        var (largest, smallest) = (double.NaN, double.NaN);
        foreach (var value in values)
        {
            if (!(value > 0))
            {
                return double.NaN;
            }

            largest = largest >= value ? largest : value;
            smallest = smallest <= value ? smallest : value;
        }

        return largest / smallest;
    }

    /// <summary>Spearman's rank correlation, −1 to 1; ties take their mean rank.</summary>
    /// <returns>NaN where the values of either are all alike, or one is NaN, or there are fewer than two.</returns>
    public static double RankCorrelation(double[] left, double[] right) =>
        left.Length < 2 || left.Concat(right).Any(double.IsNaN) ? double.NaN : Correlation.Spearman(left, right);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var regencies = accounts.Regencies.Select(regency => regency.Code).ToHashSet();
        var known = Measures.SelectMany(measure => accounts.Facts.Of(measure.Measure)
            .Where(fact => fact.Period?.Frequency == Frequency.Annual && regencies.Contains(fact.Region))
            .Select(fact => fact.Period!.Value).Distinct().OrderBy(year => year.Year).Select(year => (measure.Measure, measure.Code, Year: year))).ToList();
        return known.Count == 0
            ? FactComputation.Absent(accounts, Definitions, ProgrammeReasons.NoWelfare)
            : known.SelectMany(one => Dispersion(accounts, one.Measure, one.Code, one.Year))
                .Concat(PanelComputation.Run(accounts, [CorrelationDefinition], Frequency.Annual, IndicatorInputs.Population, totals => Correlations(totals, known)));
    }

    private static IEnumerable<IndicatorValue> Dispersion(RegionalAccounts accounts, string measure, string code, Period year)
    {
        var (values, basis) = Of(accounts, measure, year);
        var residents = accounts.Regencies.Select(regency => RegionPopulation.Of(accounts, regency.Code, year)).ToList();
        double[] people = [.. residents.Select(figure => figure.Value)];
        var weighted = residents.Aggregate(basis, (sum, figure) => Figure.From(sum.Value + figure.Value, sum, figure));
        yield return Value(Measured(weighted, Williamson.Index(values, people)), VariationDefinition);
        yield return Value(Measured(weighted, Gini.Weighted(values, people)), GiniDefinition);
        yield return Value(Measured(basis, MaxOverMin(values)), RangeDefinition);

        Figure Measured(Figure restsOn, double value) =>
            values.Length < 2 ? Figure.Undefined(Reasons.OneRegion) : restsOn.Becomes(restsOn.IsDefined ? value : double.NaN, Reasons.NotPositive);

        IndicatorValue Value(Figure figure, IndicatorDefinition definition) =>
            figure.ToValue(definition, accounts, accounts.Scope, year, other: code, n: values.Count(double.IsFinite));
    }

    private static IEnumerable<IndicatorValue> Correlations(RegionTotals totals, IReadOnlyList<(string Measure, string Code, Period Year)> known)
    {
        var (accounts, panel) = (totals.Accounts, totals.Panel);
        var sets = known.Select(one => one.Year).Distinct().Where(year => panel.IndexOf(year) >= 0).ToDictionary(year => year, year => PerCapitaSet.Of(totals, panel.IndexOf(year)));
        foreach (var (measure, code, year) in known.Where(one => sets.ContainsKey(one.Year)))
        {
            var (values, basis) = Of(accounts, measure, year);
            var set = sets[year];
            var both = Figure.From(basis.Value + set.Basis.Value, basis, set.Basis);
            var figure = values.Length < FewestForRanks
                ? Figure.Undefined(ProgrammeReasons.ThreeRegencies)
                : both.Becomes(both.IsDefined ? RankCorrelation(values, set.PerCapita) : double.NaN, ProgrammeReasons.AllAlike);
            yield return figure.ToValue(CorrelationDefinition, panel, accounts.Scope, year, other: code, n: values.Count(double.IsFinite));
        }
    }

    private static (double[] Values, Figure Basis) Of(RegionalAccounts accounts, string measure, Period year)
    {
        var facts = accounts.Regencies.Select(regency => (regency, Fact: accounts.Facts.Find(measure, regency.Code, year))).ToList();
        var absent = facts.Where(pair => pair.Fact is null || double.IsNaN(pair.Fact.Value)).Select(pair => FactComputation.Label(pair.regency)).ToList();
        var status = facts.Aggregate(ObservationStatus.Final, (least, pair) => least.LeastSettled(pair.Fact?.Status ?? ObservationStatus.Final));
        var basis = absent.Count > 0 ? Figure.Undefined(ProgrammeReasons.AbsentWelfare(absent, year)) : Figure.Observed(0, status);
        return ([.. facts.Select(pair => pair.Fact?.Value ?? double.NaN)], basis);
    }
}
