using EconomyPipeline.Functions.Access;

namespace EconomyPipeline.Cli.Serving;

/// <summary>The settings with which <c>serve</c> runs the functions: what the environment says, and else these.</summary>
internal static class ServeSettings
{
    public const string Storage = "AzureWebJobsStorage";

    public static Dictionary<string, string?> Create(string? connectionString, ServeKeys keys)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase)
        {
            [$"{AccessOptions.Section}__{nameof(AccessOptions.ReaderKeyHashes)}"] = KeyRing.HashOf(keys.Reader),
            [$"{AccessOptions.Section}__{nameof(AccessOptions.EditorKeyHashes)}"] = KeyRing.HashOf(keys.Editor),
        };
        AddUnlessSet(settings, "FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated");
        AddUnlessSet(settings, "CatchUpSchedule", "0 */5 * * * *");
        AddUnlessSet(settings, "RefreshForecastsSchedule", "30 */30 * * * *");
        if (connectionString is not null)
        {
            settings[Storage] = connectionString;
        }

        return settings;
    }

    private static void AddUnlessSet(Dictionary<string, string?> settings, string name, string value)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)))
        {
            settings[name] = value;
        }
    }
}
