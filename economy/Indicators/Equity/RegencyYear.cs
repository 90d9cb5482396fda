using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Equity;

/// <summary>All regencies of a scope in one year of a panel, as a measure of equity meets them.</summary>
/// <param name="Totals">The panel.</param>
/// <param name="Period">Position of the year in it.</param>
/// <param name="Set">GRDP per capita and people.</param>
internal sealed record RegencyYear(RegionTotals Totals, int Period, PerCapitaSet Set)
{
    public RegionalAccounts Accounts => Totals.Accounts;

    public Period Year => Totals.Panel.Periods[Period];

    /// <summary>Number of regencies that are not absent; counted once, since every regency's value names it.</summary>
    public int N { get; } = Set.PerCapita.Count(double.IsFinite);

    /// <summary>A value of the scope.</summary>
    public IndicatorValue OfScope(IndicatorDefinition definition, Figure figure, SectorCode? sector = null, string? other = null) => figure.ToValue(
        definition, Totals.Panel, Accounts.Scope, Year, sector ?? SectorCode.Total, other: other, n: N, unit: definition.UnitIn(Accounts.Currency));

    /// <summary>A value of one regency, measured against the scope.</summary>
    public IndicatorValue OfRegency(IndicatorDefinition definition, int regency, Figure figure, string? other = null) => figure.ToValue(
        definition,
        Totals.Panel,
        Accounts.Regencies[regency].Code,
        Year,
        SectorCode.Total,
        reference: Accounts.Scope,
        other: other,
        n: N,
        unit: definition.UnitIn(Accounts.Currency));

    /// <summary>A number that rests on the set; where it is NaN, a value is zero or negative.</summary>
    public Figure Figure(double value) => Set.Basis.Becomes(value, Reasons.NotPositive);
}
