using CsvHelper;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>The current row of a tidy CSV file.</summary>
internal sealed class CsvRow(CsvReader parser) : TidyRow
{
    private char[] characters = new char[64];
    private LastText[] columns = [];

    /// <summary>1-based line of the file.</summary>
    public int Line => (int)parser.LineNumber;

    public override string Text(TidyColumn? column)
    {
        if (column is null || column.Index >= parser.FieldCount)
        {
            return "";
        }

        if (columns.Length <= column.Index)
        {
            Array.Resize(ref columns, column.Index + 1);
        }

        // Columns are asked for more than once in a row, and mostly say what they said in the row above.
        ref var last = ref columns[column.Index];
        var bytes = parser.GetSpan(column.Index);
        return last.Text is { } same && bytes.SequenceEqual(last.Bytes) ? same : last.Set(bytes, parser.GetString(column.Index).Trim());
    }

    public override ReadOnlyMemory<char> Characters(TidyColumn? column)
    {
        if (column is null || column.Index >= parser.FieldCount)
        {
            return default;
        }

        var length = parser.GetSpan(column.Index).Length;
        if (characters.Length < length)
        {
            characters = new char[length];
        }

        return characters.AsMemory(0, parser.GetChars(column.Index, characters)).Trim();
    }

    public override CellPlace Place(TidyColumn? column) => column?.At(Line) ?? new CellPlace(Line);

    /// <summary>What a column said last, as it stands in the file and as its text.</summary>
    private struct LastText
    {
        private byte[]? bytes;
        private int length;

        public string? Text { get; private set; }

        public readonly ReadOnlySpan<byte> Bytes => bytes.AsSpan(0, length);

        public string Set(ReadOnlySpan<byte> found, string text)
        {
            if (bytes is null || bytes.Length < found.Length)
            {
                bytes = new byte[Math.Max(found.Length, 32)];
            }

            found.CopyTo(bytes);
            (length, Text) = (found.Length, text);
            return text;
        }
    }
}
