using Azure;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Scores;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Whether the pipeline works, and what is behind. Open to all: a load balancer has no key.</summary>
public sealed class HealthApi(ApiGateway gateway, PublicationStore publications, QueueDepths queues, PipelineStatus status, PullStore pulls, TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static readonly string Version = typeof(HealthApi).Assembly.GetName().Version?.ToString(3) ?? "";

    [Function("GetHealth")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/health")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.None, async _ =>
        {
            try
            {
                return TypedResults.Json(await ReadAsync(cancellationToken), AnswerJson.Types.HealthAnswer);
            }
            catch (Exception exception) when (exception is RequestFailedException or AggregateException)
            {
                var unavailable = new HealthAnswer("unavailable", Version, 0, 0, 0, 0, 0, WaitingAnswer.Nothing, WaitingAnswer.Nothing);
                return TypedResults.Json(unavailable, AnswerJson.Types.HealthAnswer, statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });

    private async Task<HealthAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var scopes = await publications.PublishedAsync(cancellationToken);
        var drifted = scopes.Count(publication => ForecastDrift.Read(publication.ForecastDrift).Count > 0);
        var depths = await queues.ReadAsync(cancellationToken);
        var progress = await status.ReadAsync(cancellationToken);
        var waiting = depths.Where(depth => !depth.IsPoison).Sum(depth => depth.Messages);
        var poison = depths.Where(depth => depth.IsPoison).Sum(depth => depth.Messages);
        var uploads = WaitingAnswer.Of(progress.WaitingUploads.Concat(progress.GivenUpUploads).Select(upload => Wait(upload.Since, upload.FailedAttempts)));
        var behind = WaitingAnswer.Of(progress.Scopes.Where(scope => !scope.IsCurrent).Select(scope => Wait(scope.Since, scope.FailedAttempts)));
        var failedPulls = (await pulls.ListAsync(cancellationToken)).Count(pull => pull.State == PullOutcome.Failed);
        var isBehind = uploads.Longest.Concat(behind.Longest).Any(wait => wait.Seconds > LongestWait.TotalSeconds);
        var word = poison > 0 || failedPulls > 0 ? "attention" : isBehind ? "behind" : waiting > 0 || !progress.IsDone ? "working" : "ok";
        return new HealthAnswer(word, Version, scopes.Count, drifted, waiting, poison, failedPulls, uploads, behind);
    }

    // The storage's clock may be ahead of this one.
    private WaitAnswer Wait(DateTimeOffset since, int failedAttempts) => new((long)Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds), failedAttempts);
}
