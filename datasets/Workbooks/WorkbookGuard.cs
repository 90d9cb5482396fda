using System.IO.Compression;
using EconomyPipeline.Datasets.Findings;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>Refuses workbooks that must not be opened: what unpacks to far more than it is, and what refers to other files.</summary>
internal static class WorkbookGuard
{
    // A sheet of figures shrinks to a tenth or a twentieth, a bomb to a thousandth. Small parts may shrink more.
    private const long AlwaysAllowedBytes = 64L * 1024 * 1024;
    private const int LargestRatio = 100;
    private const long LargestUnpackedBytes = 4L * 1024 * 1024 * 1024;
    private const long LargestTextsBytes = 128L * 1024 * 1024;
    private const int MostParts = 10_000;

    /// <summary>Why a zipped workbook is refused; null when it is not.</summary>
    /// <param name="content">Seekable; left where it began.</param>
    public static Finding? Check(Stream content)
    {
        var start = content.Position;
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var unpacked = archive.Entries.Sum(entry => entry.Length);
            var limit = Math.Min(LargestUnpackedBytes, Math.Max(AlwaysAllowedBytes, LargestRatio * (content.Length - start)));
            var texts = archive.GetEntry("xl/sharedStrings.xml")?.Length ?? 0;
            return archive.Entries.Count > MostParts || unpacked > limit || texts > LargestTextsBytes ? WorkbookFindings.TooLarge(unpacked)
                : archive.Entries.FirstOrDefault(entry => entry.FullName.StartsWith("xl/externalLinks/", StringComparison.OrdinalIgnoreCase)) is { } link ? WorkbookFindings.ExternalLink(link.FullName)
                : archive.Entries.Any(entry => entry.FullName.StartsWith("xl/workbook", StringComparison.OrdinalIgnoreCase)) ? null
                : WorkbookFindings.NotAWorkbook();
        }
        catch (InvalidDataException)
        {
            return WorkbookFindings.Damaged();
        }
        finally
        {
            content.Position = start;
        }
    }
}
