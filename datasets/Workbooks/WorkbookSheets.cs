using System.Globalization;
using System.Text;
using System.Xml;
using EconomyPipeline.Datasets.Grids;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>The visible sheets of a workbook, read row by row.</summary>
internal sealed class WorkbookSheets : IDisposable
{
    private const string Visible = "visible";

    private readonly IExcelDataReader reader;

    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="InvalidDataException">It is damaged, or protected.</exception>
    public WorkbookSheets(Stream content) => reader = Guard(() => ExcelReaderFactory.CreateReader(content, new ExcelReaderConfiguration { LeaveOpen = true }));

    /// <summary>The sheets in their order. Each is read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">It is damaged, here or in a row.</exception>
    public IEnumerable<GridSheet> Read()
    {
        do
        {
            if (reader.VisibleState == Visible)
            {
                yield return new GridSheet(reader.Name, Rows());
            }
        }
        while (Guard(reader.NextResult));
    }

    public void Dispose() => reader.Dispose();

    private IEnumerable<GridRow> Rows()
    {
        for (var number = 1; Guard(reader.Read); number++)
        {
            var cells = new GridCell[reader.FieldCount];
            for (var column = 0; column < cells.Length; column++)
            {
                cells[column] = Cell(column);
            }

            yield return new GridRow(number, cells);
        }
    }

    // What the library throws over a file that is not what it says is any of these, by what is broken in it.
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception
            is ExcelReaderException
            or XmlException
            or InvalidDataException
            or EndOfStreamException
            or FormatException
            or OverflowException
            or ArgumentException
            or IndexOutOfRangeException
            or InvalidOperationException
            or NullReferenceException
            or KeyNotFoundException
            or NotSupportedException)
        {
            throw new InvalidDataException("The workbook is damaged or protected.", exception);
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
