using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Questions;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/probabilities</c>.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The forecast run whose paths were counted.</param>
/// <param name="Sequence">The greatest sequence number among its inputs.</param>
/// <param name="IndicatorRun">The indicator run that the forecast rests on.</param>
/// <param name="Probabilities">One for each condition, in their order.</param>
public sealed record ProbabilitiesAnswer(
    string Scope, string Run, long Sequence, string IndicatorRun, IReadOnlyList<ConditionAnswer> Probabilities);

/// <summary>How probable a condition is, and what the number rests on. What is undefined is null.</summary>
/// <param name="Condition">The condition as it was understood.</param>
/// <param name="Basis">Price basis.</param>
/// <param name="Probability">Share of the defined paths on which it holds, 0 to 1.</param>
/// <param name="Lower95">Lower bound of Wilson's 95 % interval of the simulation's error alone.</param>
/// <param name="Upper95">Its upper bound.</param>
/// <param name="Paths">How many paths there are.</param>
/// <param name="DefinedPaths">On how many both sides are defined.</param>
/// <param name="Point">The indicator on the point forecast.</param>
/// <param name="PointClass">Its class there, where it has classes.</param>
/// <param name="Bound">What it is compared with on the point forecast.</param>
/// <param name="Unit">Unit of both.</param>
/// <param name="Population">The population that all paths have.</param>
/// <param name="Assumed">What is assumed of the spread; null where the backtest judges it.</param>
/// <param name="Reason">Why it is undefined, or what it lacks.</param>
public sealed record ConditionAnswer(
    string Condition,
    string Basis,
    double? Probability,
    double? Lower95,
    double? Upper95,
    int Paths,
    int DefinedPaths,
    double? Point,
    string? PointClass,
    double? Bound,
    string Unit,
    Bilingual Population,
    Bilingual? Assumed,
    Bilingual? Reason)
{
    public static ConditionAnswer Of(ProbabilityAnswer answer) => new(
        answer.Condition.ToString(),
        answer.Basis.ToString(),
        Numbers.Defined(answer.Probability),
        Numbers.Defined(answer.Lower95),
        Numbers.Defined(answer.Upper95),
        answer.Paths,
        answer.DefinedPaths,
        Numbers.Defined(answer.Point),
        answer.PointClass,
        Numbers.Defined(answer.Bound),
        answer.Unit,
        answer.Population,
        answer.Assumed,
        answer.Reason);
}
