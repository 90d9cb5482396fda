using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Questions;

/// <summary>
/// Reads a condition: <c>INDICATOR[SELECTORS] OP VALUE @ PERIOD</c>. OP is <c>&lt; &lt;= &gt; &gt;=</c>, or <c>=</c> before a class; VALUE is a
/// number in the unit of the indicator, a year of the accounts (its value in that year), <c>target</c> (the entry of the
/// <c>targets</c> datasets for that period), or a class. A whole number of four digits that is a year of the accounts is that
/// year; as a number it is written with a decimal, <c>2025.0</c>.
/// </summary>
public static partial class ConditionText
{
    private const string Target = "target";

    /// <summary>Reads a condition about an outlook.</summary>
    /// <param name="text">Such as <c>williamson&lt;2025@2029</c>, <c>share[6301,C]&gt;=14.5@2029</c>, <c>klassen[6301]=advanced-fast@2029</c>.</param>
    /// <param name="outlook">Whose indicators, regions and periods are meant.</param>
    /// <param name="condition">The condition; null where it cannot be read.</param>
    /// <param name="finding">What is wrong with it; null where nothing is.</param>
    public static bool TryParse(
        string? text, Outlook outlook, [NotNullWhen(true)] out Condition? condition, [NotNullWhen(false)] out InputFinding? finding)
    {
        condition = null;
        var match = Pattern().Match(text ?? "");
        if (!match.Success)
        {
            finding = QuestionFindings.NoCondition(text ?? "");
            return false;
        }

        if (!SelectorText.TryParse(match.Groups["id"].Value, match.Groups["selectors"].Value, text!, outlook, out var selector, out finding))
        {
            return false;
        }

        if (!Period.TryParse(match.Groups["period"].Value, out var period) || !outlook.Periods.Any(one => one.Equals(period)))
        {
            finding = QuestionFindings.NotForecast(text!, match.Groups["period"].Value, outlook.Periods);
            return false;
        }

        var reading = IndicatorReading.Of(outlook, selector.Indicator);
        var keys = reading.Values.Select(reading.KeyOf).ToList();
        if (selector.One(keys, period, outlook.Accounts.Scope) is not { } key)
        {
            finding = QuestionFindings.NotOne(text!, selector, [.. keys.Where(candidate => candidate.Period == period)]);
            return false;
        }

        var started = new Condition { Selector = selector, Key = key, Comparison = Operator(match.Groups["op"].Value) };
        return Complete(started, text!, match.Groups["value"].Value.Trim(), reading, keys, out condition, out finding);
    }

    private static bool Complete(
        Condition started,
        string text,
        string value,
        IndicatorReading reading,
        List<IndicatorKey> keys,
        [NotNullWhen(true)] out Condition? condition,
        [NotNullWhen(false)] out InputFinding? finding)
    {
        (condition, finding) = (null, null);
        var id = started.Selector.Indicator;
        var years = reading.Outlook.PointAccounts.Panels[0].Periods;
        if (reading.IsClass(id) && started.Comparison != Comparison.InClass)
        {
            finding = QuestionFindings.OnlyClasses(text, reading.Labels(id));
        }
        else if (started.Comparison == Comparison.InClass)
        {
            condition = reading.Position(id, value) >= 0 ? started with { Class = value } : null;
            finding = condition is not null ? null : QuestionFindings.NoClass(text, value, reading.Labels(id));
        }
        else if (value.Equals(Target, StringComparison.OrdinalIgnoreCase))
        {
            condition = TargetOf(started, reading.Outlook) is { } target ? started with { Number = target, IsTarget = true } : null;
            finding = condition is not null ? null : QuestionFindings.NoTarget(text, started, reading.Outlook);
        }
        else if (Period.TryParse(value, out var other) && other.Frequency == started.Period.Frequency && other >= years[0] && other <= years[^1])
        {
            condition = other == started.Period ? null : EarlierOf(started, keys, other, reading.Outlook) is { } earlier ? started with { Earlier = earlier } : null;
            finding = condition is not null ? null : QuestionFindings.NoOther(text, value, started);
        }
        else if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            condition = started with { Number = number };
        }
        else
        {
            finding = QuestionFindings.NoValue(text, value, IndicatorCatalogue.Definitions[id]);
        }

        return condition is not null;
    }

    // The same value of another period: the shortest change there, whatever its base.
    private static IndicatorKey? EarlierOf(Condition condition, List<IndicatorKey> keys, Period period, Outlook outlook)
    {
        var key = condition.Key;
        var same = new IndicatorSelector(condition.Selector.Indicator, key.Region, key.Sector, condition.Selector.From, key.Reference, key.Other);
        return same.One(keys.Where(candidate => candidate.Sector == key.Sector && candidate.Reference == key.Reference), period, outlook.Accounts.Scope);
    }

    private static double? TargetOf(Condition condition, Outlook outlook) => outlook.Accounts.Facts.Of(Measure.Target)
        .Where(fact => fact.Item == condition.Selector.Indicator && fact.Region == condition.Key.Region && fact.Period == condition.Period)
        .OrderByDescending(fact => fact.Sector == condition.Key.Sector)
        .Where(fact => fact.Sector is null || fact.Sector == condition.Key.Sector)
        .Select(fact => (double?)fact.Value)
        .FirstOrDefault();

    private static Comparison Operator(string text) => text switch
    {
        "<" => Comparison.Below,
        "<=" => Comparison.AtMost,
        ">" => Comparison.Above,
        ">=" => Comparison.AtLeast,
        _ => Comparison.InClass,
    };

    [GeneratedRegex(@"^\s*(?<id>[A-Za-z0-9-]+)\s*(\[(?<selectors>[^\[\]]*)\])?\s*(?<op><=|>=|<|>|=)\s*(?<value>[^@<>=]+)@\s*(?<period>[0-9A-Za-z-]+)\s*$")]
    private static partial Regex Pattern();
}
