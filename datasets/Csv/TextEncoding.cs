using System.Text;

namespace EconomyPipeline.Datasets.Csv;

/// <summary>
/// The encoding of a text file: what its byte order mark says, else UTF-8 where every byte is that, else Windows-1252, in which
/// spreadsheets save CSV. Looks through the file once, since the first byte that is not UTF-8 may stand far down.
/// </summary>
/// <param name="Name">As people are told it.</param>
/// <param name="Encoding">Marks bytes that are not of it with U+FFFD.</param>
internal sealed record TextEncoding(string Name, Encoding Encoding)
{
    private const int BlockLength = 64 * 1024;

    // Text in Latin letters has few accented ones; more is another alphabet, or no text.
    private const double LargestShareOfHighBytes = 0.3;

    public static TextEncoding Utf8 { get; } = new("UTF-8", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

    public static TextEncoding Windows1252 { get; } = new("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    /// <summary>Tells the encoding. Text that is damaged, or in none of these, is taken for UTF-8, whose reader reports it by line.</summary>
    /// <param name="content">Seekable; left where it was.</param>
    public static TextEncoding Detect(Stream content)
    {
        var start = content.Position;
        try
        {
            return OfMark(content) ?? OfBytes(content, start);
        }
        finally
        {
            content.Position = start;
        }
    }

    private static TextEncoding? OfMark(Stream content)
    {
        Span<byte> mark = stackalloc byte[2];
        return content.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length ? null : (mark[0], mark[1]) switch
        {
            (0xFF, 0xFE) => new TextEncoding("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: true)),
            (0xFE, 0xFF) => new TextEncoding("UTF-16 BE", new UnicodeEncoding(bigEndian: true, byteOrderMark: true)),
            _ => null,
        };
    }

    private static TextEncoding OfBytes(Stream content, long start)
    {
        content.Position = start;
        return IsUtf8(content) || !IsWindows1252(content, start) ? Utf8 : Windows1252;
    }

    private static bool IsUtf8(Stream content)
    {
        var buffer = new byte[BlockLength];
        var carried = 0;
        while (content.ReadAtLeast(buffer.AsSpan(carried), buffer.Length - carried, throwOnEndOfStream: false) is var read)
        {
            var filled = carried + read;
            var isLast = filled < buffer.Length;

            // A character may be cut by the end of a block: its beginning goes into the next one.
            var whole = isLast ? filled : filled - BytesOfCutCharacter(buffer.AsSpan(0, filled));
            if (!System.Text.Unicode.Utf8.IsValid(buffer.AsSpan(0, whole)))
            {
                return false;
            }

            if (isLast)
            {
                return true;
            }

            buffer.AsSpan(whole, filled - whole).CopyTo(buffer);
            carried = filled - whole;
        }

        return true;
    }

    private static int BytesOfCutCharacter(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            var value = bytes[^back];
            if (value >= 0xC0)
            {
                return back;
            }

            if (value < 0x80)
            {
                break;
            }
        }

        return 0;
    }

    // UTF-8 of which some is damaged is never read as something else: a first byte of a character with one that continues it
    // is told from an accented letter, which another letter follows.
    private static bool IsWindows1252(Stream content, long start)
    {
        content.Position = start;
        var buffer = new byte[BlockLength];
        long total = 0;
        long high = 0;
        byte before = 0;
        int read;
        while ((read = content.Read(buffer)) > 0)
        {
            total += read;
            foreach (var value in buffer.AsSpan(0, read))
            {
                if (value is (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n' or 0x1A)) or 0x7F or 0x81 or 0x8D or 0x8F or 0x90 or 0x9D
                    || (before is >= 0xC2 and <= 0xF4 && value is >= 0x80 and <= 0xBF))
                {
                    return false;
                }

                high += value >> 7;
                before = value;
            }
        }

        return high <= LargestShareOfHighBytes * total && before is < 0xC2 or > 0xF4;
    }
}
