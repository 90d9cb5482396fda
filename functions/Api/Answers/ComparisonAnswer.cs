using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/comparison</c>: several indicators of several regions.</summary>
/// <param name="Scope">The scope.</param>
/// <param name="Run">The published indicator run.</param>
/// <param name="Sequence">The greatest sequence number among its inputs.</param>
/// <param name="Indicators">What is compared, in the order that was asked for.</param>
/// <param name="Values">By indicator, then as the tables have them.</param>
/// <param name="NextPage">Token of the page after this; null after the last.</param>
public sealed record ComparisonAnswer(
    string Scope, string Run, long Sequence, IReadOnlyList<ComparedIndicator> Indicators, IReadOnlyList<ValueAnswer> Values, string? NextPage);

/// <summary>An indicator that is compared.</summary>
public sealed record ComparedIndicator(string Id, Bilingual Name, string Unit, string? Basis, string? Reference);
