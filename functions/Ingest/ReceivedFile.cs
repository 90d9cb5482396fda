using EconomyPipeline.Datasets;

namespace EconomyPipeline.Functions.Ingest;

/// <summary>A local file of what was received, deleted with it.</summary>
public static class ReceivedFile
{
    private const int BufferBytes = 81920;

    // ENOSPC, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL: .NET has no exception of its own for them.
    private static readonly int[] DiskFullCodes = OperatingSystem.IsWindows() ? [unchecked((int)0x80070070), unchecked((int)0x80070027)] : [28];

    /// <summary>Whether a file could not be written because the disk is full.</summary>
    public static bool IsDiskFull(IOException exception) => DiskFullCodes.Contains(exception.HResult);

    /// <summary>Receives a stream, rewound; null when it is longer than it may be.</summary>
    public static async Task<FileStream?> ReceiveAsync(Stream source, long maxBytes, CancellationToken cancellationToken)
    {
        var file = TemporaryFile.Create();
        try
        {
            var buffer = new byte[BufferBytes];
            int read;
            while ((read = await source.ReadAsync(buffer, cancellationToken)) > 0)
            {
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                if (file.Length > maxBytes)
                {
                    await file.DisposeAsync();
                    return null;
                }
            }

            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }
}
