using System.Text.Json;
using System.Text.RegularExpressions;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests;

/// <summary>The commands of docs/deploy.md, run as they stand, with programs in the place of those that would reach Azure.</summary>
public sealed partial class DeployDocumentTests(CompiledTemplates templates)
{
    private static string Document { get; } = File.ReadAllText(Path.Combine(Repository.Root, "docs", "deploy.md"));

    [Fact]
    public async Task Commands_run_one_after_the_other_and_call_azure_with_what_the_templates_have()
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();

        var printed = await trial.RunAsync(string.Join('\n', Commands()));

        Assert.True(printed.ExitCode == 0, printed.Error + printed.Output);
        Assert.Equal(2, trial.Calls.Count(call => call.ToString() == "azd up"));
        Assert.All(trial.Environment, set => Assert.Contains(set.Name, Variables()));
        Assert.All(
            trial.Environment.Where(set => set.Name.EndsWith("_KEY_HASHES", StringComparison.Ordinal)),
            set => Assert.Matches("^[0-9a-f]{64}$", set.Value));
        Assert.All(trial.Calls.Where(call => call.Program == "azd" && call.Arguments is ["env", "get-value", ..]), call =>
            Assert.Contains(call.Arguments[2], templates.Main.GetProperty("outputs").EnumerateObject().Select(output => output.Name)));
        Assert.All(trial.Calls.SelectMany(call => call.Arguments).Where(argument => argument.StartsWith('@')), file =>
            JsonDocument.Parse(File.ReadAllText(Path.Combine(trial.Source, file[1..]))).Dispose());
        Assert.All(trial.Calls.Select(call => call.Option("--parameters")).OfType<string>().Where(text => text.StartsWith('{')), json => JsonDocument.Parse(json).Dispose());
    }

    [Fact]
    public async Task Deployment_builds_for_azure_and_tells_event_grid_with_the_parameters_of_its_template()
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();

        var printed = await trial.RunAsync("git clone https://example.org/economy-pipeline.git && cd economy-pipeline && azd up");

        Assert.True(printed.ExitCode == 0, printed.Error + printed.Output);
        Assert.Equal(
            "publish functions -c Release -r linux-x64 --self-contained false -p:FunctionsHost=Azure -o functions/bin/azure/publish",
            string.Join(' ', Assert.Single(trial.Calls, call => call.Program == "dotnet").Arguments));
        CheckSubscription(trial);
    }

    [Fact]
    public async Task Hook_for_windows_calls_azure_as_the_other_one_does()
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();

        var printed = await trial.RunHookAsync("infra/subscribe.ps1", Outputs());

        Assert.True(printed.ExitCode == 0, printed.Error + printed.Output);
        CheckSubscription(trial);
    }

    [Fact]
    public async Task Package_for_windows_is_made_as_the_other_one()
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();

        var printed = new[] { await trial.RunHookAsync("infra/package.sh"), await trial.RunHookAsync("infra/package.ps1") };

        Assert.All(printed, one => Assert.True(one.ExitCode == 0, one.Error + one.Output));
        Assert.Equal(2, trial.Calls.Count);
        Assert.Single(trial.Calls.Select(call => call.ToString()).Distinct());
    }

    [Theory]
    [InlineData("infra/subscribe.sh")]
    [InlineData("infra/subscribe.ps1")]
    public async Task Hook_whose_app_never_answers_says_what_to_do(string hook)
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();
        await File.WriteAllTextAsync(Path.Combine(trial.Programs, "az"), "#!/bin/sh\nexit 1\n", TestContext.Current.CancellationToken);

        var printed = await trial.RunHookAsync(hook, Outputs());

        Assert.Equal(1, printed.ExitCode);
        Assert.Contains("azd hooks run postdeploy --service functions", printed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("infra/package.sh")]
    [InlineData("infra/package.ps1")]
    public async Task Package_that_is_not_the_build_for_azure_is_refused(string hook)
    {
        ShellTrial.Need();
        using var trial = new ShellTrial();
        await File.WriteAllTextAsync(Path.Combine(trial.Programs, "dotnet"), "#!/bin/sh\nexit 0\n", TestContext.Current.CancellationToken);

        var printed = await trial.RunHookAsync(hook);

        Assert.Equal(1, printed.ExitCode);
        Assert.Contains("functions.metadata is not in", printed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_can_be_switched_on_is_a_variable_of_the_parameters()
    {
        var rows = SwitchPattern().Matches(Document).SelectMany(match => VariablePattern().Matches(match.Value)).Select(match => match.Groups["name"].Value).ToList();

        Assert.Contains("PRIVATE_NETWORKING", rows);
        Assert.All(rows, name => Assert.Contains(name, Variables()));
    }

    [Fact]
    public async Task Roles_of_the_application_are_those_of_the_code()
    {
        using var roles = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "infra", "app-roles.json"), TestContext.Current.CancellationToken));

        Assert.Equal(
            Enum.GetNames<Role>().Where(name => name != nameof(Role.None)).Select(name => name.ToLowerInvariant()),
            roles.RootElement.EnumerateArray().Select(role => ResourceList.Value(role, "value")));
    }

    private void CheckSubscription(ShellTrial trial)
    {
        // The key is missing at first, then the app is still asleep, and the third time it works.
        var deployments = trial.Calls.Where(call => call.Program == "az" && call.Arguments is ["deployment", "group", "create", ..]).ToList();
        Assert.True(deployments.Count == 2, string.Join('\n', trial.Calls));
        Assert.Equal(3, trial.Calls.Count(call => call.Arguments is ["functionapp", "keys", "list", ..]));
        Assert.All(deployments, call =>
        {
            Assert.Equal("infra/subscriptions.bicep", call.Option("--template-file"));
            Assert.Equal(("sub", "rg"), (call.Option("--subscription"), call.Option("--resource-group")));
            Assert.Equal(
                templates.Subscriptions.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
                call.Arguments.SkipWhile(argument => argument != "--parameters").Skip(1).TakeWhile(argument => !argument.StartsWith('-')).Select(argument => argument.Split('=')[0]).Order(StringComparer.Ordinal));
            Assert.Contains("topicName=topic", call.Arguments);
            Assert.Contains("appName=app", call.Arguments);
        });
    }

    // What azd hands to a hook, as far as this one asks for it.
    private static Dictionary<string, string> Outputs() => new()
    {
        ["AZURE_SUBSCRIPTION_ID"] = "sub",
        ["AZURE_RESOURCE_GROUP"] = "rg",
        ["AZURE_EVENT_TOPIC_NAME"] = "topic",
        ["SERVICE_FUNCTIONS_NAME"] = "app",
        ["SUBSCRIBE_WAIT_SECONDS"] = "0",
    };

    private static IEnumerable<string> Commands() => ShellPattern().Matches(Document.ReplaceLineEndings("\n")).Select(match => match.Groups["commands"].Value);

    private static List<string> Variables() =>
        [.. ReadPattern().Matches(File.ReadAllText(Path.Combine(Repository.Root, "infra", "main.bicepparam"))).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"```sh\n(?<commands>.*?)```", RegexOptions.Singleline)]
    private static partial Regex ShellPattern();

    [GeneratedRegex(@"readEnvironmentVariable\('(?<name>[A-Z_]+)'")]
    private static partial Regex ReadPattern();

    [GeneratedRegex(@"(?m)^\| `[A-Z_]+ .*$")]
    private static partial Regex SwitchPattern();

    [GeneratedRegex(@"`(?<name>[A-Z_]{4,})\b")]
    private static partial Regex VariablePattern();
}
