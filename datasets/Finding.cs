using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets;

/// <summary>Something found in an uploaded file: what was wrong, where, what was expected and what to do.</summary>
/// <param name="Code">Stable identifier of the kind of finding, such as <c>unknown-sector</c>.</param>
/// <param name="Severity">What it means for the dataset.</param>
/// <param name="Message">What was wrong and what to do.</param>
/// <param name="Expected">What was expected there.</param>
public sealed record Finding(string Code, Severity Severity, Bilingual Message, Bilingual Expected)
{
    /// <summary>Sheet of a workbook; null for other files.</summary>
    public string? Sheet { get; init; }

    /// <summary>1-based row of the file; null when the finding is about the whole file.</summary>
    public int? Row { get; init; }

    /// <summary>1-based column; null when the finding is about the whole row.</summary>
    public int? Column { get; init; }

    /// <summary>Header of that column; null where there is none.</summary>
    public string? ColumnName { get; init; }

    /// <summary>The text found; null where nothing was.</summary>
    public string? Found { get; init; }
}
