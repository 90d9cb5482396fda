using System.Text.Json.Serialization;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets;

/// <summary>What a finding means for the dataset.</summary>
[JsonConverter(typeof(SeverityJsonConverter))]
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Accepted, and shown.</summary>
    Warning,

    /// <summary>The dataset is rejected, and what was accepted before stays.</summary>
    Error,
}
