using System.Globalization;
using System.Text;
using EconomyPipeline.Datasets.Grids;
using ExcelDataReader;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>The visible sheets of a workbook, read row by row.</summary>
internal sealed class WorkbookSheets : IDisposable
{
    private const string Visible = "visible";

    private readonly IExcelDataReader reader;

    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="ExcelDataReader.Exceptions.ExcelReaderException">It is damaged, or protected.</exception>
    public WorkbookSheets(Stream content) => reader = ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { LeaveOpen = true });

    /// <summary>The sheets in their order. Each is read before the next is asked for.</summary>
    public IEnumerable<GridSheet> Read()
    {
        do
        {
            if (reader.VisibleState == Visible)
            {
                yield return new GridSheet(reader.Name, Rows());
            }
        }
        while (reader.NextResult());
    }

    public void Dispose() => reader.Dispose();

    private IEnumerable<GridRow> Rows()
    {
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new GridCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Cell(column);
            }

            yield return new GridRow(number, cells);
        }
    }

    private GridCell Cell(int column) => reader.GetValue(column) switch
    {
        null => GridCell.Blank,
        double number => GridCell.Of(number),
        int number => new GridCell(number.ToString(CultureInfo.InvariantCulture), number),
        string text => new GridCell(text.Replace('\u00A0', ' ').Trim()),
        DateTime date => new GridCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        var other => new GridCell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };
}
