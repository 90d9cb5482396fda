namespace EconomyPipeline.Ml.Backtests;

/// <summary>One forecast that has been judged.</summary>
/// <param name="Node">Position among the nodes of the run.</param>
/// <param name="Origin">Periods before the end of the panel.</param>
/// <param name="Method">As in <see cref="BacktestScore"/>.</param>
/// <param name="Ahead">Periods ahead, from 1.</param>
/// <param name="Actual">What was observed.</param>
/// <param name="Forecast">What was said.</param>
/// <param name="Movement">The scale of MASE at the origin.</param>
/// <param name="IsIn80">Whether the 80 % interval held it; null for methods without intervals.</param>
/// <param name="IsIn95">The same at 95 %.</param>
internal readonly record struct BacktestOutcome(
    int Node, int Origin, string Method, int Ahead, double Actual, double Forecast, double Movement, bool? IsIn80, bool? IsIn95);
