using System.Text.RegularExpressions;
using Azure.Storage.Queues;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Cli.Tests.Support;

/// <summary>
/// The README's first command, running: <c>economy serve --sample</c>, in a folder in which an earlier <c>serve</c> gave up a message, and with a collector of its telemetry.
/// </summary>
public sealed partial class SampleServe : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new("serve-sample");
    private readonly OtlpCollector collector = new();
    private RunningProgram? program;

    /// <summary>The folder in which it was started.</summary>
    public string Folder => folder.Path;

    public string Output => Program.Output;

    /// <summary>The address of the page, with its key.</summary>
    public Uri Page => PageOf(Output);

    /// <summary>What its collector of telemetry got of one signal: <c>traces</c>, <c>metrics</c> or <c>logs</c>.</summary>
    public string Telemetry(string signal) => collector.Received(signal);

    private RunningProgram Program => program ?? throw new InvalidOperationException("serve has not started.");

    /// <summary>The address of the page in what <c>serve</c> said.</summary>
    public static Uri PageOf(string output) => new(PagePattern().Match(output).Value);

    /// <summary>The editor's key, which the line about uploading shows in what <c>serve</c> said.</summary>
    public static string EditorKeyOf(string output) => EditorKeyPattern().Match(output).Groups["key"].Value;

    /// <summary>The queue with the message that was given up before the sample was uploaded.</summary>
    public async Task<QueueClient> PoisonOfBeforeAsync() =>
        new(await File.ReadAllTextAsync(Path.Combine(Folder, ".economy", "connection"), TestContext.Current.CancellationToken), StorageNames.BlobPoisonQueue);

    public async ValueTask InitializeAsync()
    {
        await using (var before = EconomyProgram.Start(folder.Path, new Dictionary<string, string?>(), "serve", "--port", "0"))
        {
            await before.SaidAsync("Ctrl-C");
            var poison = await PoisonOfBeforeAsync();
            await poison.CreateIfNotExistsAsync();
            await poison.SendMessageAsync("left from before");
            await before.InterruptAsync();
        }

        var environment = new Dictionary<string, string?>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address.ToString(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
            // A batch that meets its time or a full queue is lost, and a busy machine would then fail a test that asks for one record of it.
            ["OTEL_EXPORTER_OTLP_TIMEOUT"] = "120000",
            ["OTEL_BLRP_EXPORT_TIMEOUT"] = "120000",
            ["OTEL_BLRP_MAX_QUEUE_SIZE"] = "20000",
        };
        program = EconomyProgram.Start(folder.Path, environment, "serve", "--sample", "--port", "0");
        await program.SaidAsync("Ctrl-C");
    }

    public async ValueTask DisposeAsync()
    {
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        await collector.DisposeAsync();
        folder.Dispose();
    }

    [GeneratedRegex(@"http://\S+/#key=\S+")]
    private static partial Regex PagePattern();

    [GeneratedRegex("curl -T FILE.csv -H \"x-api-key: (?<key>[^\"]+)\"")]
    private static partial Regex EditorKeyPattern();
}
