namespace EconomyPipeline.Ml.Combination;

/// <summary>A row of the regressor of a member's error, as ML.NET reads it.</summary>
internal sealed class WeightRow
{
    /// <summary>How many features a row has.</summary>
    public const int Width = PoolFeatures.Count + 2;

    public float Label { get; set; }

    /// <summary>Every case counts the same, however many of its steps are known.</summary>
    public float Weight { get; set; } = 1;

    public float[] Features { get; set; } = [];
}

/// <summary>An answer of the regressor, as ML.NET writes it.</summary>
internal sealed class WeightScore
{
    public float Score { get; set; }
}
