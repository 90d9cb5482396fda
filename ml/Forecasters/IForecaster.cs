namespace EconomyPipeline.Ml.Forecasters;

/// <summary>Continues one series. Pure: the same history gives the same bytes.</summary>
public interface IForecaster
{
    /// <summary>Name in results and keys, such as <c>drift</c>.</summary>
    string Name { get; }

    /// <summary>
    /// The values of the next periods, in the unit of the history. Total: any history with a finite value is answered with
    /// finite values (see <see cref="History"/> for what is done with missing ones).
    /// </summary>
    /// <param name="history">Consecutive periods, oldest first; NaN or infinite is missing.</param>
    /// <param name="periodsPerYear">1 for years, 4 for quarters.</param>
    /// <param name="horizon">How many periods to answer, 1 or more.</param>
    /// <exception cref="ArgumentException">No value of the history is finite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The horizon or the periods per year are less than 1.</exception>
    double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon);
}
