using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace EconomyPipeline.Datasets.Findings;

/// <summary>Findings as JSON: camelCase, severities as text, absent places left out.</summary>
public static class FindingJson
{
    private static readonly FindingJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,

        // People read these: letters stay letters. What HTML would act on is still escaped.
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes findings as an array.</summary>
    public static string Serialize(IReadOnlyList<Finding> findings) =>
        JsonSerializer.Serialize(findings, Context.IReadOnlyListFinding);

    /// <summary>Writes findings with the summary in UTF-8.</summary>
    public static byte[] SerializeToUtf8Bytes(DatasetReport report) => JsonSerializer.SerializeToUtf8Bytes(report, Context.DatasetReport);

    /// <summary>Reads what <see cref="Serialize"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static IReadOnlyList<Finding> Deserialize(string json) =>
        JsonSerializer.Deserialize(json, Context.IReadOnlyListFinding) ?? [];

    /// <summary>Reads what <see cref="SerializeToUtf8Bytes"/> wrote.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static DatasetReport Deserialize(ReadOnlySpan<byte> utf8Json) =>
        JsonSerializer.Deserialize(utf8Json, Context.DatasetReport) ?? throw new JsonException("A report is expected.");
}

/// <summary>Serializer of findings, generated when the project is built. Other contexts may name it among their resolvers.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<Finding>))]
[JsonSerializable(typeof(Finding))]
[JsonSerializable(typeof(DatasetReport))]
public sealed partial class FindingJsonContext : JsonSerializerContext;
