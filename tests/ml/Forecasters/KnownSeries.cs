namespace EconomyPipeline.Ml.Tests.Forecasters;

/// <summary>Two series of the M1 and Tourism competitions.</summary>
internal static class KnownSeries
{
    /// <summary>M1, series YAF2, training part (Mcomp).</summary>
    public static readonly double[] Yaf2 =
    [
        3600, 7700, 12300, 30500, 47390, 57006, 98563, 117759, 115097, 133759, 142485,
        169611, 216229, 253227, 313096, 322681, 296245, 370333, 443826, 426751, 453627, 553400,
    ];

    /// <summary>Tourism, series Y1, training part (Tcomp).</summary>
    public static readonly double[] Y1 =
    [
        25092.2284, 24271.5134, 25828.9883, 27697.5047, 27956.2276, 29924.4321, 30216.8321, 32613.4968, 36053.1674, 38472.7532, 38420.894,
    ];
}
