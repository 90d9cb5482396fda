using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// How far an indicator is from its target: the target, the latest value until its year, the gap target − value, the change a
/// year that closes it, and the compound growth a year 100·((target/value)^{1/T} − 1). The indicator stands in <c>other</c>, the
/// year of the target in <c>period</c>, that of the value in <c>from</c>; units are the indicator's.
/// </summary>
/// <remarks>
/// A target says no price basis and no reference: there is a row for each that the indicator has. One without a sector is of
/// the total, or of the only sector that the indicator has. Change and growth are undefined once the year has come, growth also
/// where the value or the target is not positive. An indicator that has several values beside sector and region has none here.
/// </remarks>
public sealed class TargetDistance : IIndicator
{
    private const string Source = "the uploaded targets (RPJMD, RPJMN, Renstra) against the indicators of this catalogue";

    private static readonly Bilingual Needs = new(
        "targets (indikator, tahun, nilai) dan data yang diperlukan indikatornya",
        "targets (indicator, year, value) and what the indicator itself needs");

    private static readonly IndicatorDefinition TargetDefinition = Define(
        "target-value",
        new("Target", "Target"),
        "unit of the indicator",
        "the value that the indicator is to have in the year",
        new("Seperti tertulis dalam rencana.", "As the plan has it."));

    private static readonly IndicatorDefinition CurrentDefinition = Define(
        "target-current",
        new("Nilai terakhir terhadap target", "Latest value beside the target"),
        "unit of the indicator",
        "x_s; the latest value of the indicator in or before the year of the target, s in from",
        new(
            "Nilai indikator pada dasar harga dan acuan yang tertulis; rencana sering tidak menyebut dasar harganya.",
            "The indicator on the price basis and against the reference that stand beside it; plans often do not name theirs."));

    private static readonly IndicatorDefinition GapDefinition = Define(
        "target-gap",
        new("Jarak ke target", "Gap to the target"),
        "unit of the indicator",
        "x* − x_s; x* = target, x_s = latest value",
        new(
            "Positif: target masih di atas nilai terakhir. Untuk ukuran yang sebaiknya kecil (ketimpangan) yang baik adalah negatif atau nol.",
            "Positive: the target is above the latest value. For measures that should be small (inequality) negative or zero is good."));

    private static readonly IndicatorDefinition ChangeDefinition = Define(
        "target-yearly-change",
        new("Perubahan per tahun menuju target", "Change a year to reach the target"),
        "unit of the indicator a year",
        "(x* − x_s) / T; T = years from the latest value to the target",
        new("Langkah tetap per tahun sampai tahun target.", "The steady step a year until the year of the target."));

