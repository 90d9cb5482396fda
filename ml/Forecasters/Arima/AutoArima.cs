namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// ARIMA with the order chosen by AICc: differences by unit-root tests (<see cref="UnitRoots"/>), the rest by stepwise search
/// (<see cref="OrderSearch"/>), parameters by exact maximum likelihood (<see cref="ArimaFit"/>).
/// </summary>
/// <remarks>
/// Hyndman and Khandakar (2008); defaults of <c>auto.arima</c> in R's forecast 8.20, always with the exact likelihood. Where
/// the differences are constant the series is a polynomial and is continued as one: a straight line continues straight. The
/// differences are taken out before the likelihood is computed, which is what R's diffuse start approximates.
/// </remarks>
public sealed class AutoArima : IForecaster
{
    public string Name => "arima";

    /// <inheritdoc/>
    public double[] Forecast(ReadOnlySpan<double> history, int periodsPerYear, int horizon) =>
        History.Continue(history, periodsPerYear, horizon, (values, steps) =>
        {
            // A power of two: dividing by it loses nothing, and neither squares nor sums overflow.
            var size = values.Max(Math.Abs);
            var exponent = size == 0 ? 0 : Math.ILogB(size);
            var scaled = Array.ConvertAll(values, value => Math.ScaleB(value, -exponent));
            return Array.ConvertAll(Continue(scaled, periodsPerYear, steps, exponent), value => Math.ScaleB(value, exponent));
        });

    /// <summary>The model chosen; null where the series is constant, or a polynomial, or too short to estimate anything.</summary>
    /// <param name="values">Finite values of a size near 1.</param>
    /// <param name="period">Periods of a year.</param>
    /// <param name="exponent">The values are in units of 2 to this power.</param>
    internal static ArimaFit? Choose(double[] values, int period, int exponent) => Choose(values, period, exponent, out _, out _, out _);

    private static double[] Continue(double[] values, int period, int horizon, int exponent)
    {
        var fit = Choose(values, period, exponent, out var difference, out var seasonalDifference, out var differences);
        var next = fit?.Forecast(horizon) ?? Polynomial(differences, difference + seasonalDifference, horizon);
        return Differencing.Undo(values, difference, seasonalDifference, period, next);
    }

    private static ArimaFit? Choose(
        double[] values, int period, int exponent, out int difference, out int seasonalDifference, out double[] differences)
    {
        (difference, seasonalDifference, differences) = (0, 0, values);
        if (Differencing.IsConstant(values))
        {
            return null;
        }

        // Of three or four values on a line the tests below cannot tell.
        var slopes = Differencing.Apply(values, 1);
        if (slopes.Length > 1 && Differencing.IsConstant(slopes))
        {
            (difference, differences) = (1, slopes);
            return null;
        }

        seasonalDifference = UnitRoots.SeasonalDifferences(values, period);
        difference = UnitRoots.Differences(Differencing.Apply(values, 0, seasonalDifference, period));
        differences = Differencing.Apply(values, difference, seasonalDifference, period);
        if (Differencing.IsConstant(differences))
        {
            return null;
        }

        return new OrderSearch(differences, values.Length, exponent * Math.Log(2)).Run(difference, seasonalDifference, period);
    }

    // Differences that do not vary are continued as they are; those that could not be estimated by their mean, which after two
    // differences is no trend to build on.
    private static double[] Polynomial(double[] differences, int degree, int horizon) =>
        [.. Enumerable.Repeat(degree < 2 || Differencing.IsConstant(differences) ? differences.Average() : 0, horizon)];
}
