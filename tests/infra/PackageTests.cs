using System.Reflection;
using System.Text.Json;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Infra.Tests.Support;
using EconomyPipeline.TestSupport;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Infra.Tests;

/// <summary>The build that is deployed, made with the real worker.</summary>
public sealed class PackageTests
{
    [Fact]
    public async Task Package_has_every_function_with_the_trigger_that_its_attributes_say()
    {
        Assert.SkipUnless(TestLength.IsFull, "Publishing with the real worker takes minutes: FULL=1.");
        ShellTrial.Need();
        var restore = await Processes.RunAsync("dotnet", ["restore", "functions", "-p:RuntimeIdentifier=linux-x64", "-p:FunctionsHost=Azure"], Repository.Root);
        Assert.SkipWhen(restore.Output.Contains("NU110", StringComparison.Ordinal), $"The feed has not all packages of the worker: {restore.Output}");

        var printed = await Processes.RunAsync("sh", ["infra/package.sh"], Repository.Root);

        Assert.True(printed.ExitCode == 0, printed.Output + printed.Error);
        var folder = Path.Combine(Repository.Root, "functions", "bin", "azure", "publish");
        using var metadata = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "functions.metadata"), TestContext.Current.CancellationToken));
        Assert.Equal(Expected().Order(StringComparer.Ordinal), metadata.RootElement.EnumerateArray().Select(Trigger).Order(StringComparer.Ordinal));
        Assert.Equal(
            await File.ReadAllTextAsync(Path.Combine(Repository.Root, "host.json"), TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(folder, "host.json"), TestContext.Current.CancellationToken));
        Assert.False(File.Exists(Path.Combine(folder, "local.settings.json")));

        // Of one platform only.
        Assert.False(Directory.Exists(Path.Combine(folder, "runtimes")));
        Assert.All(["ParquetSharpNative.so", "libFastTreeNative.so"], library => Assert.True(File.Exists(Path.Combine(folder, library)), library));
    }

    private static IEnumerable<string> Expected() => typeof(IngestDataset).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .Select(method => $"{method.GetCustomAttribute<FunctionAttribute>()!.Name} {method.GetParameters().Select(Trigger).First(trigger => trigger is not null)}");

    private static string? Trigger(ParameterInfo parameter) => parameter.GetCustomAttributes().Select(attribute => attribute switch
    {
        TimerTriggerAttribute timer => $"timerTrigger {timer.Schedule}",
        BlobTriggerAttribute blob => $"blobTrigger {blob.BlobPath} {blob.Source}",
        QueueTriggerAttribute queue => $"queueTrigger {queue.QueueName}",
        HttpTriggerAttribute http => $"httpTrigger {http.Route}",
        _ => null,
    }).FirstOrDefault(trigger => trigger is not null);

    private static string Trigger(JsonElement function)
    {
        var binding = function.GetProperty("bindings").EnumerateArray().First(found => found.GetProperty("type").GetString()!.EndsWith("Trigger", StringComparison.Ordinal));
        var parts = new[] { "type", "schedule", "path", "source", "queueName", "route" }
            .Select(name => binding.TryGetProperty(name, out var value) ? value.GetString() : null).OfType<string>();
        return $"{function.GetProperty("name").GetString()} {string.Join(' ', parts)}";
    }
}
