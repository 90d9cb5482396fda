using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The columns of one row group, read side by side.</summary>
internal sealed class ParquetColumns(int count) : IDisposable
{
    private readonly List<IDisposable> opened = [];
    private readonly Func<int, Array>[] readers = new Func<int, Array>[count];

    /// <param name="group">The row group.</param>
    /// <param name="rowsAtOnce">Most rows that are read at once.</param>
    public bool Open(RowGroupReader group, int rowsAtOnce)
    {
        for (var index = 0; index < count; index++)
        {
            var column = group.Column(index);
            opened.Add(column);
            var logical = column.LogicalReader(rowsAtOnce);
            opened.Add(logical);
            readers[index] = logical.Apply(new Batches());
        }

        return true;
    }

    /// <summary>The next values of each column.</summary>
    /// <exception cref="InvalidDataException">A column ends before the others.</exception>
    public Array[] Read(int rows) => Array.ConvertAll(readers, read => read(rows));

    public void Dispose() => opened.AsEnumerable().Reverse().ToList().ForEach(one => one.Dispose());

    private sealed class Batches : ILogicalColumnReaderVisitor<Func<int, Array>>
    {
        public Func<int, Array> OnLogicalColumnReader<TValue>(LogicalColumnReader<TValue> columnReader) => rows =>
        {
            var values = new TValue[rows];
            for (var filled = 0; filled < rows;)
            {
                var read = columnReader.ReadBatch(values.AsSpan(filled));
                filled += read > 0 ? read : throw new InvalidDataException("A column has fewer values than the others.");
            }

            return values;
        };
    }
}
