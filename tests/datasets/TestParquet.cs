using EconomyPipeline.Datasets.Parquet;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Parquet files that are written in a test.</summary>
internal static class TestParquet
{
    /// <summary>A file with one row group of these columns.</summary>
    public static byte[] Of(params (Column Column, Action<RowGroupWriter> Write)[] columns)
    {
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, [.. columns.Select(column => column.Column)], leaveOpen: true))
        {
            using var group = writer.AppendRowGroup();
            foreach (var (_, write) in columns)
            {
                write(group);
            }

            writer.Close();
        }

        return stream.ToArray();
    }

    public static (Column Column, Action<RowGroupWriter> Write) Column<T>(string name, params T[] values) => (new Column<T>(name), group => group.Write(values));

    /// <summary>Tidy output of one regency and year: two sectors, 10.5 and 2.25 million rupiah.</summary>
    public static byte[] Tidy() => Of(
        Column("region_code", "6301", "6301"), Column("sector_code", "A", "C"), Column("year", 2024, 2024), Column("value", 10.5, 2.25), Column("unit", "juta rupiah", "juta rupiah"), Column("basis", "current", "current"));
}
