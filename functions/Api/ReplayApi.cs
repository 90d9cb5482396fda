using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Replay;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Sends again what was given up after several attempts, once its cause is mended.</summary>
public sealed class ReplayApi(ApiGateway gateway, PoisonReplay replay)
{
    [Function("PostReplay")]
    public Task<IResult> PostAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/v1/replay")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Editor, async _ =>
        {
            QueryReader.RequireNone(request);
            var (sent, notes) = await replay.ReplayAsync(cancellationToken);
            return await AnswerWriter.AnswerAsync(request, ApiAnswer.Json(new ReplayAnswer(sent, notes), AnswerJson.Types.ReplayAnswer));
        });
}
