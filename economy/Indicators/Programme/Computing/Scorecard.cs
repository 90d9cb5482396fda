using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Programme.Computing;

/// <summary>
/// A scorecard: a row for each component (1 favourable, 0 not, in <see cref="IndicatorValue.Other"/> its code), and how many
/// are favourable. No weights: a component counts as much as any other. What is not known counts neither way and is named.
/// </summary>
public static class Scorecard
{
    /// <summary>The code of the row that counts.</summary>
    public const string Count = "favourable";

    /// <summary>How many of the known verdicts are favourable; NaN where none is known.</summary>
    /// <param name="verdicts">1, 0 or NaN.</param>
    public static (double Favourable, int Known) Of(ReadOnlySpan<double> verdicts)
    {
        var (favourable, known) = (0, 0);
        foreach (var verdict in verdicts)
        {
            known += double.IsNaN(verdict) ? 0 : 1;
            favourable += verdict > 0 ? 1 : 0;
        }

        return (known == 0 ? double.NaN : favourable, known);
    }

    /// <summary>A component that is favourable where it is above zero; a tie is not.</summary>
    internal static Figure Above(Figure value) => value with { Value = double.IsNaN(value.Value) ? double.NaN : value.Value > 0 ? 1 : 0 };

    /// <summary>The rows of one region and span.</summary>
    internal static IEnumerable<IndicatorValue> Rows(
        IndicatorDefinition definition, RegionTotals totals, (int Region, int From, int To) change, RegionCode? reference, IReadOnlyList<(string Code, Figure Verdict)> components)
    {
        var panel = totals.Panel;
        var (favourable, known) = Of([.. components.Select(component => component.Verdict.Value)]);
        var unknown = components.Where(component => !component.Verdict.IsDefined)
            .Select(component => ProgrammeReasons.Component(component.Code, definition.OtherLabels[component.Code], component.Verdict.Reason));
        var basis = components.Where(component => component.Verdict.IsDefined)
            .Aggregate(Figure.Observed(0, Observations.ObservationStatus.Final), (sum, component) => Figure.From(0, sum, component.Verdict));
        var missing = Reasons.Join(unknown);
        var total = basis with
        {
            Value = favourable,
            Quality = missing is null ? basis.Quality : basis.Quality | Quality.Partial,
            Reason = Reasons.Join([known == 0 ? ProgrammeReasons.NoComponent : null, missing, basis.Reason]),
        };
        yield return Value(total, Count, known);
        foreach (var (code, verdict) in components)
        {
            yield return Value(verdict, code, null);
        }

        IndicatorValue Value(Figure figure, string code, int? n) => figure.ToValue(
            definition, panel, panel.Regions[change.Region], panel.Periods[change.To], null, panel.Periods[change.From], reference, code, n);
    }
}