    private static readonly IndicatorDefinition GrowthDefinition = Define(
        "target-growth",
        new("Pertumbuhan per tahun menuju target", "Growth a year to reach the target"),
        "%",
        "100·((x* / x_s)^{1/T} − 1)",
        new(
            "Laju majemuk per tahun sampai tahun target; untuk tingkat (PDRB, PDRB per kapita) lebih tepat daripada langkah tetap.",
            "The compound rate a year until the year of the target; for levels (GRDP, GRDP per capita) it is apter than a steady step."));

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } =
        [TargetDefinition, CurrentDefinition, GapDefinition, ChangeDefinition, GrowthDefinition];

    /// <summary>What separates a value from a target that many years later.</summary>
    /// <returns>The gap; the change and the growth a year, NaN where there are no years left, the growth also where either is not positive.</returns>
    public static (double Gap, double YearlyChange, double GrowthPercent) Distance(double current, double target, int years) => (
        target - current,
        years > 0 ? (target - current) / years : double.NaN,
        target > 0 ? CompoundGrowth.Percent(current, target, years) : double.NaN);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var targets = accounts.Facts.Of(Measure.Target)
            .Where(fact => fact is { Item: not null, Period.Frequency: Frequency.Annual } && IndicatorCatalogue.Definitions.ContainsKey(fact.Item))
            .GroupBy(fact => fact.Item!, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        return targets.Count == 0
            ? FactComputation.Absent(accounts, Definitions, ProgrammeReasons.NoTargets)
            : targets.SelectMany(group => OfIndicator(accounts, group.Key, group));
    }

    private IEnumerable<IndicatorValue> OfIndicator(RegionalAccounts accounts, string id, IEnumerable<Observation> targets)
    {
        var isOwn = Definitions.Any(definition => definition.Id == id);
        var values = (isOwn ? Enumerable.Empty<IndicatorValue>() : IndicatorCatalogue.Compute(accounts, id))
            .Where(value => value.Other is null && value.Period.Frequency == Frequency.Annual && !double.IsNaN(value.Value))
            .ToLookup(value => value.Region);
        foreach (var target in targets.OrderBy(fact => fact.Region).ThenBy(fact => fact.Period!.Value.Year))
        {
            var currents = Currents(values[target.Region], target).ToList();
            if (currents.Count == 0)
            {
                var reason = isOwn ? ProgrammeReasons.OwnTarget : ProgrammeReasons.NoCurrentValue(id);
                foreach (var value in Rows(accounts, target, null, Figure.Undefined(reason)))
                {
                    yield return value;
                }
            }

            foreach (var current in currents)
            {
                foreach (var value in Rows(accounts, target, current, new Figure(current.Value, current.Quality ?? Quality.Complete, current.Status, current.Reason)))
                {
                    yield return value;
                }
            }
        }
    }

    // The latest value of each basis and reference; of several bases of change, the shortest change.
    private static IEnumerable<IndicatorValue> Currents(IEnumerable<IndicatorValue> values, Observation target)
    {
        var until = values.Where(value => value.Period <= target.Period!.Value).ToList();
        var exact = until.Where(value => value.Sector == target.Sector).ToList();
        var isTotal = target.Sector is null || target.Sector == SectorCode.Total;
        var without = until.Where(value => value.Sector is null).ToList();
        var chosen = exact.Count > 0 || !isTotal ? exact
            : without.Count > 0 ? without
            : until.Select(value => value.Sector).Distinct().Count() == 1 ? until
            : [];
        return chosen.GroupBy(value => (value.Basis, value.Reference)).Select(group => group.OrderBy(value => value.Period.Year).ThenBy(value => value.From?.Year ?? 0).Last());
    }

    private static IEnumerable<IndicatorValue> Rows(RegionalAccounts accounts, Observation target, IndicatorValue? current, Figure now)
    {
        var year = target.Period!.Value;
        var years = current is null ? 0 : year.PeriodsSince(current.Period);
        var (gap, change, growth) = Distance(now.Value, target.Value, years);
        var unit = IndicatorCatalogue.Definitions[target.Item!].UnitIn(accounts.Currency);
        var whenNoChange = ProgrammeReasons.TargetYearReached;
        var stated = Figure.Observed(target.Value, target.Status);
        yield return Value(TargetDefinition, stated, unit);
        yield return Value(CurrentDefinition, now, unit);
        yield return Value(GapDefinition, now.Becomes(gap, whenNoChange), unit);
        yield return Value(ChangeDefinition, now.Becomes(change, whenNoChange), $"{unit} a year");
        yield return Value(GrowthDefinition, now.Becomes(growth, years > 0 ? ProgrammeReasons.NoSteadyGrowth : whenNoChange), GrowthDefinition.Unit);

        IndicatorValue Value(IndicatorDefinition definition, Figure figure, string unitOfValue) =>
            figure.ToValue(definition, accounts, target.Region, year, current is null ? target.Sector : current.Sector, target.Item) with
            {
                Basis = current?.Basis,
                Reference = current?.Reference,
                From = current?.Period,
                Unit = unitOfValue,
            };
    }

    private static IndicatorDefinition Define(string id, Bilingual name, string unit, string formula, Bilingual reading) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Formula = formula,
        Source = Source,
        Reading = reading,
        Needs = Needs,
    };
}
