using EconomyPipeline.Datasets.Findings;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The columns of an uploaded Parquet file, read some thousand rows at a time whatever the size of its row groups.</summary>
internal sealed class ParquetTable : IDisposable
{
    private const int RowsAtOnce = 4_096;
    private const int MostColumns = 200;

    // Runs of equal values take no room: a file of some bytes may hold a thousand million rows.
    private const long MostRows = 10_000_000;
    private const long AlwaysAllowedBytes = 64 * 1024 * 1024;
    private const long LargestRatio = 1_000;

    private readonly ParquetFileReader reader;

    /// <exception cref="InvalidDataException">It is damaged or encrypted.</exception>
    public ParquetTable(Stream content)
    {
        reader = Guard(() =>
        {
            using var properties = ReaderProperties.GetDefaultReaderProperties();
            properties.EnablePageChecksumVerification();
            properties.EnableBufferedStream();
            return new ParquetFileReader(content, properties, leaveOpen: true);
        });
        try
        {
            var length = content.Length;
            Refusal = Guard(() => Check(length));
            Names = Refusal is null ? Guard(ReadNames) : [];
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>Why it is not read; null when it is.</summary>
    public Finding? Refusal { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Its rows: the values of some thousand by column, the place in these, and the 1-based number in the file.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public IEnumerable<(Array[] Batch, int Index, int Number)> Rows(CancellationToken cancellationToken)
    {
        var number = 0;
        for (var index = 0; index < Guard(() => reader.FileMetaData.NumRowGroups); index++)
        {
            using var group = Guard(() => reader.RowGroup(index));
            var left = Guard(() => group.MetaData.NumRows);
            using var columns = new ParquetColumns(Names.Count);
            Guard(() => columns.Open(group, RowsAtOnce));
            while (left > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = (int)Math.Min(left, RowsAtOnce);
                var batch = Guard(() => columns.Read(count));
                for (var row = 0; row < count; row++)
                {
                    yield return (batch, row, ++number);
                }

                left -= count;
            }
        }
    }

    public void Dispose() => reader.Dispose();

    private Finding? Check(long length)
    {
        var schema = reader.FileMetaData.Schema;
        var columns = schema.NumColumns;
        if (columns > MostColumns || reader.FileMetaData.NumRows > MostRows)
        {
            return ParquetFindings.TooLarge(reader.FileMetaData.NumRows, MostRows, MostColumns);
        }

        long rows = 0;
        double unpacked = 0;
        for (var index = 0; index < reader.FileMetaData.NumRowGroups; index++)
        {
            using var group = reader.RowGroup(index);
            rows += Math.Max(0, group.MetaData.NumRows);
            unpacked += Enumerable.Range(0, columns).Sum(column => (double)group.MetaData.GetColumnChunkMetaData(column).TotalUncompressedSize);
        }

        return rows > MostRows || unpacked > Math.Max(AlwaysAllowedBytes, (double)LargestRatio * length) ? ParquetFindings.TooLarge(rows, MostRows, MostColumns)
            : Enumerable.Range(0, columns).Select(schema.Column).FirstOrDefault(column => column.MaxRepetitionLevel > 0 || column.MaxDefinitionLevel > 1 || column.Path.ToDotVector().Length > 1) is { } nested ? ParquetFindings.Nested(nested.Path.ToDotString())
            : null;
    }

    private List<string> ReadNames() => [.. Enumerable.Range(0, reader.FileMetaData.Schema.NumColumns).Select(index => reader.FileMetaData.Schema.Column(index).Name)];

    // What the library throws over a file that is not what it says is any of these, by what is broken in it. A failure of the
    // stream is none of them.
    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception exception) when (exception
            is ParquetException
            or InvalidDataException
            or EndOfStreamException
            or FormatException
            or OverflowException
            or ArgumentException
            or IndexOutOfRangeException
            or InvalidOperationException
            or InvalidCastException
            or NullReferenceException
            or NotSupportedException
            or OutOfMemoryException
            || exception.GetType() == typeof(Exception))
        {
            throw new InvalidDataException("The Parquet file is damaged or encrypted.", exception);
        }
    }
}
