namespace EconomyPipeline.Localhost.Azurite;

/// <summary>A file that one process at a time holds open; the system lets go of it when that process ends, however it ends.</summary>
internal static class FileLock
{
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(200);

    /// <returns>Null while another process holds it.</returns>
    /// <exception cref="AzuriteException">The folder cannot be made or written.</exception>
    public static FileStream? TryTake(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AzuriteException(AzuriteProblem.FolderUnwritable, $"The folder {folder} cannot be written ({exception.Message}): choose another one, or give yourself the right to write there.", exception);
        }
    }

    public static async Task<FileStream> TakeAsync(string path, TimeProvider time, CancellationToken cancellationToken)
    {
        FileStream? stream;
        while ((stream = TryTake(path)) is null)
        {
            await Task.Delay(PollInterval, time, cancellationToken);
        }

        return stream;
    }
}
