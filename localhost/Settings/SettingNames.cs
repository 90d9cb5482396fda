using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Localhost.Settings;

/// <summary>Looks up settings by the names that Azure's app settings have.</summary>
internal static partial class SettingNames
{
    /// <summary>Settings above environment variables; <c>__</c> and <c>:</c> separate sections alike.</summary>
    public static void AddTo(IConfigurationBuilder configuration, IReadOnlyDictionary<string, string?> settings) => configuration
        .AddEnvironmentVariables()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(Key(setting.Key), setting.Value)));

    /// <summary>Replaces each <c>%NAME%</c> by that setting, and reports the names that are not set.</summary>
    public static string Resolve(string text, IConfiguration configuration, Action<string> reportMissing) =>
        Placeholder().Replace(text, match =>
        {
            var name = match.Groups[1].Value;
            if (configuration[Key(name)] is { Length: > 0 } value)
            {
                return value;
            }

            reportMissing(name);
            return match.Value;
        });

    private static string Key(string name) => name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
