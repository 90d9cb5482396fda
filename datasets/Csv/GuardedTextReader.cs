using System.Buffers;
using System.Text;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>Why a file is not text that can be read.</summary>
internal enum TextDamage
{
    None,

    /// <summary>Bytes that are not of its encoding.</summary>
    NotUtf8,

    /// <summary>Control characters that no text holds.</summary>
    NotText,
}

/// <summary>
/// Decodes text block by block and ends the text where it stops being text, so that a parser behind it never sees binary
/// data and a damaged file is reported by line instead of throwing.
/// </summary>
internal sealed class GuardedTextReader : TextReader
{
    private const int StartLength = 64 * 1024;

    // What stands for bytes that are not UTF-8, and control characters that no text holds.
    private static readonly SearchValues<char> Damages = SearchValues.Create(
        [.. Enumerable.Range(0, 0x100).Select(code => (char)code).Where(character => char.IsControl(character) && character is not ('\t' or '\n' or '\r' or '\u0085' or '\u001A')), '\uFFFD']);

    private readonly StreamReader reader;
    private readonly string start;
    private int startPosition;
    private int line = 1;

    /// <param name="content">Seekable.</param>
    public GuardedTextReader(Stream content)
    {
        var encoding = TextEncoding.Detect(content);
        EncodingName = encoding.Name;
        reader = new StreamReader(content, encoding.Encoding, detectEncodingFromByteOrderMarks: false, StartLength, leaveOpen: true);
        var buffer = new char[StartLength];
        var read = buffer.AsSpan(0, reader.ReadBlock(buffer, 0, buffer.Length));
        var length = Guard(read);
        start = new string(buffer, 0, length).TrimStart('\uFEFF');
    }

    /// <summary>The encoding, as people are told it.</summary>
    public string EncodingName { get; }

    public TextDamage Damage { get; private set; }

    /// <summary>1-based line of the damage.</summary>
    public int DamagedLine { get; private set; }

    /// <summary>The first characters of the text, without a byte order mark.</summary>
    public string Start => start;

    public override int Peek() => startPosition < start.Length ? start[startPosition] : -1;

    public override int Read()
    {
        Span<char> one = stackalloc char[1];
        return Read(one) == 0 ? -1 : one[0];
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (startPosition < start.Length)
        {
            var length = Math.Min(buffer.Length, start.Length - startPosition);
            start.AsSpan(startPosition, length).CopyTo(buffer);
            startPosition += length;
            return length;
        }

        return Damage == TextDamage.None ? Guard(buffer[..reader.Read(buffer)]) : 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            reader.Dispose();
        }

        base.Dispose(disposing);
    }

    // Length of the undamaged beginning.
    private int Guard(ReadOnlySpan<char> block)
    {
        var end = block.IndexOfAny(Damages);
        line += (end < 0 ? block : block[..end]).Count('\n');
        if (end >= 0)
        {
            Damage = block[end] == '\uFFFD' ? TextDamage.NotUtf8 : TextDamage.NotText;
            DamagedLine = line;
            return end;
        }

        return block.Length;
    }
}
