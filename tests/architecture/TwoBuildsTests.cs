using System.Text.Json;
using System.Text.RegularExpressions;

namespace EconomyPipeline.Architecture.Tests;

/// <summary>The same function classes for the host in Azure and for the one on a desk.</summary>
public sealed partial class TwoBuildsTests
{
    // The Azure build alone compiles these two.
    private static readonly string[] AzureOnly = ["functions/AzureTelemetry.cs", "functions/Program.cs"];

    [Fact]
    public void Nothing_in_the_code_depends_on_the_build() =>
        Assert.All(new[] { "economy", "datasets", "ml", "functions", "localhost", "cli" }.SelectMany(room => SourceTree.Files(room, ".cs")), path =>
            Assert.DoesNotMatch(@"\bFunctionsHost\b|#if\b|\[Conditional\(", SourceTree.Read(path)));

    [Fact]
    public void Functions_do_not_find_out_which_host_runs_them() =>
        Assert.All(SourceTree.Files("functions", ".cs"), path =>
            Assert.DoesNotMatch(
                @"EconomyPipeline\.Localhost|GetEnvironmentVariable|WEBSITE_|AZURE_FUNCTIONS_|GetEntryAssembly|Assembly\.Load|Type\.GetType\(|GetReferencedAssemblies",
                SourceTree.Read(path)));

    [Fact]
    public void Only_the_start_uses_what_the_stand_in_lacks()
    {
        var elsewhere = SourceTree.Files("functions", ".cs").Except(AzureOnly).ToList();

        Assert.All(elsewhere, path => Assert.DoesNotMatch(@"Functions\.Worker\.(?!;)[A-Z]|Azure\.Monitor|\bFunctionContext\b|\bFunctionsApplication\b", SourceTree.Read(path)));
        Assert.Contains($"<Compile Remove=\"{string.Join(';', AzureOnly.Select(Path.GetFileName).OrderDescending(StringComparer.Ordinal))}\" />", SourceTree.Read("functions/EconomyPipeline.Functions.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_trigger_has_its_limits_in_host_json()
    {
        using var file = JsonDocument.Parse(SourceTree.Read("host.json"));
        var extensions = file.RootElement.GetProperty("extensions");

        Assert.NotEmpty(FunctionList.Requests);
        Assert.NotEmpty(FunctionList.Queues);
        Assert.NotEmpty(FunctionList.Blobs);
        Assert.NotEmpty(FunctionList.Timers);
        Assert.Equal(["maxConcurrentRequests", "maxOutstandingRequests", "routePrefix"], Names(extensions.GetProperty("http")));
        Assert.Equal(["batchSize", "maxDequeueCount", "maxPollingInterval", "newBatchThreshold", "visibilityTimeout"], Names(extensions.GetProperty("queues")));
        Assert.Equal(["maxDegreeOfParallelism", "poisonBlobThreshold"], Names(extensions.GetProperty("blobs")));

        // One training at a time in an instance; a timer is bounded by the time that any function may take.
        Assert.Equal((1, 0), (extensions.GetProperty("queues").GetProperty("batchSize").GetInt32(), extensions.GetProperty("queues").GetProperty("newBatchThreshold").GetInt32()));
        Assert.Equal("00:30:00", file.RootElement.GetProperty("functionTimeout").GetString());
        Assert.Equal("OpenTelemetry", file.RootElement.GetProperty("telemetryMode").GetString());
    }

    [Fact]
    public void Package_scripts_of_both_shells_publish_the_build_for_azure_for_linux()
    {
        var commands = new[] { "infra/package.sh", "infra/package.ps1" }
            .Select(path => PublishPattern().Match(SourceTree.Read(path)).Groups["arguments"].Value.Replace("\"", "", StringComparison.Ordinal)).ToList();

        Assert.All(commands, command => Assert.Equal("functions -c Release -r linux-x64 --self-contained false -p:FunctionsHost=Azure -o $output", command));
    }

    private static IEnumerable<string> Names(JsonElement section) => section.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal);

    [GeneratedRegex("(?m)^dotnet publish (?<arguments>.*)$")]
    private static partial Regex PublishPattern();
}
