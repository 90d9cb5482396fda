using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EconomyPipeline.Cli.Serving;

/// <summary>
/// The folder in which <c>serve</c> keeps its data: the emulator's files, the keys of this deployment, and the connection
/// string by which the other verbs find a running one.
/// </summary>
internal sealed class ServeFolder(string path)
{
    private const int KeyBytes = 24;

    public static ServeFolder Default { get; } = new(".economy");

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string AzuriteFolder => System.IO.Path.Combine(Path, "azurite");

    private string KeysFile => System.IO.Path.Combine(Path, "keys.json");

    private string ConnectionFile => System.IO.Path.Combine(Path, "connection");

    /// <summary>Makes the folder.</summary>
    /// <exception cref="CommandFailure">It cannot be written to.</exception>
    public void Create()
    {
        try
        {
            Directory.CreateDirectory(AzuriteFolder);
            var probe = System.IO.Path.Combine(Path, System.IO.Path.GetRandomFileName());
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Rejected($"Folder data tidak dapat ditulisi, pilih yang lain dengan --data / the data folder cannot be written to, choose another with --data: {Path}");
        }
    }

    /// <summary>The keys of this deployment, made once, so that a bookmarked page still opens after a restart.</summary>
    public ServeKeys Keys()
    {
        if (File.Exists(KeysFile) && JsonSerializer.Deserialize(File.ReadAllText(KeysFile), ServeKeysJson.Default.ServeKeys) is { } kept)
        {
            return kept;
        }

        var keys = new ServeKeys(NewKey(), NewKey());
        WritePrivate(KeysFile, JsonSerializer.Serialize(keys, ServeKeysJson.Default.ServeKeys));
        return keys;
    }

    public void WriteConnection(string connectionString) => WritePrivate(ConnectionFile, connectionString);

    public void DeleteConnection() => File.Delete(ConnectionFile);

    /// <summary>The storage of the running <c>serve</c>; null when none runs here.</summary>
    public string? ReadConnection() => File.Exists(ConnectionFile) ? File.ReadAllText(ConnectionFile) : null;

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));

    private static void WritePrivate(string file, string text)
    {
        // Only the owner may read keys; on Windows the user's own folders already are private.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.Write(text);
    }
}

/// <summary>The keys that <c>serve</c> made: one that reads, and one that also uploads.</summary>
internal sealed record ServeKeys(string Reader, string Editor);

[JsonSerializable(typeof(ServeKeys))]
internal sealed partial class ServeKeysJson : JsonSerializerContext;
