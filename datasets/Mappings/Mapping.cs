namespace EconomyPipeline.Datasets.Mappings;

/// <summary>
/// How a file of another layout, classification or country is read: which of its columns say what, and which sectors it has.
/// Made by <see cref="MappingFile"/>; docs/mappings.md describes the file.
/// </summary>
/// <param name="Kind">What the file holds, one of the kinds of dataset.</param>
/// <param name="Values">Its columns of values.</param>
public sealed record Mapping(string Kind, IReadOnlyList<MappedValue> Values)
{
    /// <summary>What the mapping is for, for people.</summary>
    public string? Description { get; init; }

    public MappedFact? Region { get; init; }

    public MappedFact? Sector { get; init; }

    public MappedFact? Period { get; init; }

    public MappedFact? Unit { get; init; }

    public MappedFact? Basis { get; init; }

    public MappedFact? Status { get; init; }

    /// <summary><c>.</c> or <c>,</c>: what stands before decimals, where the numbers do not tell (<c>5,109</c>); the other one parts thousands.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>Rows that are read: the texts that each of these columns may hold. All rows where it is absent.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Where { get; init; }

    /// <summary>The classification; BPS's where it is absent.</summary>
    public IReadOnlyList<MappedSector>? Sectors { get; init; }

    /// <summary>Hash of the file that it was read from: what observations are a function of, besides their own file.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Sha256 { get; init; } = "";
}
