using EconomyPipeline.Datasets.Csv;

namespace EconomyPipeline.Datasets;

/// <summary>An uploaded file while it is read: its name, and its text, of which the beginning can be looked at first.</summary>
internal sealed class DatasetSource(Stream content, string fileName) : IDisposable
{
    // The magic numbers of containers that people rename to .csv: ZIP (.xlsx), Parquet, PDF. Old .xls is not text at all.
    private static readonly string[] OtherFormats = ["PK\u0003\u0004", "PAR1", "%PDF-"];

    /// <summary>Lower case with its dot; empty when there is none.</summary>
    public string Extension { get; } = ExtensionOf(fileName);

    public GuardedTextReader Text { get; } = new(content);

    /// <summary>Whether the first characters are those of a known format that is not text.</summary>
    public bool IsKnownBinary => OtherFormats.Any(magic => Text.Signature.StartsWith(magic, StringComparison.Ordinal));

    public void Dispose() => Text.Dispose();

    private static string ExtensionOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 || dot < fileName.LastIndexOf('/') ? "" : fileName[dot..].ToLowerInvariant();
        return extension.Length <= 12 ? extension : "";
    }
}
