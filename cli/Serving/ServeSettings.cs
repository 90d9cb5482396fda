using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Cli.Serving;

/// <summary>The settings with which <c>serve</c> runs the functions: what the environment says, and else these.</summary>
internal static class ServeSettings
{
    public const string Storage = "AzureWebJobsStorage";

    public static Dictionary<string, string?> Create(string? connectionString, ServeKeys keys)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        AddOwnKey(settings, nameof(AccessOptions.ReaderKeyHashes), keys.Reader);
        AddOwnKey(settings, nameof(AccessOptions.EditorKeyHashes), keys.Editor);
        AddUnlessSet(settings, "FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated");
        AddUnlessSet(settings, "CatchUpSchedule", "0 */5 * * * *");
        AddUnlessSet(settings, "RefreshForecastsSchedule", "30 */30 * * * *");
        AddUnlessSet(settings, "PullTablesSchedule", "0 30 18 * * *");
        if (connectionString is not null)
        {
            settings[Storage] = connectionString;
        }

        return settings;
    }

    // Beside the keys of the environment, not in their place: serve itself reads with its own.
    private static void AddOwnKey(Dictionary<string, string?> settings, string role, string key)
    {
        var name = $"{AccessOptions.Section}__{role}";
        settings[name] = string.Join(',', new[] { KeyRing.HashOf(key), Environment.GetEnvironmentVariable(name) }.Where(hash => !string.IsNullOrEmpty(hash)));
    }

    private static void AddUnlessSet(Dictionary<string, string?> settings, string name, string value)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
        {
            settings[name] = value;
        }
    }
}
