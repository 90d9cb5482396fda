using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>What is compared in a period of a panel, by position.</summary>
/// <param name="From">The earlier span.</param>
/// <param name="To">The later span; the same one for a level.</param>
/// <param name="Base">The position that the value names as its base; null for a level.</param>
internal readonly record struct GrowthSpans(PeriodSpan From, PeriodSpan To, int? Base)
{
    /// <summary>A single period, for a level.</summary>
    public static GrowthSpans Level(int period) => new(PeriodSpan.One(period), PeriodSpan.One(period), null);

    /// <summary>A year against the year before; a quarter against the quarter before and against the same quarter of the year before.</summary>
    public static IEnumerable<GrowthSpans> BeforeAndYearBefore(OutputPanel panel, int period) =>
        panel.Frequency == Frequency.Annual ? Lag(period, 1) : [.. Lag(period, 1), .. Lag(period, 4)];

    /// <summary>The quarters from the start of the year to this one against the same of the year before (c-to-c); none where the panel begins later.</summary>
    public static IEnumerable<GrowthSpans> SinceStartOfYear(OutputPanel panel, int period) =>
        GrowthRate.SinceStartOfYear(panel, period) is { } spans ? [new(spans.From, spans.To, spans.Base)] : [];

    /// <summary>A period against the one that lies that many positions before; none before the panel begins.</summary>
    public static IEnumerable<GrowthSpans> Lag(int period, int lag) =>
        period < lag ? [] : [new(PeriodSpan.One(period - lag), PeriodSpan.One(period), period - lag)];
}
