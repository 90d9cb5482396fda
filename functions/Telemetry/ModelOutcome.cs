namespace EconomyPipeline.Functions.Telemetry;

/// <summary>What can become of a model that a forecast needs.</summary>
public static class ModelOutcome
{
    public const string Trained = "trained";

    /// <summary>It was trained before, on the same rows.</summary>
    public const string Loaded = "loaded";

    /// <summary>Its file was damaged or another's; it is trained too.</summary>
    public const string Refused = "refused";
}
