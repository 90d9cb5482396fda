using EconomyPipeline.Datasets.Csv;

namespace EconomyPipeline.Datasets;

/// <summary>What a file is by its first bytes.</summary>
internal enum FileNature
{
    /// <summary>Text, as far as the beginning tells.</summary>
    Text,

    /// <summary>A zip archive, as workbooks of Excel 2007 and later are.</summary>
    ZippedWorkbook,

    /// <summary>A compound file, as workbooks of Excel before 2007 are.</summary>
    BinaryWorkbook,
    Pdf,

    /// <summary>A picture of a table: a scan or a photo.</summary>
    Image,
    Parquet,
}

/// <summary>An uploaded file while it is read: its name, its first bytes, and its content from the beginning.</summary>
internal sealed class DatasetSource : IDisposable
{
    private static readonly (byte[] Magic, FileNature Nature)[] Magics =
    [
        ("PK\u0003\u0004"u8.ToArray(), FileNature.ZippedWorkbook),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], FileNature.BinaryWorkbook),
        ("%PDF-"u8.ToArray(), FileNature.Pdf),
        ([0x89, .. "PNG"u8], FileNature.Image),
        ([0xFF, 0xD8, 0xFF], FileNature.Image),
        ("GIF8"u8.ToArray(), FileNature.Image),
        ([.. "II*"u8, 0], FileNature.Image),
        ([.. "MM"u8, 0, .. "*"u8], FileNature.Image),
        ("PAR1"u8.ToArray(), FileNature.Parquet),
        ("PARE"u8.ToArray(), FileNature.Parquet),
    ];

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly FileStream? copy;
    private GuardedTextReader? text;

    public DatasetSource(Stream content, string fileName, int thisYear)
    {
        if (!content.CanSeek)
        {
            // Workbooks are read from their end, and a text is looked at before it is read.
            copy = TemporaryFile.Create();
            content.CopyTo(copy);
            copy.Position = 0;
            content = copy;
        }

        Content = content;
        FileName = fileName[(fileName.LastIndexOf('/') + 1)..];
        var dot = FileName.LastIndexOf('.');
        var extension = dot < 0 ? "" : FileName[dot..].ToLowerInvariant();
        Extension = extension.Length <= 12 ? extension : "";
        ThisYear = thisYear;
        Nature = Look();
    }

    /// <summary>The file, at its beginning until a reader reads it. Seekable.</summary>
    public Stream Content { get; }

    /// <summary>Its name without folders.</summary>
    public string FileName { get; }

    /// <summary>Lower case with its dot; empty when there is none.</summary>
    public string Extension { get; }

    /// <summary>The year in which it is read.</summary>
    public int ThisYear { get; }

    public FileNature Nature { get; }

    /// <summary>The first character that is not blank, of a text without other encodings' marks.</summary>
    public char FirstCharacter { get; private set; }

    /// <summary>The next one that is not blank; a zero where there is none.</summary>
    public char SecondCharacter { get; private set; }

    /// <summary>Moves behind a byte order mark of UTF-8.</summary>
    public void SkipByteOrderMark()
    {
        var start = Content.Position;
        Span<byte> mark = stackalloc byte[3];
        if (Content.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length || !mark.SequenceEqual(ByteOrderMark))
        {
            Content.Position = start;
        }
    }

    /// <summary>The content as text. Asked for once it is known to be one.</summary>
    public GuardedTextReader Text => text ??= new GuardedTextReader(Content);

    public void Dispose()
    {
        text?.Dispose();
        copy?.Dispose();
    }

    private FileNature Look()
    {
        var start = Content.Position;
        Span<byte> first = stackalloc byte[64];
        var length = Content.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        Content.Position = start;
        foreach (var character in first[..length])
        {
            if (ByteOrderMark.Contains(character) || char.IsWhiteSpace((char)character))
            {
                continue;
            }

            if (FirstCharacter != default)
            {
                SecondCharacter = (char)character;
                break;
            }

            FirstCharacter = (char)character;
        }

        foreach (var (magic, nature) in Magics)
        {
            if (first[..length].StartsWith(magic))
            {
                return nature;
            }
        }

        return FileNature.Text;
    }
}
