using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// What the sender of a file says beside it, as metadata of its blob: <c>region</c>, <c>period</c>, <c>basis</c>,
/// <c>unit</c>, <c>mapping</c>, <c>uploadedby</c>, and <c>traceparent</c>, the trace of the request that brought it. Values are percent-encoded, because metadata is ASCII.
/// </summary>
public static class UploadMetadata
{
    public const string Region = "region";
    public const string Period = "period";
    public const string Basis = "basis";
    public const string Unit = "unit";
    public const string Mapping = "mapping";
    private const string UploadedByName = "uploadedby";
    private const string TraceparentName = "traceparent";

    /// <summary>The names of the facts, which are also the names of query parameters and of the command line's options.</summary>
    public static IReadOnlyList<string> FactNames { get; } = [Region, Period, Basis, Unit, Mapping];

    public static Dictionary<string, string> Create(string uploadedBy, IEnumerable<KeyValuePair<string, string>> facts, string? traceparent = null)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [UploadedByName] = Uri.EscapeDataString(uploadedBy) };
        foreach (var (name, value) in facts)
        {
            metadata[name] = Uri.EscapeDataString(value);
        }

        if (traceparent is not null)
        {
            metadata[TraceparentName] = traceparent;
        }

        return metadata;
    }

    /// <summary>The facts as the sender wrote them.</summary>
    public static DatasetFacts SaidFacts(IReadOnlyDictionary<string, string> said) => Facts(Create("", said));

    public static string UploadedBy(IDictionary<string, string> metadata) => Read(metadata, UploadedByName) ?? "";

    /// <summary>The trace of the request that brought the upload, in W3C form; null when it came another way.</summary>
    public static string? Traceparent(IDictionary<string, string> metadata) => Read(metadata, TraceparentName);

    /// <summary>
    /// The facts; one that cannot be read counts as not given, and the reader then asks for it. A mapping is named only: whoever
    /// has the store gets it from there.
    /// </summary>
    public static DatasetFacts Facts(IDictionary<string, string> metadata) => new()
    {
        Region = RegionCode.TryParse(Read(metadata, Region), out var region) ? region : null,
        Period = Economy.Periods.Period.TryParse(Read(metadata, Period), out var period) ? period : null,
        Basis = PriceBasis.TryParse(Read(metadata, Basis), out var basis) ? basis : null,
        Unit = Read(metadata, Unit),
        Mapping = Read(metadata, Mapping) is { } name ? NamedMapping.Absent(name) : null,
    };

    private static string? Read(IDictionary<string, string> metadata, string name)
    {
        // The storage returns names in whatever case they were sent in.
        var value = metadata.FirstOrDefault(pair => pair.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
        return string.IsNullOrWhiteSpace(value) ? null : Uri.UnescapeDataString(value);
    }
}
