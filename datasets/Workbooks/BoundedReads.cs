namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>
/// A file of which so much can be read and no more. The chains and offsets of a damaged workbook lead its reader round in
/// circles; each of them ends here.
/// </summary>
/// <param name="content">Seekable; not disposed.</param>
internal sealed class BoundedReads(Stream content) : Stream
{
    // A sheet is gone through twice, and the same part of a binary one for each block of rows whose cells lie scattered in it.
    private const int MostTimesRead = 256;
    private const long AlwaysAllowedBytes = 32L * 1024 * 1024;

    private long left = AlwaysAllowedBytes + (MostTimesRead * content.Length);

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    /// <exception cref="InvalidDataException">More was read than any reading needs.</exception>
    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer);
        Count(read);
        return read;
    }

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc cref="Read(Span{byte})"/>
    public override int ReadByte()
    {
        var value = content.ReadByte();
        Count(1);
        return value;
    }

    // A step to nowhere costs as a byte does, so that going round without reading ends too.
    public override long Seek(long offset, SeekOrigin origin)
    {
        Count(1);
        return content.Seek(offset, origin);
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private void Count(int read)
    {
        left -= read;
        if (left < 0)
        {
            throw new InvalidDataException("The workbook leads its reader in circles.");
        }
    }
}
