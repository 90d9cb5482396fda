using System.Text.Json;
using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests;

public sealed class TemplateTests(CompiledTemplates templates)
{
    // Those of Bicep's linter that are about secrets and about where something runs.
    private static readonly string[] SecurityRules =
    [
        "adminusername-should-not-be-literal", "outputs-should-not-contain-secrets", "protect-commandtoexecute-secrets", "secure-parameter-default",
        "secure-params-in-nested-deploy", "secure-secrets-in-params", "use-secure-value-for-secure-inputs", "no-hardcoded-env-urls", "no-hardcoded-location",
    ];

    [Fact]
    public void Linter_says_nothing()
    {
        CompiledTemplates.Need();

        Assert.Equal("", templates.LintOutput.Trim());
    }

    [Fact]
    public async Task Linter_has_every_security_rule_switched_on_as_an_error()
    {
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "bicepconfig.json"), TestContext.Current.CancellationToken));
        var rules = file.RootElement.GetProperty("analyzers").GetProperty("core").GetProperty("rules");

        Assert.All(SecurityRules, rule => Assert.Equal("error", rules.GetProperty(rule).GetProperty("level").GetString()));
    }

    [Fact]
    public void Every_resource_that_can_be_tagged_belongs_to_the_environment() =>
        Assert.All(
            templates.Full.All.Where(resource => resource.TryGetProperty("location", out _)),
            resource => Assert.Equal("trial", ResourceList.Value(resource, "tags.azd-env-name")));

    [Fact]
    public void App_is_the_service_that_azd_deploys() =>
        Assert.Equal("functions", ResourceList.Value(templates.Plain.Only("Microsoft.Web/sites"), "tags.azd-service-name"));

    [Fact]
    public void Outputs_are_what_azd_and_the_hook_read_and_hold_no_secret()
    {
        var outputs = templates.Main.GetProperty("outputs").EnumerateObject().Select(output => output.Name);

        Assert.Equal(
            ["AZURE_LOCATION", "BUDGET_START", "AZURE_TENANT_ID", "AZURE_RESOURCE_GROUP", "AZURE_APP_PRINCIPAL_ID", "AZURE_STORAGE_ACCOUNT_NAME", "AZURE_EVENT_TOPIC_NAME", "SERVICE_FUNCTIONS_NAME", "SERVICE_FUNCTIONS_URI"],
            outputs);
    }

    [Fact]
    public void Keys_are_secure_parameters() =>
        Assert.All(
            new[] { "readerKeyHashes", "editorKeyHashes", "administratorKeyHashes", "bpsKey" },
            name => Assert.Equal("securestring", ResourceList.Value(templates.Main, $"parameters.{name}.type").ToLowerInvariant()));

    [Fact]
    public async Task Environment_that_has_no_file_is_refused()
    {
        var printed = await templates.TryAsync("mistyped", new() { ["ECONOMY_ENVIRONMENT"] = "prdo" });

        Assert.NotEqual(0, printed.ExitCode);
        Assert.Contains("prdo", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_is_not_closed_to_an_app_that_is_outside()
    {
        var printed = await templates.TryAsync("closed", new() { ["DENY_PUBLIC_ACCESS"] = "true" });

        Assert.NotEqual(0, printed.ExitCode);
        Assert.Contains("denyPublicAccess needs privateNetworking", printed.Error + printed.Output, StringComparison.Ordinal);
    }
}
