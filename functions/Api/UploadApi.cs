using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Mappings;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>Takes an upload by HTTP. It becomes a blob, which the pipeline takes in as it takes in any other.</summary>
public sealed class UploadApi(ApiGateway gateway, DatasetUpload upload, KnownRegions knownRegions, MappingStore mappings, AcceptedComparison comparison, LargeFileTurns turns)
{
    /// <summary>The host in front gives up at about 100 MB; 90 leaves room for it to hear why from us.</summary>
    public const int MaxMegabytes = 90;

    internal const long MaxBytes = MaxMegabytes * 1024L * 1024L;

    [Function("PutDataset")]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/datasets/{kind}/{name}")] HttpRequest request,
        string kind,
        string name,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Editor, async caller =>
        {
            var query = new QueryReader(request, [.. UploadMetadata.FactNames, "dryRun"]);
            var id = DatasetRoute.Read(kind, name);
            var facts = ReadFacts(query);
            if (request.ContentLength > MaxBytes)
            {
                throw ApiProblems.TooLarge(MaxMegabytes);
            }

            // The body goes to a file first: a sender who breaks off, or sends too much, leaves no half blob.
            await using var body = await ReceivedFile.ReceiveAsync(request.Body, MaxBytes, cancellationToken);
            if (body is null)
            {
                throw ApiProblems.TooLarge(MaxMegabytes);
            }

            if (query.DryRun)
            {
                var said = UploadMetadata.SaidFacts(facts);
                said = said with
                {
                    KnownRegions = await knownRegions.ReadAsync(cancellationToken),
                    Mapping = said.Mapping is { } named ? (await mappings.FindAsync(named.Name, cancellationToken)).Mapping : null,
                };
                using var turn = await turns.TakeAsync(body.Length, cancellationToken);
                var content = DatasetReader.Read(body, id.Name, id.Kind, said, cancellationToken: cancellationToken);
                content = await comparison.AddToAsync(id, content, input: null, cancellationToken);
                var checkedAnswer = new DryRunAnswer(id.Kind, id.Name, content.IsAcceptable, DatasetSummary.Of(content.Observations), content.Findings);
                return TypedResults.Json(checkedAnswer, AnswerJson.Types.DryRunAnswer);
            }

            await upload.StoreAsync(id, body, caller.Name, facts, cancellationToken);
            var location = DatasetRoute.Location(id);
            request.HttpContext.Response.Headers.Location = location;
            return TypedResults.Json(new UploadAnswer(id.Kind, id.Name, DatasetState.Received, location), AnswerJson.Types.UploadAnswer, statusCode: StatusCodes.Status202Accepted);
        });

    private static Dictionary<string, string> ReadFacts(QueryReader query)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in new[]
        {
            (UploadMetadata.Region, query.Region),
            (UploadMetadata.Period, query.Period),
            (UploadMetadata.Basis, query.Basis),
            (UploadMetadata.Unit, query.Text(UploadMetadata.Unit)),
            (UploadMetadata.Mapping, query.Text(UploadMetadata.Mapping)),
        })
        {
            if (value is not null)
            {
                facts[name] = value;
            }
        }

        return facts;
    }
}
