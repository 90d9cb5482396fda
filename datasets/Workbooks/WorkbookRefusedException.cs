namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>A workbook is not read on, for a reason that its sender can do something about.</summary>
/// <param name="finding">The reason.</param>
internal sealed class WorkbookRefusedException(Finding finding) : FormatException(finding.Message.En)
{
    public Finding Finding { get; } = finding;
}
