namespace EconomyPipeline.Ml.Learning;

/// <summary>A row of the pooled model, as ML.NET reads it.</summary>
internal sealed class GrowthRow
{
    public float Label { get; set; }

    /// <summary>How much the row counts.</summary>
    public float Weight { get; set; } = 1;

    public float[] Features { get; set; } = [];
}

/// <summary>An answer of the pooled model, as ML.NET writes it.</summary>
internal sealed class GrowthScore
{
    public float Score { get; set; }
}
