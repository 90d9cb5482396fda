using System.Text.Json;
using EconomyPipeline.Infra.Tests.Support;

namespace EconomyPipeline.Infra.Tests;

public sealed class SecurityTests(CompiledTemplates templates)
{
    private const string App = "Microsoft.Web/sites";
    private const string Storage = "Microsoft.Storage/storageAccounts";

    // Name and id: Microsoft Learn, "Azure built-in roles".
    private const string BlobDataOwner = "b7e6dc6d-f1e8-4753-8033-0f276bb0955b";
    private const string BlobDataContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string QueueDataContributor = "974c5e8b-45b9-4653-ba55-5f855dd0fb88";
    private const string TableDataContributor = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";
    private const string MetricsPublisher = "3913510d-42f4-4e42-8a64-420c390055eb";

    private ResourceList[] Both => [templates.Plain, templates.Full];

    [Theory]
    [InlineData("allowSharedKeyAccess", "false")]
    [InlineData("allowBlobPublicAccess", "false")]
    [InlineData("allowCrossTenantReplication", "false")]
    [InlineData("defaultToOAuthAuthentication", "true")]
    [InlineData("minimumTlsVersion", "TLS1_2")]
    [InlineData("supportsHttpsTrafficOnly", "true")]
    public void Storage_account_is_safe(string property, string value) =>
        Assert.All(Both, deployment => Assert.Equal(value, ResourceList.Value(deployment.Only(Storage), $"properties.{property}")));

    [Fact]
    public void No_container_is_public() =>
        Assert.All(Both.SelectMany(deployment => deployment.Of($"{Storage}/blobServices/containers")), container =>
            Assert.Equal("None", ResourceList.Value(container, "properties.publicAccess")));

    [Theory]
    [InlineData("httpsOnly", "true")]
    [InlineData("siteConfig.minTlsVersion", "1.2")]
    [InlineData("siteConfig.scmMinTlsVersion", "1.2")]
    [InlineData("siteConfig.ftpsState", "Disabled")]
    public void App_is_safe(string property, string value) =>
        Assert.All(Both, deployment => Assert.Equal(value, ResourceList.Value(deployment.Only(App), $"properties.{property}")));

    [Fact]
    public void Nobody_deploys_with_a_password() =>
        Assert.All(Both, deployment =>
        {
            var ways = deployment.Of($"{App}/basicPublishingCredentialsPolicies");
            Assert.Equal(["ftp", "scm"], ways.Select(way => ResourceList.Name(way).Split('/')[^1]));
            Assert.All(ways, way => Assert.Equal("false", ResourceList.Value(way, "properties.allow")));
        });

    [Fact]
    public void Telemetry_is_taken_from_identities_only() =>
        Assert.All(Both, deployment =>
        {
            Assert.Equal("true", ResourceList.Value(deployment.Only("Microsoft.Insights/components"), "properties.DisableLocalAuth"));
            Assert.Equal("true", ResourceList.Value(deployment.Only("Microsoft.OperationalInsights/workspaces"), "properties.features.disableLocalAuth"));
        });

    [Fact]
    public void App_has_four_roles_on_data_and_no_other()
    {
        var roles = Roles(templates.Plain).ToList();

        Assert.Equal(
            new[] { ("storageAccounts", BlobDataOwner), ("storageAccounts", QueueDataContributor), ("storageAccounts", TableDataContributor), ("components", MetricsPublisher) }.Order(),
            roles.Select(role => (role.Scope, role.Role)).Order());
        Assert.All(roles, role => Assert.Contains("userAssignedIdentities", role.Principal, StringComparison.Ordinal));
    }

    [Fact]
    public void Operator_may_use_the_data_and_nothing_else()
    {
        var roles = Roles(templates.Full).Where(role => !role.Principal.Contains("userAssignedIdentities", StringComparison.Ordinal));

        Assert.Equal(
            new[] { ("storageAccounts", BlobDataContributor), ("storageAccounts", QueueDataContributor), ("storageAccounts", TableDataContributor) }.Order(),
            roles.Select(role => (role.Scope, role.Role)).Order());
    }

    [Fact]
    public void App_signs_in_with_its_identity_and_holds_no_key()
    {
        var settings = templates.Plain.Configuration("appsettings")!.Value;

        Assert.Equal("managedidentity", settings.GetProperty("AzureWebJobsStorage__credential").GetString());
        Assert.False(settings.TryGetProperty("AzureWebJobsStorage", out _));
        Assert.DoesNotContain("AccountKey", settings.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("listKeys", templates.Main.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("UserAssignedIdentity", ResourceList.Value(templates.Plain.Only(App), "properties.functionAppConfig.deployment.storage.authentication.type"));
    }

    [Fact]
    public void Sign_in_header_is_believed_only_where_the_platform_writes_it()
    {
        Assert.Null(templates.Plain.Configuration("authsettingsV2"));
        Assert.Equal("false", templates.Plain.Configuration("appsettings")!.Value.GetProperty("Access__EntraRoles").GetString());

        var signIn = templates.Full.Configuration("authsettingsV2")!.Value;
        Assert.Equal("true", ResourceList.Value(signIn, "platform.enabled"));
        Assert.Equal("OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", ResourceList.Value(signIn, "identityProviders.azureActiveDirectory.registration.clientSecretSettingName"));
        Assert.Equal("true", templates.Full.Configuration("appsettings")!.Value.GetProperty("Access__EntraRoles").GetString());
    }

    [Fact]
    public void Closed_deployment_leaves_event_grid_and_named_addresses_in()
    {
        var (app, storage) = (templates.Full.Only(App), templates.Full.Only(Storage));
        var allowed = app.GetProperty("properties").GetProperty("siteConfig").GetProperty("ipSecurityRestrictions").EnumerateArray()
            .Select(rule => ResourceList.Value(rule, "ipAddress"));

        Assert.Equal(["AzureEventGrid", "203.0.113.0/24", "198.51.100.7/32"], allowed);
        Assert.Equal("Deny", ResourceList.Value(app, "properties.siteConfig.ipSecurityRestrictionsDefaultAction"));
        Assert.Equal(("Disabled", "Deny"), (ResourceList.Value(storage, "properties.publicNetworkAccess"), ResourceList.Value(storage, "properties.networkAcls.defaultAction")));
        Assert.EndsWith("/subnets/app", ResourceList.Value(app, "properties.virtualNetworkSubnetId"), StringComparison.Ordinal);
        Assert.Equal(3, templates.Full.Of("Microsoft.Network/privateEndpoints").Count);
        Assert.Empty(templates.Plain.Of("Microsoft.Network/privateEndpoints"));
    }

    private static IEnumerable<(string Scope, string Role, string Principal)> Roles(ResourceList deployment) =>
        deployment.Of("Microsoft.Authorization/roleAssignments").Select(assignment => (
            ResourceList.Value(assignment, "id").Split("/providers/")[^2].Split('/')[1],
            ResourceList.Value(assignment, "properties.roleDefinitionId").Split('/')[^1],
            ResourceList.Value(assignment, "properties.principalId")));
}
