using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Downstreaming;

/// <summary>Runs measures of chains over output by sub-category, and says what is missing where there are no chains.</summary>
internal static class ChainComputation
{
    /// <param name="accounts">The scope.</param>
    /// <param name="definition">What is measured.</param>
    /// <param name="compute">The figures of a period and a region, each with what stands in <c>other</c>, from its chains by group.</param>
    public static IEnumerable<IndicatorValue> Run(
        RegionalAccounts accounts,
        IndicatorDefinition definition,
        Func<SubSectors, int, int, IReadOnlyList<IReadOnlyList<DownstreamChain>>, IEnumerable<(string Code, Figure Figure)>> compute)
    {
        var chains = new DownstreamChains(accounts);
        return chains.IsEmpty
            ? FactComputation.Absent(accounts, [definition], accounts.SubSectorPanels.Count == 0
                ? Reasons.Join([ProgrammeReasons.NoChains, ProgrammeReasons.NoSubSectors])!
                : ProgrammeReasons.NoChains)
            : SubSectors.Run(accounts, [definition], sub =>
                from row in sub.Rows()
                from figure in OfRow(sub, row.Period, row.Region)
                select figure.Figure.ToValue(
                    definition, sub.Panel, sub.Panel.Regions[row.Region], sub.Panel.Periods[row.Period], other: figure.Code, unit: definition.UnitIn(accounts.Currency)));

        IEnumerable<(string? Code, Figure Figure)> OfRow(SubSectors sub, int period, int region) => chains.Of(sub.Panel.Regions[region]) switch
        {
            { Count: 0 } => [(null, Figure.Undefined(ProgrammeReasons.NoChains))],
            var known => compute(sub, period, region, known).Select(figure => ((string?)figure.Code, figure.Figure)),
        };
    }
}
