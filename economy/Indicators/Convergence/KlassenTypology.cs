using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// Klassen typology: the regency's growth of GRDP and its GRDP per capita, each against the scope's (or, by
/// <see cref="IndicatorOptions.KlassenReference"/>, against the plain mean of the regencies; the reference of the value is null
/// then); at or above counts as above.
/// The value is 1 and the class stands in <c>other</c>, by name. Year against the year before, and the last year against the
/// first with compound growth.
/// </summary>
/// <remarks>
/// Names, not numbers: the numbers of two quadrants are swapped between published applications. Undefined with a reason where
/// growth or population of the regency or of the scope is not known. Source: Klassen (1965); Sjafrizal (1997), Prisma 26(3).
/// </remarks>
public sealed class KlassenTypology : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "klassen",
        Name = new("Tipologi Klassen", "Klassen typology"),
        Unit = "class",
        Formula = "growth of total GRDP of regency j (the year's; over several years the compound rate; on one definition at both ends) ≥ or < that of the province × GRDP per capita of j in the last year ≥ or < that of the province, both on the same price basis; where the mean of the regencies is chosen as the reference, it stands in place of the province",
        Source = "Klassen (1965), Area Economic and Social Redevelopment, OECD; Sjafrizal (1997), Pertumbuhan ekonomi dan ketimpangan regional wilayah Indonesia bagian Barat, Prisma 26(3)",
        Reading = new(
            "Maju dan tumbuh cepat: di atas provinsi pada keduanya. Maju tetapi tertekan: kaya, tumbuh lambat. Berkembang cepat: belum kaya, tumbuh cepat. Relatif tertinggal: di bawah pada keduanya. Hanya membandingkan dengan provinsi pada tahun itu; satu tahun dapat mengubah kelas, maka lihat juga kelas untuk seluruh rentang.",
            "Advanced and fast: above the province in both. Advanced and slow: rich, growing slowly. Developing fast: not rich yet, growing fast. Lagging: below in both. It only compares with the province of that year; one year can change the class, so see the class over the whole span too."),
        Needs = new(
            "sector-output tahunan kabupaten/kota dan provinsinya, dan population",
            "annual sector-output of the regencies and of their province, and population"),
        OtherLabels = new Dictionary<string, Bilingual>
        {
            ["advanced-fast"] = new("Maju dan tumbuh cepat", "Advanced and growing fast"),
            ["advanced-slow"] = new("Maju tetapi tertekan", "Advanced but growing slowly"),
            ["developing-fast"] = new("Berkembang cepat", "Developing fast"),
            ["lagging-slow"] = new("Relatif tertinggal", "Lagging and growing slowly"),
        },
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>The class of a region; a tie with the reference counts as at or above it.</summary>
    /// <param name="growth">Growth of the region, in any unit that the reference's has too.</param>
    /// <param name="referenceGrowth">Growth of the reference.</param>
    /// <param name="perCapita">GRDP per capita of the region.</param>
    /// <param name="referencePerCapita">GRDP per capita of the reference.</param>
    /// <returns>Null where any of them is NaN.</returns>
    public static string? Classify(double growth, double referenceGrowth, double perCapita, double referencePerCapita) =>
        double.IsNaN(growth + referenceGrowth + perCapita + referencePerCapita) ? null : (growth >= referenceGrowth, perCapita >= referencePerCapita) switch
        {
            (true, true) => "advanced-fast",
            (false, true) => "advanced-slow",
            (true, false) => "developing-fast",
            (false, false) => "lagging-slow",
        };

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) =>
        PanelComputation.Run(
            accounts,
            [Definition],
            Frequency.Annual,
            IndicatorInputs.Population | (accounts.Options.KlassenReference == KlassenReference.Scope ? IndicatorInputs.Scope : IndicatorInputs.None),
            OfPanel);

    private static IEnumerable<IndicatorValue> OfPanel(RegionTotals totals)
    {
        var panel = totals.Panel;
        int[] references = totals.Accounts.Options.KlassenReference == KlassenReference.Scope
            ? [panel.IndexOf(totals.Accounts.Scope)]
            : [.. RegencySums.Regencies(totals)];
        var firstPopulation = totals.Accounts.Population.Years.First();
        var periods = Enumerable.Range(0, panel.Periods.Count).Where(period => references.Any(region => totals.HasAny(period, region))).ToList();
        var spans = periods.Where(period => periods.Contains(period - 1)).Select(period => (From: period - 1, To: period)).ToList();
        if (periods.Count > 0 && periods[^1] - periods[0] > 1)
        {
            spans.Add((periods[0], periods[^1]));
        }

        return
            from span in spans
            where panel.Periods[span.To] >= firstPopulation
            let reference = (
                Growth: Mean(references, region => Growth(totals, region, span.From, span.To)),
                PerCapita: Mean(references, region => PerCapita(totals, region, span.To)))
            from region in RegencySums.Regencies(totals)
            where totals.HasAny(span.To, region)
            select Value(totals, region, span.From, span.To, reference);
    }

    private static IndicatorValue Value(RegionTotals totals, int region, int from, int to, (Figure Growth, Figure PerCapita) reference)
    {
        var panel = totals.Panel;
        var (growth, perCapita) = (Growth(totals, region, from, to), PerCapita(totals, region, to));
        var type = Classify(growth.Value, reference.Growth.Value, perCapita.Value, reference.PerCapita.Value);
        var inputs = Figure.From(0, Figure.From(0, growth, reference.Growth), Figure.From(0, perCapita, reference.PerCapita));
        return (inputs with { Value = type is null ? double.NaN : 1 }).ToValue(
            Definition,
            panel,
            panel.Regions[region],
            panel.Periods[to],
            null,
            panel.Periods[from],
            totals.Accounts.Options.KlassenReference == KlassenReference.Scope ? totals.Accounts.Scope : null,
            type);
    }

    private static Figure Mean(int[] regions, Func<int, Figure> figureOf)
    {
        var figures = Array.ConvertAll(regions, region => figureOf(region));
        return figures.Length == 1 ? figures[0] : new Figure(
            figures.Average(figure => figure.Value),
            figures.Aggregate(Quality.Complete, (quality, figure) => quality | figure.Quality),
            figures.Aggregate(ObservationStatus.Final, (status, figure) => status.LeastSettled(figure.Status)),
            Reasons.Join(figures.Select(figure => figure.Reason)));
    }

    private static Figure Growth(RegionTotals totals, int region, int from, int to)
    {
        var change = Changes.OfTotal(totals, region, PeriodSpan.One(from), PeriodSpan.One(to));
        return change.ToFigure(CompoundGrowth.Percent(change.From, change.To, to - from), Reasons.ZeroBase);
    }

    private static Figure PerCapita(RegionTotals totals, int region, int period)
    {
        var people = RegionPopulation.Of(totals.Accounts, totals.Panel.Regions[region], totals.Panel.Periods[period]);
        var output = totals.Total(period, region);
        return Figure.From(output.Value / people.Value, people, output);
    }
}
