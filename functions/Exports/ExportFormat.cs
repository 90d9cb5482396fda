namespace EconomyPipeline.Functions.Exports;

/// <summary>A format in which a table can be written.</summary>
/// <param name="Name">As a request names it.</param>
/// <param name="Extension">Of a file, with the point.</param>
/// <param name="MediaType">As HTTP names it.</param>
/// <param name="IsCompressed">Whether compressing it again saves nothing.</param>
public sealed record ExportFormat(string Name, string Extension, string MediaType, bool IsCompressed)
{
    public static ExportFormat Json { get; } = new("json", ".json", "application/json", IsCompressed: false);

    /// <summary>UTF-8 without a byte order mark, commas, points, LF; the first line has the names.</summary>
    public static ExportFormat Csv { get; } = new("csv", ".csv", "text/csv", IsCompressed: false);

    /// <summary>A workbook: the rows, and a second sheet that says what they are.</summary>
    public static ExportFormat Xlsx { get; } = new("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", IsCompressed: true);

    /// <summary>JSON-stat 2.0 (json-stat.org/format): a cube of what tells rows apart and their measures.</summary>
    public static ExportFormat JsonStat { get; } = new("json-stat", ".json-stat", "application/vnd.json-stat+json", IsCompressed: false);

    public static ExportFormat Parquet { get; } = new("parquet", ".parquet", "application/vnd.apache.parquet", IsCompressed: true);

    /// <summary>All of them; the first is what is meant where nothing is said.</summary>
    public static IReadOnlyList<ExportFormat> All { get; } = [Json, Csv, Xlsx, JsonStat, Parquet];

    /// <summary>The format of a file's ending; null where no format has it.</summary>
    public static ExportFormat? OfExtension(string extension) => All.FirstOrDefault(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));
}
