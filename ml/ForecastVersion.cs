namespace EconomyPipeline.Ml;

/// <summary>What makes two forecast runs on the same data the same run.</summary>
public static class ForecastVersion
{
    /// <summary>Changes whenever the code changes a number, so that stored forecasts are made anew.</summary>
    public const string Current = "7";

    /// <summary>The learner of the pooled model. One thread: its result must not depend on the machine.</summary>
    public const string Learner = "fasttree-5.0.1";
}
