using System.Text.Json.Serialization;

namespace EconomyPipeline.Cli.Deployment;

/// <summary>How an exported deployment is written.</summary>
[JsonSerializable(typeof(Dictionary<string, Dictionary<string, string>>))]
[JsonSerializable(typeof(Dictionary<string, TypedText>))]
internal sealed partial class DeploymentJson : JsonSerializerContext;

/// <summary>A table property: its type and its value as a text, so that 1 and 1.0 and "1" stay what they are.</summary>
internal sealed record TypedText(string Type, string Value);
