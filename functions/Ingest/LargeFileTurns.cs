namespace EconomyPipeline.Functions.Ingest;

/// <summary>
/// Lets one large file at a time be read in this process, whatever brings it: a trigger, catching up or a trial by HTTP. What is
/// held while a file is read grows with its rows, and several at once would be several times that. Small files do not wait.
/// </summary>
public sealed class LargeFileTurns : IDisposable
{
    private const long LargeBytes = 8L * 1024 * 1024;
    private readonly SemaphoreSlim turn = new(1);

    /// <param name="bytes">Length of the file.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Ends the turn when disposed.</returns>
    public async Task<IDisposable> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        if (bytes < LargeBytes)
        {
            return new Turn(null);
        }

        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Turn(SemaphoreSlim? taken) : IDisposable
    {
        public void Dispose() => taken?.Release();
    }
}
