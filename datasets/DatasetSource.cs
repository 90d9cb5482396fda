using EconomyPipeline.Datasets.Csv;

namespace EconomyPipeline.Datasets;

/// <summary>An uploaded file while it is read: its name, and its text, of which the beginning can be looked at first.</summary>
internal sealed class DatasetSource(Stream content, string fileName, int thisYear) : IDisposable
{
    // The magic numbers of what people rename to .csv: ZIP (.xlsx), OLE (.xls, its bytes D0 CF 11 E0 A1 B1 1A as UTF-8 shows them), PDF, Parquet.
    private static readonly (string Magic, OtherFormat Format)[] OtherFormats =
    [
        ("PK\u0003\u0004", OtherFormat.Workbook),
        ("\uFFFD\uFFFD\u0011\u0871\u001A", OtherFormat.Workbook),
        ("%PDF-", OtherFormat.Pdf),
        ("PAR1", OtherFormat.Other),
    ];

    private static readonly string[] WorkbookExtensions = [".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"];

    /// <summary>Lower case with its dot; empty when there is none.</summary>
    public string Extension { get; } = ExtensionOf(fileName);

    /// <summary>The year in which it is read.</summary>
    public int ThisYear => thisYear;

    public GuardedTextReader Text { get; } = new(content);

    /// <summary>What it is by its first characters, else by its extension, where that is a known format that is not text.</summary>
    public OtherFormat OtherFormat => Array.Find(OtherFormats, known => Text.Signature.StartsWith(known.Magic, StringComparison.Ordinal)) is { Magic: not null } found ? found.Format
        : WorkbookExtensions.Contains(Extension) ? OtherFormat.Workbook
        : Extension == ".pdf" ? OtherFormat.Pdf
        : OtherFormat.None;

    public void Dispose() => Text.Dispose();

    private static string ExtensionOf(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var extension = dot < 0 || dot < fileName.LastIndexOf('/') ? "" : fileName[dot..].ToLowerInvariant();
        return extension.Length <= 12 ? extension : "";
    }
}
