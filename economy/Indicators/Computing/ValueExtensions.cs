using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Computing;

/// <summary>Turns figures into values of the catalogue.</summary>
internal static class ValueExtensions
{
    /// <summary>The definition's unit with the currency of the accounts in it.</summary>
    public static string UnitIn(this IndicatorDefinition definition, string currency) =>
        definition.Unit.Replace("{currency}", currency, StringComparison.Ordinal);

    public static IndicatorValue ToValue(
        this Figure figure,
        IndicatorDefinition definition,
        OutputPanel panel,
        RegionCode region,
        Period period,
        SectorCode? sector = null,
        Period? from = null,
        RegionCode? reference = null,
        string? other = null,
        int? n = null,
        string? unit = null) => new()
        {
            Indicator = definition.Id,
            Basis = panel.Basis,
            Reference = reference,
            Region = region,
            Sector = sector,
            Period = period,
            From = from,
            Other = other,
            Value = double.IsFinite(figure.Value) ? figure.Value : double.NaN,
            N = n,
            Status = figure.Status,
            Quality = double.IsFinite(figure.Value) ? figure.Quality : null,
            Reason = figure.Reason,
            Unit = unit ?? definition.Unit,
        };

    /// <summary>A figure that rests on this one and on an input of another status.</summary>
    public static Figure WithStatus(this Figure figure, ObservationStatus status) =>
        figure with { Status = figure.Status.LeastSettled(status) };
}
