using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Ml.Needs;

/// <summary>
/// The inverse of a scenario: how many percentage points a year more must rows grow for an indicator of the point forecast to
/// meet a bound. Steps outward from no change until the bound lies between two of them, then halves the step until no double lies
/// between; of several answers it gives the smallest change.
/// </summary>
public static class NeedSolver
{
    /// <summary>The most points that are tried either way. Beyond lies nothing that a plan could promise.</summary>
    public const double MostPoints = 100;

    // A measure that turns twice within a quarter of a point of growth would be no measure.
    private const double StepPoints = 0.25;

    /// <summary>What a target needs.</summary>
    /// <param name="outlook">For which the need was read.</param>
    /// <param name="need">From <see cref="NeedText"/>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static NeedAnswer Solve(Outlook outlook, Need need, CancellationToken cancellationToken = default)
    {
        var evaluation = new NeedEvaluation(outlook, need);
        var (forecast, bound) = evaluation.At(0);
        var probability = Probability.Of(outlook, need.Condition, cancellationToken);
        var answer = new NeedAnswer
        {
            Need = need,
            Basis = outlook.Paths.Basis,
            Outcome = NeedOutcome.Undefined,
            PercentagePoints = double.NaN,
            NeededGrowthPercent = double.NaN,
            ForecastGrowthPercent = evaluation.GrowthPercent(0),
            PastGrowthPercent = evaluation.PastGrowthPercent(),
            Forecast = forecast,
            Bound = bound,
            Nearest = double.NaN,
            NearestPoints = double.NaN,
            Unit = probability.Unit,
            Probability = probability,
            Reason = probability.Reason,
        };
        if (double.IsNaN(forecast - bound))
        {
            return answer;
        }

        var isMet = need.Condition.Holds(forecast, bound);
        var (points, nearest) = Search(evaluation, cancellationToken);
        if (points is not { } found)
        {
            return isMet
                ? answer with { Outcome = NeedOutcome.Met }
                : answer with { Outcome = NeedOutcome.NotAttainable, Nearest = evaluation.At(nearest).Value, NearestPoints = nearest };
        }

        var shocked = ScenarioPaths.Apply(outlook, outlook.Paths, evaluation.Scenario(found));
        return answer with
        {
            Outcome = isMet ? NeedOutcome.Met : NeedOutcome.Attainable,
            PercentagePoints = found,
            NeededGrowthPercent = evaluation.GrowthPercent(found),
            ProbabilityThen = Probability.Of(outlook, shocked, need.Condition, cancellationToken),
        };
    }

    // The root nearest to no change, and the points at which the gap is smallest.
    private static (double? Points, double Nearest) Search(NeedEvaluation evaluation, CancellationToken cancellationToken)
    {
        var start = evaluation.Gap(0);
        if (start == 0)
        {
            return (0, 0);
        }

        var (up, down, nearest, smallest) = (start, start, 0.0, Math.Abs(start));
        for (var step = 1; step * StepPoints <= MostPoints; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var sign in (ReadOnlySpan<int>)[1, -1])
            {
                var (points, before) = (sign * step * StepPoints, sign > 0 ? up : down);
                var gap = evaluation.Gap(points);
                if (gap == 0 || before * gap < 0)
                {
                    return (Bisect(evaluation, points - (sign * StepPoints), before, points), points);
                }

                (up, down) = sign > 0 ? (gap, down) : (up, gap);
                if (Math.Abs(gap) < smallest)
                {
                    (smallest, nearest) = (Math.Abs(gap), points);
                }
            }
        }

        return (null, nearest);
    }

    private static double Bisect(NeedEvaluation evaluation, double inner, double gapInner, double outer)
    {
        while (true)
        {
            var middle = inner + ((outer - inner) / 2);
            if (middle.Equals(inner) || middle.Equals(outer))
            {
                return outer;
            }

            var gap = evaluation.Gap(middle);
            if (gap == 0)
            {
                return middle;
            }

            if (gap * gapInner > 0)
            {
                (inner, gapInner) = (middle, gap);
            }
            else
            {
                outer = middle;
            }
        }
    }
}
