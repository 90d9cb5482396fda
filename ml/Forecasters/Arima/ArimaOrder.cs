namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// ARIMA(p,d,q)(P,D,Q)[m]: φ(B)·Φ(B^m)·((1 − B)^d·(1 − B^m)^D·y − c) = θ(B)·Θ(B^m)·e, with c = 0 where there is no constant.
/// </summary>
/// <param name="Ar">p, the autoregressive terms.</param>
/// <param name="Difference">d, the differences of neighbours.</param>
/// <param name="Ma">q, the moving-average terms.</param>
/// <param name="SeasonalAr">P, the autoregressive terms at whole years.</param>
/// <param name="SeasonalDifference">D, the differences of years.</param>
/// <param name="SeasonalMa">Q, the moving-average terms at whole years.</param>
/// <param name="Period">m, the periods of a year; 1 where nothing is seasonal.</param>
/// <param name="Constant">A mean where nothing is differenced, a drift where there is one difference.</param>
internal readonly record struct ArimaOrder(
    int Ar, int Difference, int Ma, int SeasonalAr, int SeasonalDifference, int SeasonalMa, int Period, bool Constant)
{
    /// <summary>p + q + P + Q: the parameters beside the constant and the variance.</summary>
    public int Coefficients => Ar + Ma + SeasonalAr + SeasonalMa;

    /// <summary>The estimated parameters beside the variance.</summary>
    public int Parameters => Coefficients + (Constant ? 1 : 0);

    /// <summary>Terms of φ(B)·Φ(B^m).</summary>
    public int ExpandedAr => Ar + (Period * SeasonalAr);

    /// <summary>Terms of θ(B)·Θ(B^m).</summary>
    public int ExpandedMa => Ma + (Period * SeasonalMa);

    /// <summary>In the field's notation, such as <c>ARIMA(0,1,1)(0,1,1)[4]</c>.</summary>
    public override string ToString()
    {
        var seasonal = Period > 1 ? $"({SeasonalAr},{SeasonalDifference},{SeasonalMa})[{Period}]" : string.Empty;
        var constant = (Constant, Difference + SeasonalDifference) switch
        {
            (true, 0) => " with mean",
            (true, _) => " with drift",
            _ => string.Empty,
        };
        return $"ARIMA({Ar},{Difference},{Ma}){seasonal}{constant}";
    }
}
