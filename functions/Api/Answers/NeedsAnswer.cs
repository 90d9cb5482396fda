using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml.Needs;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>POST {scope}/needs</c>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The forecast run.</param>
/// <param name="Sequence">The greatest sequence number among its inputs.</param>
/// <param name="IndicatorRun">The indicator run that the forecast rests on.</param>
/// <param name="Held">What is held as it is.</param>
/// <param name="Needs">One for each that was asked, in their order.</param>
public sealed record NeedsAnswer(string Scope, string Run, long Sequence, string IndicatorRun, Bilingual Held, IReadOnlyList<GrowthNeedAnswer> Needs);

/// <summary>What growth a target needs. What is undefined is null.</summary>
/// <param name="Need">The need as it was understood.</param>
/// <param name="Outcome"><c>met</c>, <c>attainable</c>, <c>not-attainable</c> or <c>undefined</c>.</param>
/// <param name="PercentagePoints">To be added to the growth of every year.</param>
/// <param name="NeededGrowthPercent">Growth a year with them.</param>
/// <param name="ForecastGrowthPercent">Growth a year in the point forecast.</param>
/// <param name="PastGrowthPercent">Growth a year over as many years before.</param>
/// <param name="Forecast">The indicator on the point forecast.</param>
/// <param name="Bound">What it is to reach.</param>
/// <param name="Nearest">How near growth comes, where it is not attainable.</param>
/// <param name="NearestPoints">At how many points that is.</param>
/// <param name="Unit">Unit of the indicator.</param>
/// <param name="Probability">The condition as the forecast stands.</param>
/// <param name="ProbabilityThen">The condition with the points.</param>
/// <param name="Reason">Why it is undefined, or what it lacks.</param>
public sealed record GrowthNeedAnswer(
    string Need,
    string Outcome,
    double? PercentagePoints,
    double? NeededGrowthPercent,
    double? ForecastGrowthPercent,
    double? PastGrowthPercent,
    double? Forecast,
    double? Bound,
    double? Nearest,
    double? NearestPoints,
    string Unit,
    ConditionAnswer Probability,
    ConditionAnswer? ProbabilityThen,
    Bilingual? Reason)
{
    public static GrowthNeedAnswer Of(NeedAnswer answer) => new(
        answer.Need.ToString(),
        NeedExport.Text(answer.Outcome),
        Numbers.Defined(answer.PercentagePoints),
        Numbers.Defined(answer.NeededGrowthPercent),
        Numbers.Defined(answer.ForecastGrowthPercent),
        Numbers.Defined(answer.PastGrowthPercent),
        Numbers.Defined(answer.Forecast),
        Numbers.Defined(answer.Bound),
        Numbers.Defined(answer.Nearest),
        Numbers.Defined(answer.NearestPoints),
        answer.Unit,
        ConditionAnswer.Of(answer.Probability),
        answer.ProbabilityThen is { } then ? ConditionAnswer.Of(then) : null,
        answer.Reason);
}
