using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// 1 / Σ s_k², the equivalent number of equally large branches of manufacturing, s_k the share of sub-category k in the
/// sub-categories of C that are observed; from 1 to their number; years. Stands in for the complexity of manufacturing.
/// </summary>
/// <remarks>Needs sub-categories of C, without which it says so. Zero manufacturing is undefined. Source: Adelman (1969), numbers equivalent.</remarks>
public sealed class ManufacturingBreadth : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "manufacturing-breadth",
        Name = new("Keragaman industri pengolahan", "Breadth of manufacturing"),
        Unit = "equivalent branches",
        Formula = "1 / Σ_k s_k²; s_k = share of sub-category k (C.01 … C.16) in all sub-categories of manufacturing that are observed",
        Source = "Adelman (1969), Comment on the \"H\" concentration measure as a numbers-equivalent, Review of Economics and Statistics 51(1)",
        Reading = new(
            "Setara dengan berapa cabang industri yang sama besar. Mendekati 1: satu cabang menguasai. Ini keragaman, bukan kompleksitas: cabang yang sulit dan yang mudah dihitung sama.",
            "As many branches of equal size would be as broad. Near 1: a single branch dominates. It is breadth, not complexity: a branch that is hard to master counts as an easy one."),
        Needs = new(
            "sector-output tahunan menurut subkategori industri pengolahan (C.01–C.16)",
            "annual sector-output by sub-category of manufacturing (C.01–C.16)"),
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => SubSectors.Run(accounts, Definitions, sub =>
        from row in sub.Rows()
        select Of(sub, row.Region, row.Period).ToValue(Definition, sub.Panel, sub.Panel.Regions[row.Region], sub.Panel.Periods[row.Period], SectorCode.Manufacturing));

    /// <summary>The change of the breadth between two years, for a scorecard.</summary>
    internal static Figure Change(RegionTotals totals, int region, int from, int to)
    {
        if (SubSectors.Of(totals.Accounts, totals.Panel.Basis) is not { } sub)
        {
            return Figure.Undefined(ProgrammeReasons.NoSubSectors);
        }

        var (periods, code) = (totals.Panel.Periods, totals.Panel.Regions[region]);
        var (before, after, row) = (sub.Panel.IndexOf(periods[from]), sub.Panel.IndexOf(periods[to]), sub.Panel.IndexOf(code));
        return before < 0 || after < 0
            ? Figure.Undefined(ProgrammeReasons.NoSubSectors)
            : SectorFigures.Less(Of(sub, row, after), Of(sub, row, before));
    }

    private static Figure Of(SubSectors sub, int region, int period)
    {
        var panel = sub.Panel;
        double[] branches = [.. sub.Parts(SectorCode.Manufacturing).Select(part => panel[period, region, part]).Where(value => !double.IsNaN(value))];
        return branches.Length == 0
            ? Figure.Undefined(ProgrammeReasons.NoSubSectors)
            : Figure.Observed(0, panel.Status(period, region)).Becomes(Herfindahl.EquivalentNumber(branches), Reasons.NotPositive);
    }
}
