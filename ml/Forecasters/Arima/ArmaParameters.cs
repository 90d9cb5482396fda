namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// One vector of parameters, in the order φ, θ, Φ, Θ, constant, and the two polynomials it stands for. The buffers are reused:
/// the polynomials are those of the last expansion.
/// </summary>
internal sealed class ArmaParameters(ArimaOrder order)
{
    private readonly double[] own = new double[order.Ar];
    private readonly double[] seasonal = new double[order.SeasonalAr];
    private readonly double[] phi = new double[order.ExpandedAr];
    private readonly double[] theta = new double[order.ExpandedMa];

    public ArimaOrder Order => order;

    /// <summary>Terms of φ(B)·Φ(B^m).</summary>
    public ReadOnlySpan<double> Phi => phi;

    /// <summary>Terms of θ(B)·Θ(B^m).</summary>
    public ReadOnlySpan<double> Theta => theta;

    /// <summary>Expands a vector; unbounded autoregressive parameters become stationary ones on the way.</summary>
    public void Expand(double[] parameters, bool areUnbounded)
    {
        if (areUnbounded)
        {
            ArmaPolynomial.FromUnbounded(Ar(parameters), own);
            ArmaPolynomial.FromUnbounded(SeasonalAr(parameters), seasonal);
        }
        else
        {
            Ar(parameters).CopyTo(own);
            SeasonalAr(parameters).CopyTo(seasonal);
        }

        ArmaPolynomial.Multiply(own, seasonal, order.Period, -1, phi);
        ArmaPolynomial.Multiply(Ma(parameters), SeasonalMa(parameters), order.Period, 1, theta);
    }

    /// <summary>Stationary in both autoregressive factors.</summary>
    public bool IsStationary(double[] parameters) =>
        ArmaPolynomial.RootsExceed(Ar(parameters), 1) && ArmaPolynomial.RootsExceed(SeasonalAr(parameters), 1);

    /// <summary>Stationary parameters to unbounded ones, in place.</summary>
    public void ToUnbounded(double[] parameters)
    {
        Ar(parameters).CopyTo(own);
        SeasonalAr(parameters).CopyTo(seasonal);
        ArmaPolynomial.ToUnbounded(own, Ar(parameters));
        ArmaPolynomial.ToUnbounded(seasonal, SeasonalAr(parameters));
    }

    /// <summary>Unbounded parameters to stationary ones, in place.</summary>
    public void ToStationary(double[] parameters)
    {
        ArmaPolynomial.FromUnbounded(Ar(parameters), own);
        ArmaPolynomial.FromUnbounded(SeasonalAr(parameters), seasonal);
        own.CopyTo(Ar(parameters));
        seasonal.CopyTo(SeasonalAr(parameters));
    }

    /// <summary>Makes both moving-average factors invertible, in place.</summary>
    public void MakeInvertible(double[] parameters)
    {
        ArmaPolynomial.MakeInvertible(Ma(parameters));
        ArmaPolynomial.MakeInvertible(SeasonalMa(parameters));
    }

    /// <summary>No root of any factor lies within the given radius, measured at the lag of one period.</summary>
    public bool RootsExceed(double[] stationary, double radius)
    {
        var yearly = Math.Pow(radius, order.Period);
        return ArmaPolynomial.RootsExceed(Ar(stationary), radius)
            && ArmaPolynomial.RootsExceed(SeasonalAr(stationary), yearly)
            && ArmaPolynomial.RootsExceed(Negative(Ma(stationary)), radius)
            && ArmaPolynomial.RootsExceed(Negative(SeasonalMa(stationary)), yearly);
    }

    private static double[] Negative(Span<double> values)
    {
        var answer = values.ToArray();
        for (var index = 0; index < answer.Length; index++)
        {
            answer[index] = -answer[index];
        }

        return answer;
    }

    private Span<double> Ar(double[] parameters) => parameters.AsSpan(0, order.Ar);

    private Span<double> Ma(double[] parameters) => parameters.AsSpan(order.Ar, order.Ma);

    private Span<double> SeasonalAr(double[] parameters) => parameters.AsSpan(order.Ar + order.Ma, order.SeasonalAr);

    private Span<double> SeasonalMa(double[] parameters) =>
        parameters.AsSpan(order.Ar + order.Ma + order.SeasonalAr, order.SeasonalMa);
}
