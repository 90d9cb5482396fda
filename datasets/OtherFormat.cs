namespace EconomyPipeline.Datasets;

/// <summary>A format that is not text, and cannot be read.</summary>
internal enum OtherFormat
{
    /// <summary>Text, as far as the beginning tells.</summary>
    None,

    /// <summary>A workbook of Excel or another program (<c>.xlsx</c>, <c>.xls</c>, <c>.ods</c>).</summary>
    Workbook,
    Pdf,
    Other,
}
