using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Mappings;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>How files of other layouts and classifications are read: the mappings, and what depends on them.</summary>
public sealed class MappingsApi(ApiGateway gateway, MappingStore mappings, DatasetStore datasets)
{
    private const int MaxMegabytes = MappingFile.LargestBytes / 1024 / 1024;

    [Function("GetMappings")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/mappings")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var known = await mappings.ListAsync(cancellationToken);
            var readBy = (await datasets.ListAsync(cancellationToken)).ToLookup(record => record.Mapping, record => record.Id.Path, StringComparer.Ordinal);
            List<MappingAnswer> rows = [.. known.Select(mapping => new MappingAnswer(mapping.Name, Location(mapping.Name), mapping.ChangedAt, [.. readBy[mapping.Name]]))];
            return await AnswerWriter.AnswerAsync(request, format, ApiAnswer.Of(
                new MappingsAnswer(rows),
                AnswerJson.Types.MappingsAnswer,
                HistoryTables.Mappings,
                rows,
                "mappings",
                AnswerAbout.Of(new("Pemetaan", "Mappings"))));
        });

    [Function("GetMapping")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/mappings/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var blob = await mappings.ReadAsync(name, cancellationToken) ?? throw ApiProblems.UnknownMapping(name);
            return (IResult)TypedResults.Bytes(blob.Content.ToMemory(), "application/json");
        });

    [Function("PutMapping")]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "api/v1/mappings/{name}")] HttpRequest request,
        string name,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Editor, async _ =>
        {
            QueryReader.RequireNone(request);
            if (!MappingStore.IsName(name))
            {
                throw ApiProblems.BadMappingName(name);
            }

            await using var body = await ReceivedFile.ReceiveAsync(request.Body, MappingFile.LargestBytes, cancellationToken) ?? throw ApiProblems.TooLarge(MaxMegabytes);
            var json = await BinaryData.FromStreamAsync(body, cancellationToken);
            if (MappingFile.Read(name, json.ToMemory().Span) is { Mapping: null } refused)
            {
                throw ApiProblems.BadMapping(refused.Findings);
            }

            await mappings.WriteAsync(name, json, cancellationToken);
            var dependent = (await datasets.ListAsync(cancellationToken)).Where(record => record.Mapping == name).Select(record => record.Id.Path);
            return TypedResults.Json(
                new MappingAnswer(name, Location(name), ChangedAt: null, [.. dependent]), AnswerJson.Types.MappingAnswer, statusCode: StatusCodes.Status202Accepted);
        });

    private static string Location(string name) => $"/api/v1/mappings/{name}";
}
