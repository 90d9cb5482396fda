namespace EconomyPipeline.Localhost.Azurite;

/// <summary>Where Azurite keeps its data and listens.</summary>
public sealed record AzuriteOptions
{
    /// <summary>The folder of its data; made where absent. One Azurite at a time uses it.</summary>
    public required string DataFolder { get; init; }

    /// <value>0, the default, takes a free port.</value>
    public int BlobPort { get; init; }

    /// <value>0, the default, takes a free port.</value>
    public int QueuePort { get; init; }

    /// <value>0, the default, takes a free port.</value>
    public int TablePort { get; init; }

    /// <summary>The accounts that it serves, each with a storage of its own and all with the emulator's public key.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = ["devstoreaccount1"];

    /// <summary>Told, in one line each, what takes long: only the first start on a machine installs.</summary>
    public IProgress<string>? InstallProgress { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <value>Where installations are kept, one per lock file and user.</value>
    internal string CacheFolder { get; init; } = DefaultCacheFolder();

    /// <value>Where node and npm are looked for.</value>
    internal string SearchPath { get; init; } = Environment.GetEnvironmentVariable("PATH") ?? string.Empty;

    /// <value>How long an orphan may take to end by itself. Azurite is told by its closed pipe, and needs up to 5 seconds to write what it acknowledged.</value>
    internal TimeSpan OrphanGrace { get; init; } = TimeSpan.FromSeconds(8);

    private static string DefaultCacheFolder()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return Path.Combine(local.Length > 0 ? local : Path.GetTempPath(), "EconomyPipeline");
    }
}
