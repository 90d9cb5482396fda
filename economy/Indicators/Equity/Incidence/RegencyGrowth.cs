using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Equity.Incidence;

/// <summary>
/// GRDP per capita of all regencies in two years, on one definition of the total: the level of the start, and that times the growth
/// of output (linked where it must be, see <see cref="Changes"/>) over the growth of people.
/// </summary>
/// <param name="Totals">The panel.</param>
/// <param name="Start">Position of the first year.</param>
/// <param name="End">Position of the last year.</param>
/// <param name="Before">By regency, in millions of the currency per person.</param>
/// <param name="PeopleBefore">By regency.</param>
/// <param name="After">By regency, in millions of the currency per person.</param>
/// <param name="PeopleAfter">By regency.</param>
/// <param name="Basis">What it rests on; undefined where a regency is absent at either end.</param>
internal sealed record RegencyGrowth(
    RegionTotals Totals, int Start, int End, double[] Before, double[] PeopleBefore, double[] After, double[] PeopleAfter, Figure Basis)
{
    // Counted once: every regency's value names it.
    private readonly int known = After.Count(double.IsFinite);

    public int Years => End - Start;

    /// <summary>The growth a year, in percent, of a value that changed over the span; NaN where it was not positive or has become negative.</summary>
    public double AnnualPercent(double before, double after) =>
        before > 0 && after >= 0 ? 100 * (Math.Pow(after / before, 1.0 / Years) - 1) : double.NaN;

    /// <summary>
    /// Values of every two successive years from the first with population on, and of the span from the first complete year to the
    /// last. A span that lacks a regency at either end gives one value of the scope with the reason for each definition.
    /// </summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, Func<RegencyGrowth, IEnumerable<IndicatorValue>> compute) =>
        PanelComputation.Run(accounts, definitions, Frequency.Annual, IndicatorInputs.Population, totals =>
        {
            var sets = RegencyEquity.Periods(totals).Select(period => (Period: period, Set: PerCapitaSet.Of(totals, period))).ToList();
            var spans = sets.Zip(sets.Skip(1)).Where(pair => pair.Second.Period == pair.First.Period + 1).ToList();
            var complete = sets.Where(year => year.Set.IsComplete).ToList();
            if (complete.Count > 1 && complete[^1].Period - complete[0].Period > 1)
            {
                spans.Add((complete[0], complete[^1]));
            }

            return spans.Count == 0
                ? WithoutSpan(totals, definitions, sets.Count == 0 ? totals.Panel.Periods.Count - 1 : sets[^1].Period)
                : spans.Select(span => Of(totals, span.First, span.Second)).SelectMany(growth => growth.Lack(accounts) is { } lack
                    ? definitions.Select(definition => growth.OfScope(definition, lack))
                    : compute(growth));
        });

    /// <summary>A value of the scope.</summary>
    public IndicatorValue OfScope(IndicatorDefinition definition, Figure figure, string? other = null) => figure.ToValue(
        definition,
        Totals.Panel,
        Totals.Accounts.Scope,
        Totals.Panel.Periods[End],
        SectorCode.Total,
        Totals.Panel.Periods[Start],
        other: other,
        n: known);

    /// <summary>A value of one regency.</summary>
    public IndicatorValue OfRegency(IndicatorDefinition definition, int regency, Figure figure, string? other = null) => OfScope(definition, figure, other) with
    {
        Region = Totals.Accounts.Regencies[regency].Code,
        Reference = Totals.Accounts.Scope,
    };

    /// <summary>A growth rate; where it is NaN, the base is zero or the end negative.</summary>
    public Figure Figure(double value) => Basis.Becomes(value, Reasons.NotPositive);

    private static RegencyGrowth Of(RegionTotals totals, (int Period, PerCapitaSet Set) start, (int Period, PerCapitaSet Set) end)
    {
        var basis = Accounts.Figure.From(end.Set.Basis.Value + start.Set.Basis.Value, end.Set.Basis, start.Set.Basis);
        var after = new double[end.Set.PerCapita.Length];
        for (var regency = 0; regency < after.Length; regency++)
        {
            var region = totals.Panel.IndexOf(totals.Accounts.Regencies[regency].Code);
            var change = Changes.OfTotal(totals, region, PeriodSpan.One(start.Period), PeriodSpan.One(end.Period));
            // Where the definition is that of both ends, this is the level of the end; a regency that began with nothing keeps it.
            after[regency] = change.From == 0
                ? end.Set.PerCapita[regency]
                : start.Set.PerCapita[regency] * (change.To / change.From) * (start.Set.People[regency] / end.Set.People[regency]);
            basis = Accounts.Figure.From(basis.Value + (change.IsDefined ? 0 : double.NaN), basis, change.ToFigure(0, Reasons.ZeroBase));
        }

        return new RegencyGrowth(totals, start.Period, end.Period, start.Set.PerCapita, start.Set.People, after, end.Set.People, basis);
    }

    private static IEnumerable<IndicatorValue> WithoutSpan(RegionTotals totals, IReadOnlyList<IndicatorDefinition> definitions, int period) =>
        definitions.Select(definition => Accounts.Figure.Undefined(EquityReasons.OneYear).ToValue(
            definition, totals.Panel, totals.Accounts.Scope, totals.Panel.Periods[period], SectorCode.Total));

    private Figure? Lack(RegionalAccounts accounts) => !Basis.IsDefined
        ? Basis
        : accounts.Regencies.Count < 2 ? Accounts.Figure.Undefined(Reasons.OneRegion) : null;
}
