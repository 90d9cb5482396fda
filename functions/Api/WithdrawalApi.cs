using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Takes a dataset back by HTTP: an acceptance like any other, of nothing. What was published of it before stays in the archive.</summary>
public sealed class WithdrawalApi(ApiGateway gateway, DatasetAcceptance acceptance)
{
    [Function("DeleteDataset")]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/v1/datasets/{kind}/{name}")] HttpRequest request,
        string kind,
        string name,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Editor, async caller =>
        {
            QueryReader.RequireNone(request);
            var id = DatasetRoute.Read(kind, name);
            var record = await acceptance.WithdrawAsync(id, caller.Name, cancellationToken) ?? throw ApiProblems.UnknownDataset(id.Path);
            return TypedResults.Json(DatasetAnswer.Of(record), AnswerJson.Types.DatasetAnswer);
        });
}
