using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Infra.Tests.Support;

/// <summary>The templates as Bicep compiles them, and what they would make in Azure, once for all tests.</summary>
public sealed class CompiledTemplates : IAsyncLifetime
{
    private const string Nowhere = "00000000-0000-0000-0000-00000000000";

    private static readonly Dictionary<string, string> Least = new()
    {
        ["AZURE_ENV_NAME"] = "trial",
        ["AZURE_LOCATION"] = "southeastasia",
        ["READER_KEY_HASHES"] = new string('a', 64),
    };

    private static readonly Dictionary<string, string> Most = new(Least)
    {
        ["ECONOMY_ENVIRONMENT"] = "prod",
        ["ALERT_EMAIL"] = "office@example.org",
        ["BUDGET_START"] = "2026-01-01",
        ["OPERATOR_PRINCIPAL_ID"] = $"{Nowhere}9",
        ["ENTRA_CLIENT_ID"] = $"{Nowhere}7",
        ["PRIVATE_NETWORKING"] = "true",
        ["DENY_PUBLIC_ACCESS"] = "true",
        ["ALLOWED_ADDRESSES"] = "203.0.113.0/24, 198.51.100.7/32",
        ["PUBLIC_READING"] = "true",
        ["BPS_KEY"] = "none",
    };

    private readonly Dictionary<string, JsonDocument> compiled = [];
    private readonly TemporaryFolder folder = new("bicep");

    private static string Bicep => typeof(CompiledTemplates).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "BicepPath").Value!;

    private static bool CanRun => OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64;

    /// <value>What the linter said of every file; empty when there is nothing to say.</value>
    internal string LintOutput { get; private set; } = "";

    /// <value>Of a development environment with nothing switched on.</value>
    internal ResourceList Plain => Resources("plain.snapshot");

    /// <value>Of a production environment with everything switched on.</value>
    internal ResourceList Full => Resources("full.snapshot");

    /// <value>The template of the resource group and all that is in it.</value>
    internal JsonElement Main => Found("main");

    /// <value>The template that the hook after the deployment uses.</value>
    internal JsonElement Subscriptions => Found("subscriptions");

    public async ValueTask InitializeAsync()
    {
        if (!CanRun)
        {
            return;
        }

        Copy(Path.Combine(Repository.Root, "infra"), folder.Path);
        File.Copy(Path.Combine(folder.Path, "main.bicepparam"), Path.Combine(folder.Path, "plain.bicepparam"));
        File.Copy(Path.Combine(folder.Path, "main.bicepparam"), Path.Combine(folder.Path, "full.bicepparam"));

        // Of the parameters and of what they use; the other template stands alone.
        var lint = new[] { "main.bicepparam", "subscriptions.bicep" }.Select(file => RunAsync(Least, "lint", file)).ToList();
        await Task.WhenAll(
            CompileAsync("main", Least, "build", "main.bicep", "--outfile", "main.json"),
            CompileAsync("subscriptions", Least, "build", "subscriptions.bicep", "--outfile", "subscriptions.json"),
            SnapshotAsync("plain", Least),
            SnapshotAsync("full", Most));
        LintOutput = string.Concat((await Task.WhenAll(lint)).Select(printed => printed.Output + printed.Error));
    }

    public ValueTask DisposeAsync()
    {
        foreach (var document in compiled.Values)
        {
            document.Dispose();
        }

        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Skips the test where Bicep does not run.</summary>
    internal static void Need() => Assert.SkipUnless(CanRun, "The Bicep compiler of the test package runs on Linux on x64 only.");

    /// <returns>How the snapshot of other variables ended.</returns>
    internal Task<Printed> TryAsync(string name, Dictionary<string, string> environment)
    {
        Need();
        var file = $"{name}.bicepparam";
        File.Copy(Path.Combine(folder.Path, "main.bicepparam"), Path.Combine(folder.Path, file));
        return RunAsync(new(Least.Concat(environment)), "snapshot", file, "--mode", "overwrite", "--subscription-id", $"{Nowhere}1", "--tenant-id", $"{Nowhere}2", "--location", "southeastasia", "--deployment-name", "trial");
    }

    private ResourceList Resources(string name) => new(Found(name).GetProperty("predictedResources"));

    private JsonElement Found(string name)
    {
        Need();
        return compiled[name].RootElement;
    }

    private Task SnapshotAsync(string name, Dictionary<string, string> environment) => CompileAsync(
        $"{name}.snapshot", environment, "snapshot", $"{name}.bicepparam", "--mode", "overwrite", "--subscription-id", $"{Nowhere}1", "--tenant-id", $"{Nowhere}2", "--location", "southeastasia", "--deployment-name", "trial");

    private async Task CompileAsync(string name, Dictionary<string, string> environment, params string[] arguments)
    {
        var printed = await RunAsync(environment, arguments);
        Assert.True(printed.ExitCode == 0, printed.Error + printed.Output);
        var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.Path, $"{name}.json")));
        lock (compiled)
        {
            compiled[name] = json;
        }
    }

    private Task<Printed> RunAsync(Dictionary<string, string> environment, params string[] arguments) =>
        Processes.RunAsync(Bicep, arguments, folder.Path, environment);

    private static void Copy(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
