using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>Reads mappings: JSON, in which comments may stand.</summary>
public static class MappingFile
{
    /// <summary>The largest file that is read.</summary>
    public const int LargestBytes = 1024 * 1024;

    /// <summary>Reads a mapping. Bad data never throws: it becomes findings, with which it cannot be used.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="json">The file.</param>
    public static NamedMapping Read(string name, ReadOnlySpan<byte> json)
    {
        if (json.Length > LargestBytes)
        {
            return new NamedMapping(name, null, [MappingFindings.TooLarge(LargestBytes)]);
        }

        var bare = json.StartsWith("\uFEFF"u8) ? json["\uFEFF"u8.Length..] : json;
        try
        {
            if (JsonSerializer.Deserialize(bare, MappingJson.Default.Mapping) is not { } read)
            {
                return new NamedMapping(name, null, [MappingFindings.Damaged(1, "null")]);
            }

            var findings = MappingCheck.Check(read);
            return new NamedMapping(name, findings.Count > 0 ? null : read with { Sha256 = Convert.ToHexStringLower(SHA256.HashData(json)) }, findings);
        }
        catch (JsonException exception)
        {
            // The library names the member that it does not know, or what it could not read; its place stands beside.
            return new NamedMapping(name, null, [MappingFindings.Damaged((int)(exception.LineNumber ?? 0) + 1, exception.Path ?? "")]);
        }
    }
}

/// <summary>How mappings are written: names of members in small letters, none that is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    AllowDuplicateProperties = false,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Mapping))]
internal sealed partial class MappingJson : JsonSerializerContext;
