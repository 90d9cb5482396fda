using System.Text.Json;
using System.Text.RegularExpressions;
using EconomyPipeline.Functions.Settings;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>One list of settings: the code's, the document's, the template's and Azure's.</summary>
public sealed partial class SettingsTests
{
    // Of serve alone, or of the platform.
    private static readonly string[] NotInTheTemplate =
    [
        "AzureWebJobsStorage__accountName", "AzureWebJobsStorage__credential", "AzureWebJobsStorage__clientId", "AZURE_CLIENT_ID",
        "APPLICATIONINSIGHTS_AUTHENTICATION_STRING", "OTEL_EXPORTER_OTLP_ENDPOINT", "OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID",
    ];

    // A connection string has a key, and there is none; the plan knows the worker's runtime itself; the last is of serve alone.
    private static readonly string[] NotInAzure = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME", "OTEL_EXPORTER_OTLP_ENDPOINT"];

    private static List<string> Documented { get; } =
        [.. SettingPattern().Matches(SourceTree.Read("docs/settings.md")).Select(match => match.Groups["name"].Value)];

    [Fact]
    public void Every_setting_that_the_code_knows_is_documented()
    {
        Assert.NotEmpty(KnownSettings.Names);
        Assert.All(KnownSettings.Names, name => Assert.Contains(name, Documented));
    }

    [Fact]
    public void Template_has_every_setting_that_a_machine_can_have()
    {
        Assert.Equal(Documented.Except(NotInTheTemplate).Order(StringComparer.Ordinal), Template().Keys.Order(StringComparer.Ordinal));
        Assert.Empty(KnownSettings.Problems(Configuration(Template())));
    }

    [Fact]
    public void Infrastructure_sets_every_setting_that_azure_needs()
    {
        var inModule = BicepSettingPattern().Matches(SettingsBlock()).Select(match => match.Groups["name"].Value);
        var inFile = JsonSerializer.Deserialize<Dictionary<string, string>>(SourceTree.Read("infra/settings.json"))!;

        Assert.Equal(Documented.Except(NotInAzure).Order(StringComparer.Ordinal), inModule.Concat(inFile.Keys).Order(StringComparer.Ordinal));
        Assert.Empty(KnownSettings.Problems(Configuration(inFile)));
    }

    [Fact]
    public void Template_and_infrastructure_agree()
    {
        var template = Template();

        Assert.All(
            JsonSerializer.Deserialize<Dictionary<string, string>>(SourceTree.Read("infra/settings.json"))!,
            setting => Assert.Equal(template[setting.Key], setting.Value));
    }

    [Fact]
    public void Settings_of_schedules_are_those_that_timers_name() =>
        Assert.Equal(
            KnownSettings.Names.Where(name => name.EndsWith("Schedule", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            FunctionList.Timers.Select(timer => timer.Schedule.Trim('%')).Order(StringComparer.Ordinal));

    // From the braces of the app's settings to where they are merged with those of the file.
    private static string SettingsBlock()
    {
        var module = SourceTree.Read("infra/modules/functions.bicep");
        var start = module.IndexOf("var ownSettings", StringComparison.Ordinal);
        return module[start..module.IndexOf("\n}\n", start, StringComparison.Ordinal)];
    }

    private static Dictionary<string, string> Template() =>
        JsonDocument.Parse(SourceTree.Read("local.settings.template.json")).RootElement.GetProperty("Values").Deserialize<Dictionary<string, string>>()!;

    private static IConfiguration Configuration(Dictionary<string, string> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key.Replace("__", ":", StringComparison.Ordinal), (string?)setting.Value))).Build();

    [GeneratedRegex(@"(?m)^\| `(?<name>[A-Za-z_]+)` \|")]
    private static partial Regex SettingPattern();

    [GeneratedRegex(@"(?m)^ +(?<name>[A-Z][A-Za-z_]+): ")]
    private static partial Regex BicepSettingPattern();
}
