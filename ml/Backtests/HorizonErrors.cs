namespace EconomyPipeline.Ml.Backtests;

/// <summary>What stands as the error of the backtest beside each row of a forecast.</summary>
internal sealed class HorizonErrors
{
    /// <summary>One origin is one year's luck.</summary>
    private const int FewestOrigins = 2;

    private readonly Dictionary<(int Node, int Ahead), double> errors;

    public HorizonErrors(IEnumerable<BacktestOutcome> outcomes) => errors = outcomes
        .Where(outcome => outcome.Method == BacktestScore.Combined)
        .Select(outcome => (Outcome: outcome, Error: Math.Abs(outcome.Actual - outcome.Forecast) / outcome.Movement))
        .Where(pair => double.IsFinite(pair.Error))
        .GroupBy(pair => (pair.Outcome.Node, pair.Outcome.Ahead))
        .Where(group => group.Key.Ahead == 1 || group.Count() >= FewestOrigins)
        .ToDictionary(group => group.Key, group => group.Average(pair => pair.Error));

    /// <summary>
    /// MASE of a node at a horizon, or at the longest shorter one that at least two origins judge; the first horizon is taken
    /// with one. NaN when there is none.
    /// </summary>
    public double At(int node, int ahead)
    {
        for (var shorter = ahead; shorter > 0; shorter--)
        {
            if (errors.TryGetValue((node, shorter), out var error))
            {
                return error;
            }
        }

        return double.NaN;
    }
}
