using System.Globalization;
using System.Text;
using System.Xml;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>The visible sheets of a workbook, read row by row.</summary>
internal sealed class WorkbookSheets : IDisposable
{
    private const string Visible = "visible";

    // One cell far right and one far down make a sheet of billions of blank ones, and each is asked for.
    private const long AlwaysAllowedCells = 100_000_000;
    private const int MostCellsPerByte = 64;

    // Of the format. A damaged sheet that says it has billions of rows is gone through to their end, whatever there is of them.
    private readonly (int Rows, int Columns) most;
    private readonly IExcelDataReader reader;
    private readonly List<object?> values = [];
    private long cellsLeft;

    static WorkbookSheets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="content">Seekable; not disposed.</param>
    /// <param name="isZipped">Whether it is one of Excel 2007 and later. What is neither by its first bytes, such as one locked in a compound file, is not opened.</param>
    /// <exception cref="InvalidDataException">It is damaged, or protected.</exception>
    public WorkbookSheets(Stream content, bool isZipped)
    {
        var bounded = new BoundedReads(content);
        most = isZipped ? (1_048_576, 16_384) : (65_536, 256);
        var settings = new ExcelReaderConfiguration { LeaveOpen = true };
        cellsLeft = AlwaysAllowedCells + (MostCellsPerByte * content.Length);
        reader = Guard(() => isZipped ? ExcelReaderFactory.CreateOpenXmlReader(bounded, settings) : ExcelReaderFactory.CreateBinaryReader(bounded, settings));
    }

    /// <summary>The sheets in their order. Each is read before the next is asked for.</summary>
    /// <exception cref="InvalidDataException">It is damaged, here or in a row.</exception>
    /// <exception cref="WorkbookRefusedException">It has far more cells than any table fills.</exception>
    public IEnumerable<GridSheet> Read()
    {
        do
        {
            if (reader.RowCount > most.Rows || reader.FieldCount > most.Columns)
            {
                throw new InvalidDataException("A sheet is larger than its format allows.");
            }

            if (reader.VisibleState == Visible)
            {
                yield return new GridSheet(reader.Name, RowsAhead.Of(ReadRows(), row => row.Values.Length).Select(row => new GridRow(row.Number, Cells(row.Values))));
            }
        }
        while (Guard(reader.NextResult));
    }

    public void Dispose() => reader.Dispose();

    private IEnumerable<ReadRow> ReadRows()
    {
        for (var number = 1; Guard(reader.Read); number++)
        {
            yield return new ReadRow(number, Values(number));
        }
    }

    // To the last that is there.
    private object?[] Values(int row)
    {
        var width = reader.FieldCount;
        cellsLeft -= width;
        if (cellsLeft < 0)
        {
            throw new WorkbookRefusedException(WorkbookFindings.TooManyCells(new CellPlace(row, width, Sheet: reader.Name)));
        }

        values.Clear();
        for (var column = 0; column < width; column++)
        {
            if (reader.GetValue(column) is { } value)
            {
                while (values.Count < column)
                {
                    values.Add(null);
                }

                values.Add(value);
            }
        }

        return [.. values];
    }

    // To the last that is not blank.
    private static GridCell[] Cells(object?[] values)
    {
        var cells = new GridCell[values.Length];
        var width = 0;
        for (var column = 0; column < values.Length; column++)
        {
            cells[column] = values[column] is { } value ? Cell(value) : GridCell.Blank;
            width = cells[column].IsBlank ? width : column + 1;
        }

        return width == cells.Length ? cells : cells[..width];
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

    private static GridCell Cell(object value) => value switch
    {
        double number => GridCell.Of(number),
        int number => new GridCell(number.ToString(CultureInfo.InvariantCulture), number),
        string text => new GridCell(text.Replace('\u00A0', ' ').Trim()),
        DateTime date => new GridCell(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => new GridCell(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    /// <summary>A row as the library reads it.</summary>
    /// <param name="Number">1-based.</param>
    /// <param name="Values">By column, to the last that is there.</param>
    private readonly record struct ReadRow(int Number, object?[] Values);
}
