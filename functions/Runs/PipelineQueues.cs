using System.Text.Json;
using System.Text.Json.Serialization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Runs;

/// <summary>A message of the queues <c>compute</c> and <c>forecast</c>.</summary>
/// <param name="Scope">The scope to work on. What to work with is read when the message is handled, so a late message does no harm.</param>
public sealed record ScopeMessage(string Scope);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ScopeMessage))]
public sealed partial class ScopeMessageJson : JsonSerializerContext;

/// <summary>Sends and reads the messages that carry the work from one function to the next.</summary>
public sealed class PipelineQueues(StorageAccount account)
{
    public Task SendComputeAsync(RegionCode scope, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.ComputeQueue, scope, cancellationToken);

    public Task SendForecastAsync(RegionCode scope, CancellationToken cancellationToken) =>
        SendAsync(StorageNames.ForecastQueue, scope, cancellationToken);

    /// <exception cref="FormatException">The message names no scope; after its retries it ends in the poison queue.</exception>
    public static RegionCode ReadScope(string message)
    {
        try
        {
            return RegionCode.Parse(JsonSerializer.Deserialize(message, ScopeMessageJson.Default.ScopeMessage)?.Scope ?? "");
        }
        catch (JsonException exception)
        {
            throw new FormatException("The message is not {\"scope\":\"6300\"}.", exception);
        }
    }

    private Task SendAsync(string queue, RegionCode scope, CancellationToken cancellationToken) =>
        account.Queue(queue).SendMessageAsync(
            JsonSerializer.Serialize(new ScopeMessage(scope.ToString()), ScopeMessageJson.Default.ScopeMessage), cancellationToken);
}
