using EconomyPipeline.Datasets;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Ingest;
using EconomyPipeline.Functions.Pulls;
using EconomyPipeline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Functions.Api;

/// <summary>What was uploaded and what became of it.</summary>
public sealed class DatasetsApi(ApiGateway gateway, DatasetStore datasets, FindingStore findings, PullStore pulls, StorageAccount account)
{
    [Function("GetDatasets")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/datasets")] HttpRequest request,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "limit", "page", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var records = await datasets.ListAsync(cancellationToken);
            var pulled = await pulls.ListAsync(cancellationToken);
            var (page, next) = RowPages.Of(records, "datasets", query.LimitOf(format), PageToken.Read(query.Page, "datasets"));
            List<DatasetAnswer> rows = [.. page.Select(DatasetAnswer.Of)];
            return await AnswerWriter.AnswerAsync(request, format, ApiAnswer.Of(
                new DatasetsAnswer(rows, [.. pulled.Select(PullAnswer.Of)], next),
                AnswerJson.Types.DatasetsAnswer,
                HistoryTables.Datasets,
                rows,
                "datasets",
                AnswerAbout.Of(new("Dataset yang diunggah", "Uploaded datasets")),
                next));
        });

    [Function("GetDataset")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/datasets/{kind}/{name}")] HttpRequest request,
        string kind,
        string name,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            QueryReader.RequireNone(request);
            var id = kind == DatasetId.InvalidKind ? await FindRefusedAsync(name, cancellationToken) : DatasetRoute.Read(kind, name);
            var eTag = await FindBlobAsync(id, cancellationToken);
            var record = await datasets.FindAsync(id, cancellationToken);
            if (eTag is null && record is null)
            {
                throw ApiProblems.UnknownDataset(id.Path);
            }

            return await AnswerWriter.AnswerAsync(request, ApiAnswer.Json(await DescribeAsync(id, record, eTag, cancellationToken), AnswerJson.Types.DatasetAnswer));
        });

    private async Task<DatasetAnswer> DescribeAsync(DatasetId id, DatasetRecord? record, string? eTag, CancellationToken cancellationToken)
    {
        if (record is null)
        {
            return new DatasetAnswer { Kind = id.Kind, Name = id.Name, Location = DatasetRoute.Location(id), State = DatasetState.Received };
        }

        // A blob with another ETag than the one checked last is an upload that waits.
        var answer = DatasetAnswer.Of(record);
        var report = record.FindingsBlob.Length == 0 ? new DatasetReport(null, []) : await findings.ReadAsync(record.FindingsBlob, cancellationToken);
        return answer with
        {
            State = eTag is not null && eTag != record.LastETag && eTag != record.FailedETag ? DatasetState.Received : answer.State,
            Summary = report.Summary,
            Findings = report.Findings,
        };
    }

    // An upload whose own path is refused cannot stand in an address by that path; the hash of it can.
    private async Task<DatasetId> FindRefusedAsync(string key, CancellationToken cancellationToken)
    {
        var records = await datasets.ListAsync(cancellationToken);
        return records.FirstOrDefault(record => record.Kind == DatasetId.InvalidKind && record.Id.Key == key)?.Id
            ?? throw ApiProblems.UnknownDataset($"{DatasetId.InvalidKind}/{key}");
    }

    private async Task<string?> FindBlobAsync(DatasetId id, CancellationToken cancellationToken)
    {
        var blob = account.Container(StorageNames.DatasetsContainer).GetBlobClient(id.Kind == DatasetId.InvalidKind ? id.Name : id.Path);
        return await BlobFile.FindPropertiesAsync(blob, cancellationToken) is { } found ? ETagText.Of(found.ETag) : null;
    }
}
