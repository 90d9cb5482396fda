namespace EconomyPipeline.Datasets;

/// <summary>Local files for what is too large for memory.</summary>
public static class TemporaryFile
{
    /// <summary>An empty file that disappears when it is closed, also when the process is killed.</summary>
    /// <param name="bufferBytes">What is gathered in memory before it is written.</param>
    /// <param name="use">Whether it is used asynchronously.</param>
    public static FileStream Create(int bufferBytes = 4096, FileOptions use = FileOptions.Asynchronous)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(
            path,
            new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | use, BufferSize = bufferBytes });

        // Windows deletes at the close of the last handle, whoever closes it. Elsewhere the runtime would, which a kill prevents;
        // there an open file needs no name.
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        return file;
    }
}
