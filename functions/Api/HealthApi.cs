using Azure;
using Azure.Storage.Queues;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Whether the pipeline works. Open to all: a load balancer has no key.</summary>
public sealed class HealthApi(ApiGateway gateway, StorageAccount account, PublicationStore publications)
{
    private static readonly string Version = typeof(HealthApi).Assembly.GetName().Version?.ToString(3) ?? "";

    [Function("GetHealth")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.None, async _ =>
        {
            try
            {
                var scopes = await publications.PublishedAsync(cancellationToken);
                var waiting = await CountAsync(StorageNames.Queues, cancellationToken);
                var poison = await CountAsync([.. StorageNames.Queues.Select(name => $"{name}-poison"), StorageNames.BlobPoisonQueue], cancellationToken);
                var status = poison > 0 ? "attention" : waiting > 0 ? "working" : "ok";
                return TypedResults.Json(new HealthAnswer(status, Version, scopes.Count, waiting, poison), AnswerJson.Types.HealthAnswer);
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                return TypedResults.Json(new HealthAnswer("unavailable", Version, 0, 0, 0), AnswerJson.Types.HealthAnswer, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });

    private async Task<int> CountAsync(IReadOnlyList<string> queues, CancellationToken cancellationToken)
    {
        var total = 0;
        foreach (var queue in queues.Select(account.Queue))
        {
            total += await CountAsync(queue, cancellationToken);
        }

        return total;
    }

    private static async Task<int> CountAsync(QueueClient queue, CancellationToken cancellationToken)
    {
        try
        {
            return (await queue.GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount;
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // A poison queue is made with its first message.
            return 0;
        }
    }
}
