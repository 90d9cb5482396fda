using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;
using YamlDotNet.RepresentationModel;

namespace EconomyPipeline.Infra.Tests;

public sealed class WorkflowTests
{
    private static string[] Files { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows")).Order(StringComparer.Ordinal)];

    [Fact]
    public async Task Actionlint_says_nothing_of_any_workflow()
    {
        Assert.Equal(["ci.yml", "dependencies.yml", "deploy.yml"], Files.Select(Path.GetFileName));

        Assert.Empty(await Linters.RunAsync(Files));
    }

    [Fact]
    public async Task Actionlint_sees_what_is_wrong()
    {
        using var folder = new TemporaryFolder("workflow");
        var file = Path.Combine(folder.Path, "wrong.yml");
        await File.WriteAllTextAsync(file, "name: x\non: [push]\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nobody.knows }}\n", TestContext.Current.CancellationToken);

        Assert.Contains("undefined variable", Assert.Single(await Linters.RunAsync(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Workflows_may_read_and_only_the_deployment_may_prove_who_it_is() =>
        Assert.All(Files, file =>
        {
            var permissions = ((YamlMappingNode)Read(file)["permissions"]).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
            var expected = Path.GetFileName(file) == "deploy.yml" ? new[] { "contents: read", "id-token: write" } : ["contents: read"];

            Assert.Equal(expected, permissions.Select(permission => $"{permission.Key}: {permission.Value}").Order(StringComparer.Ordinal));
        });

    [Fact]
    public void Deployment_signs_in_without_a_password()
    {
        var text = File.ReadAllText(Files.Single(file => file.EndsWith("deploy.yml", StringComparison.Ordinal)));

        Assert.Contains("--federated-credential-provider github", text, StringComparison.Ordinal);
        Assert.DoesNotContain("client-secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("AZURE_CREDENTIALS", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deployment_sets_only_what_the_parameters_read()
    {
        var parameters = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "main.bicepparam"), TestContext.Current.CancellationToken);
        string[] signIn = ["AZURE_CLIENT_ID", "AZURE_TENANT_ID", "AZURE_SUBSCRIPTION_ID"];
        var job = (YamlMappingNode)Read(Files.Single(file => file.EndsWith("deploy.yml", StringComparison.Ordinal)))["jobs"]["deploy"];
        var steps = ((YamlSequenceNode)job["steps"]).OfType<YamlMappingNode>();
        var names = steps.Append(job).Where(node => node.Children.ContainsKey("env")).SelectMany(node => ((YamlMappingNode)node["env"]).Children.Keys.Select(key => key.ToString())).ToList();

        Assert.All(names.Except(signIn), name => Assert.Contains($"readEnvironmentVariable('{name}'", parameters, StringComparison.Ordinal));
        Assert.Contains("READER_KEY_HASHES", names);
    }

    [Fact]
    public void Dependencies_are_looked_at_every_week()
    {
        var text = File.ReadAllText(Files.Single(file => file.EndsWith("dependencies.yml", StringComparison.Ordinal)));

        Assert.Contains("- cron:", text, StringComparison.Ordinal);
        Assert.Contains("- run: .ci/audit", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("   > System.Text.Json  8.0.0  High", 0)]
    [InlineData("Project `X` has the following vulnerable packages", 1)]
    public async Task Audit_fails_when_a_package_is_vulnerable(string report, int exitCode)
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();
        await File.WriteAllTextAsync(Path.Combine(trial.Programs, "dotnet"), $"#!/bin/sh\ncat <<'END'\n{report}\nEND\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(trial.Programs, "git"), "#!/bin/sh\necho infra/package-lock.json\n", TestContext.Current.CancellationToken);
        File.Copy(Path.Combine(trial.Programs, "curl"), Path.Combine(trial.Programs, "npm"));

        var audit = Path.Combine(trial.Source, ".ci", "audit");
        Directory.CreateDirectory(Path.GetDirectoryName(audit)!);
        File.Copy(Path.Combine(Repository.Root, ".ci", "audit"), audit);
        var printed = await trial.RunAsync("bash", [audit], trial.Source);

        Assert.Equal(exitCode, printed.ExitCode);
    }

    private static YamlMappingNode Read(string file)
    {
        using var reader = new StreamReader(file);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
