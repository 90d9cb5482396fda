using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Indicators.Complexity;

/// <summary>The network of one year: the regencies that publish every sector, against the scope. Whoever does not is left out and named (Partial), and has a row that says why.</summary>
internal sealed class NetworkYear
{
    private NetworkYear(RegionTotals totals, int period, List<int> regions, List<int> absent, List<double[]> output, Figure basis, SpecialisationNetwork network)
    {
        (Totals, Period, Regions, Absent, Output, Basis, Network) = (totals, period, regions, absent, output, basis, network);
    }

    public RegionTotals Totals { get; }

    public int Period { get; }

    /// <summary>Positions in the panel of the regions of the network, in its order.</summary>
    public IReadOnlyList<int> Regions { get; }

    /// <summary>Positions in the panel of the regencies that are left out.</summary>
    public IReadOnlyList<int> Absent { get; }

    /// <summary>Output by region and sector.</summary>
    public IReadOnlyList<double[]> Output { get; }

    public Figure Basis { get; }

    public SpecialisationNetwork Network { get; }

    /// <summary>Runs a measure over the network of every year with sectors of the scope, or says once for each id that there is none.</summary>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts, IReadOnlyList<IndicatorDefinition> definitions, bool lastOnly, Func<NetworkYear, IEnumerable<IndicatorValue>> compute) =>
        PanelComputation.Run(
            accounts, definitions, Periods.Frequency.Annual, IndicatorInputs.Sectors | IndicatorInputs.Sums | IndicatorInputs.Scope, totals =>
            {
                var years = Enumerable.Range(0, totals.Panel.Periods.Count).Select(period => Of(totals, period)).OfType<NetworkYear>().ToList();
                var values = years.Skip(lastOnly ? years.Count - 1 : 0).SelectMany(compute).ToList();
                return values.Count > 0
                    ? values
                    : definitions.Select(definition => Figure.Undefined(ComplexityReasons.FewRegions(0, definition.SmallestN))
                        .ToValue(definition, totals.Panel, accounts.Scope, totals.Panel.Periods[^1], unit: definition.UnitIn(accounts.Currency)));
            });

    /// <summary>A value of a region or a sector of the network; below the smallest n of its definition the reason instead.</summary>
    public IndicatorValue Value(
        IndicatorDefinition definition, RegionCode region, SectorCode? sector, double value, Bilingual whenUndefined, string? other = null)
    {
        var isSmall = Regions.Count < definition.SmallestN;
        return Basis.Becomes(isSmall ? double.NaN : value, isSmall ? ComplexityReasons.FewRegions(Regions.Count, definition.SmallestN) : whenUndefined).ToValue(
            definition, Totals.Panel, region, Totals.Panel.Periods[Period], sector, null, Totals.Accounts.Scope, other, Regions.Count, definition.UnitIn(Totals.Accounts.Currency));
    }

    /// <summary>A row without a number, with the sectors that are missing, for each regency that is left out.</summary>
    public IEnumerable<IndicatorValue> LeftOut(params IEnumerable<IndicatorDefinition> definitions) =>
        from region in Absent
        from definition in definitions
        select Figure.Undefined(Reasons.WithoutSectors(Totals.Label(region), Totals.MissingSectors(Period, region))).ToValue(
            definition, Totals.Panel, Totals.Panel.Regions[region], Totals.Panel.Periods[Period], null, null, Totals.Accounts.Scope, null, Regions.Count,
            definition.UnitIn(Totals.Accounts.Currency));

    /// <summary>Code of a region of the network.</summary>
    public RegionCode Code(int region) => Totals.Panel.Regions[Regions[region]];

    private static NetworkYear? Of(RegionTotals totals, int period)
    {
        var panel = totals.Panel;
        var scope = panel.IndexOf(totals.Accounts.Scope);
        if (!totals.HasSectors(period, scope))
        {
            return null;
        }

        var (regions, absent, output, status) = (new List<int>(), new List<int>(), new List<double[]>(), ObservationStatus.Final);
        foreach (var region in RegencySums.Regencies(totals))
        {
            var row = panel.Row(period, region).ToArray();
            if (Array.Exists(row, double.IsNaN))
            {
                absent.Add(region);
                continue;
            }

            regions.Add(region);
            output.Add(row);
            status = status.LeastSettled(panel.Status(period, region));
        }

        var basis = absent.Count == 0
            ? Figure.Observed(0, status)
            : new Figure(0, Quality.Partial, status, Reasons.WithoutRegions([.. absent.Select(totals.Label)]));
        var network = SpecialisationNetwork.Of(output, panel.Row(period, scope).ToArray(), totals.Accounts.Options.LqBasic);
        return new NetworkYear(totals, period, regions, absent, output, basis, network);
    }
}
