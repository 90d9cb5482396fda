using EconomyPipeline.Functions.Scores;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/scores</c>: how past forecasts fared.</summary>
public sealed record ScoresAnswer
{
    public required string Scope { get; init; }

    /// <summary>Of all scores that were asked for, on all pages.</summary>
    public required IReadOnlyList<ScoreSummary> Summary { get; init; }

    public required IReadOnlyList<ScoreAnswer> Scores { get; init; }

    public required string? NextPage { get; init; }
}

/// <summary>A forecast beside what came.</summary>
/// <param name="Region">Its region.</param>
/// <param name="Sector">Its sector.</param>
/// <param name="Basis">Price basis.</param>
/// <param name="Period">The period that was forecast.</param>
/// <param name="HorizonPeriods">Periods ahead, from 1.</param>
/// <param name="Mean">What was forecast.</param>
/// <param name="Actual">What was first published of the period.</param>
/// <param name="Error">Actual minus forecast.</param>
/// <param name="AbsolutePercentError">The size of the error in percent of the actual value.</param>
/// <param name="ScaledError">The size of the error in units of the series' mean absolute change: its mean is MASE.</param>
/// <param name="IsInside80">Whether the 80 % interval held the actual value.</param>
/// <param name="IsInside95">The same at 95 %.</param>
/// <param name="Baseline">What naive said from the same origin.</param>
/// <param name="BaselineAbsolutePercentError">Its error in percent.</param>
/// <param name="BaselineScaledError">Its scaled error.</param>
/// <param name="Method">How the forecast was made.</param>
/// <param name="Unit">Of the values.</param>
/// <param name="Run">The forecast run.</param>
/// <param name="ActualRun">The run that brought the actual value.</param>
/// <param name="ActualPublishedAt">When.</param>
public sealed record ScoreAnswer(
    string Region,
    string Sector,
    string Basis,
    string Period,
    int HorizonPeriods,
    double Mean,
    double Actual,
    double Error,
    double? AbsolutePercentError,
    double? ScaledError,
    bool IsInside80,
    bool IsInside95,
    double? Baseline,
    double? BaselineAbsolutePercentError,
    double? BaselineScaledError,
    string Method,
    string Unit,
    string Run,
    string ActualRun,
    DateTimeOffset ActualPublishedAt)
{
    internal static ScoreAnswer Of(ForecastScore score, PublishedScore published) => new(
        score.Region,
        score.Sector,
        score.Basis,
        score.Period,
        score.HorizonPeriods,
        score.Mean,
        score.Actual,
        score.Error,
        Finite(score.AbsolutePercentError),
        Finite(score.ScaledError),
        score.IsInside80,
        score.IsInside95,
        Finite(score.Baseline),
        Finite(score.BaselineAbsolutePercentError),
        Finite(score.BaselineScaledError),
        score.Method,
        score.Unit,
        score.Run,
        published.Run,
        published.PublishedAt);

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}
