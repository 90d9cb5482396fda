using System.Text;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>Texts in a local file: written once, then read in any order for findings that show them, fastest in their own.</summary>
internal sealed class TextSpool : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int MarkEvery = 1_024;

    // The length before the text, as a reader of strings expects it: seven bits a byte.
    private const int LengthBytes = 5;
    private const int LengthBits = 7;

    private readonly FileStream file = TemporaryFile.Create(BufferBytes, FileOptions.None);
    private readonly List<long> marks = [];
    private readonly BinaryReader reader;
    private byte[] bytes = new byte[256];
    private int count;
    private int next;

    public TextSpool() => reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);

    /// <summary>A text. When the first is asked for, all must be there.</summary>
    public string this[int index]
    {
        get
        {
            if (index < next || index / MarkEvery > next / MarkEvery || next == 0)
            {
                file.Position = marks[index / MarkEvery];
                next = index / MarkEvery * MarkEvery;
            }

            for (; next < index; next++)
            {
                reader.ReadString();
            }

            next++;
            return reader.ReadString();
        }
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (count++ % MarkEvery == 0)
        {
            marks.Add(file.Position);
        }

        var room = LengthBytes + Encoding.UTF8.GetMaxByteCount(text.Length);
        if (bytes.Length < room)
        {
            bytes = new byte[room];
        }

        var length = Encoding.UTF8.GetBytes(text, bytes.AsSpan(LengthBytes));
        var start = LengthBytes - 1;
        if (length < 1 << LengthBits)
        {
            bytes[start] = (byte)length;
        }
        else
        {
            start = 0;
            for (var index = 0; index < LengthBytes; index++)
            {
                bytes[index] = (byte)(((length >> (index * LengthBits)) & 0x7F) | (index < LengthBytes - 1 ? 0x80 : 0));
            }
        }

        file.Write(bytes.AsSpan(start, LengthBytes - start + length));
    }

    public void Dispose()
    {
        reader.Dispose();
        file.Dispose();
    }
}
