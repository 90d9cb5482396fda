using System.Text;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>Texts in a local file: written once, then read in order, and one at a time for findings that show them.</summary>
internal sealed class TextSpool : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int MarkEvery = 1_024;
    private readonly FileStream file = TemporaryFile.Create(BufferBytes, FileOptions.None);
    private readonly List<long> marks = [];
    private readonly BinaryWriter writer;
    private readonly BinaryReader reader;
    private int count;

    public TextSpool()
    {
        writer = new BinaryWriter(file, Encoding.UTF8, leaveOpen: true);
        reader = new BinaryReader(file, Encoding.UTF8, leaveOpen: true);
    }

    public string this[int index]
    {
        get
        {
            file.Position = marks[index / MarkEvery];
            for (var skipped = index % MarkEvery; skipped > 0; skipped--)
            {
                reader.ReadString();
            }

            return reader.ReadString();
        }
    }

    public void Add(string text)
    {
        if (count++ % MarkEvery == 0)
        {
            marks.Add(file.Position);
        }

        writer.Write(text);
    }

    /// <summary>All texts in order. Nothing else is read or written until it ends.</summary>
    public IEnumerable<string> ReadAll()
    {
        file.Position = 0;
        for (var index = 0; index < count; index++)
        {
            yield return reader.ReadString();
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
        file.Dispose();
    }
}
