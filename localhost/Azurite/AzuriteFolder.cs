using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Localhost.Azurite;

/// <summary>
/// A data folder in the hands of this process. Two Azurites on one folder would overwrite each other's state, so the
/// folder is locked while it is used, and an Azurite that a killed program left there is ended first.
/// </summary>
internal sealed partial class AzuriteFolder : IDisposable
{
    private const string LockFileName = "economy-azurite.lock";
    private const string ProcessFileName = "economy-azurite.json";

    private readonly string folder;
    private readonly FileStream held;

    private AzuriteFolder(string folder, FileStream held)
    {
        this.folder = folder;
        this.held = held;
    }

    /// <exception cref="AzuriteException">The folder cannot be written, or another program that lives uses it.</exception>
    public static async Task<AzuriteFolder> TakeAsync(string folder, TimeSpan orphanGrace, TimeProvider time, CancellationToken cancellationToken)
    {
        var held = FileLock.TryTake(Path.Combine(folder, LockFileName)) ?? throw new AzuriteException(
            AzuriteProblem.FolderInUse,
            $"The data folder {folder} is used by another running program: stop that one, or choose another folder.");
        var taken = new AzuriteFolder(folder, held);
        try
        {
            await taken.EndOrphanAsync(orphanGrace, time, cancellationToken);
            return taken;
        }
        catch
        {
            taken.Dispose();
            throw;
        }
    }

    public void Record(Process azurite) =>
        File.WriteAllText(Path.Combine(folder, ProcessFileName), JsonSerializer.Serialize(ProcessIdentity.Of(azurite), Json.Default.ProcessIdentity));

    public void Forget() => File.Delete(Path.Combine(folder, ProcessFileName));

    public void Dispose() => held.Dispose();

    private async Task EndOrphanAsync(TimeSpan grace, TimeProvider time, CancellationToken cancellationToken)
    {
        using var orphan = Read()?.Find();
        if (orphan is not null)
        {
            using var limit = new CancellationTokenSource(grace, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
            try
            {
                await orphan.WaitForExitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // All that it acknowledged is on disk by now.
                orphan.Kill(entireProcessTree: true);
                await orphan.WaitForExitAsync(cancellationToken);
            }
        }

        Forget();
    }

    private ProcessIdentity? Read()
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder, ProcessFileName)), Json.Default.ProcessIdentity);
        }
        catch (Exception exception) when (exception is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    [JsonSerializable(typeof(ProcessIdentity))]
    private sealed partial class Json : JsonSerializerContext;
}
