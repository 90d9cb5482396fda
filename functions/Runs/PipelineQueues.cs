using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Telemetry;

namespace EconomyPipeline.Functions.Runs;

/// <summary>A message of the queues <c>compute</c> and <c>forecast</c>.</summary>
/// <param name="Scope">The scope to work on. What to work with is read when the message is handled, so a late message does no harm.</param>
/// <param name="Traceparent">The trace of what caused it, in W3C form. Read as whatever it is: a trace that cannot be read must not stop the work.</param>
public sealed record ScopeMessage(string Scope, JsonNode? Traceparent = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ScopeMessage))]
public sealed partial class ScopeMessageJson : JsonSerializerContext;

/// <summary>Sends and reads the messages that carry the work from one function to the next.</summary>
public sealed class PipelineQueues(StorageAccount account)
{
    public Task SendComputeAsync(RegionCode scope, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.ComputeQueue, scope, cancellationToken);

    public Task SendForecastAsync(RegionCode scope, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.ForecastQueue, scope, cancellationToken);

    /// <returns>The scope, and the trace that the message carries; null when it carries none.</returns>
    /// <exception cref="FormatException">The message names no scope; after its retries it ends in the poison queue.</exception>
    public static (RegionCode Scope, string? Traceparent) Read(string message)
    {
        try
        {
            var read = JsonSerializer.Deserialize(message, ScopeMessageJson.Default.ScopeMessage);
            return (RegionCode.Parse(read?.Scope ?? ""), read?.Traceparent is JsonValue value && value.TryGetValue<string>(out var traceparent) ? traceparent : null);
        }
        catch (JsonException exception)
        {
            throw new FormatException("The message is not {\"scope\":\"6300\"}.", exception);
        }
    }

    private Task SendAsync(string queue, RegionCode scope, CancellationToken cancellationToken) =>
        account.Queue(queue).SendMessageAsync(
            JsonSerializer.Serialize(new ScopeMessage(scope.ToString(), PipelineTrace.Current), ScopeMessageJson.Default.ScopeMessage), cancellationToken);
}
