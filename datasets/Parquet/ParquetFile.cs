using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The one way in which Parquet files are written and read: Snappy, with a checksum on every page that readers check.</summary>
public static class ParquetFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="stream">Written from its position; not disposed.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="write">Appends the row groups. Runs on another thread, since the library blocks.</param>
    /// <param name="cancellationToken">Keeps it from starting.</param>
    public static Task WriteAsync(Stream stream, Column[] columns, Action<ParquetFileWriter> write, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            using var builder = new WriterPropertiesBuilder();
            using var properties = builder.Compression(Compression.Snappy).EnablePageChecksum().Build();
            using var writer = new ParquetFileWriter(stream, columns, logicalTypeFactory: null, properties, keyValueMetadata: null, leaveOpen: true);
            write(writer);
            writer.Close();
        },
        cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="read">Reads what is wanted. Runs on another thread, since the library blocks.</param>
    /// <param name="cancellationToken">Keeps it from starting.</param>
    /// <exception cref="InvalidDataException">It is not Parquet, or damaged.</exception>
    public static Task<T> ReadAsync<T>(Stream stream, Func<ParquetFileReader, T> read, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                using var properties = ReaderProperties.GetDefaultReaderProperties();
                properties.EnablePageChecksumVerification();
                using var reader = new ParquetFileReader(stream, properties, leaveOpen: true);
                return read(reader);
            }
            catch (ParquetException exception)
            {
                throw new InvalidDataException($"This is not a Parquet file, or it is damaged: {exception.Message}", exception);
            }
        },
        cancellationToken);

    /// <summary>Writes the next column of a row group.</summary>
    public static void Write<T>(this RowGroupWriter group, T[] values)
    {
        ArgumentNullException.ThrowIfNull(group);
        using var column = group.NextColumn();
        using var writer = column.LogicalWriter<T>();
        writer.WriteBatch(values);
    }

    /// <summary>Reads a column of a row group.</summary>
    /// <param name="group">The row group.</param>
    /// <param name="column">0-based.</param>
    public static T[] Read<T>(this RowGroupReader group, int column)
    {
        ArgumentNullException.ThrowIfNull(group);
        using var reader = group.Column(column);
        using var values = reader.LogicalReader<T>();
        return values.ReadAll(checked((int)group.MetaData.NumRows));
    }
}
