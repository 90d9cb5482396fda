using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Coherence;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Options;

namespace EconomyPipeline.Functions.Api;

/// <summary>Forecasts of one region: its total and its sectors, with intervals and with how wrong the methods were before.</summary>
public sealed class ForecastsApi(ApiGateway gateway, PublishedScope published, StorageAccount account, ForecastAbsence absence, IOptions<ForecastOptions> options)
{
    private const string Levels = "level";
    private const string Frequencies = "frequency";
    private const string Annual = "annual";
    private const string Quarterly = "quarterly";

    [Function("GetForecasts")]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/v1/{scope}/forecasts/{region}/{sector?}")] HttpRequest request,
        string scope,
        string region,
        string? sector,
        CancellationToken cancellationToken) => gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var query = new QueryReader(request, "horizon", Levels, "basis", Frequencies);
            var horizon = query.ReadNumber("horizon", 1, options.Value.HorizonPeriods) ?? options.Value.HorizonPeriods;
            var levels = ReadLevels(query);
            var publication = await published.FindAsync(scope, cancellationToken);
            var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
            var found = PublishedScope.Region(summary, region);
            var sectorCode = ReadSector(summary, sector);
            var asked = new ForecastQuestion(found.Code, sectorCode);
            if (publication.ForecastRun.Length == 0)
            {
                throw ForecastAbsence.Pending(asked);
            }

            var rows = await ReadAsync(StorageNames.ForecastsTable, summary.Scope, publication.ForecastRun, found.Code, cancellationToken);
            var answer = Choose(rows, query, sectorCode, horizon);
            if (answer.Count == 0)
            {
                throw await absence.ExplainAsync(publication, summary, asked, rows, cancellationToken);
            }

            var backtest = await ReadAsync(StorageNames.BacktestsTable, summary.Scope, publication.ForecastRun, ForecastRows.Pooled, cancellationToken);
            return TypedResults.Json(
                new ForecastAnswer
                {
                    Scope = summary.Scope,
                    Run = publication.ForecastRun,
                    Sequence = publication.ForecastSequence,
                    IndicatorRun = publication.ForecastRestsOn,
                    Region = found,
                    Basis = answer[0].GetString("Basis") ?? "",
                    Unit = answer[0].GetString("Unit") ?? "",
                    Levels = levels,
                    Values = [.. answer.Select(row => Describe(row, levels))],
                    Notes = JsonSerializer.Deserialize(publication.ForecastNotes, ApiJson.Default.IReadOnlyListBilingual) ?? [],
                    Backtest = [.. backtest
                        .Where(row => row.GetString("Basis") == BasisOf(answer[0]) && row.GetString("Frequency") == FrequencyOf(answer[0]))
                        .Where(row => row.GetString("Sector") == BacktestGroup(summary.Scope, found.Code, sectorCode))
                        .Select(BacktestAnswer.Of).OrderBy(score => score.HorizonPeriods).ThenBy(score => score.Method, StringComparer.Ordinal)],
                },
                AnswerJson.Types.ForecastAnswer);
        });

    private static IReadOnlyList<int> ReadLevels(QueryReader query)
    {
        var stored = ForecastRows.StoredLevelsPercent.Select(level => (int)level).ToList();
        if (query.Text(Levels) is not { } text)
        {
            return stored;
        }

        var levels = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries).Distinct())
        {
            levels.Add(int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && stored.Contains(level)
                ? level
                : throw ApiProblems.BadParameter(Levels, text, new Bilingual("80, 95 atau 80,95", "80, 95 or 80,95")));
        }

        return levels;
    }

    private static string? ReadSector(RunSummary summary, string? sector)
    {
        if (string.IsNullOrEmpty(sector))
        {
            return null;
        }

        return QueryReader.ParseSector(sector) is { } code
            ? PublishedScope.Sector(summary, code)
            : throw ApiProblems.BadParameter("sector", sector, new Bilingual("kode sektor seperti C atau TOTAL", "a sector code such as C or TOTAL"));
    }

    // Constant prices and years, unless something else is asked for or is all that there is.
    private static List<TableEntity> Choose(IReadOnlyList<TableEntity> rows, QueryReader query, string? sector, int horizon)
    {
        var basis = query.Basis ?? rows.Select(BasisOf).OrderByDescending(text => text.StartsWith("constant", StringComparison.Ordinal)).ThenByDescending(text => text, StringComparer.Ordinal).FirstOrDefault();
        var ofBasis = rows.Where(row => BasisOf(row) == basis).ToList();
        var frequency = ReadFrequency(query) ?? ofBasis.Select(FrequencyOf).Order(StringComparer.Ordinal).FirstOrDefault();
        return [.. ofBasis
            .Where(row => FrequencyOf(row) == frequency && (sector is null || row.GetString("Sector") == sector))
            .GroupBy(row => row.GetString("Sector"), StringComparer.Ordinal)
            .SelectMany(group => group.OrderBy(row => row.GetString("Period"), StringComparer.Ordinal).Take(horizon))];
    }

    // Errors are pooled over series that err alike; those of the total where no sector is asked for.
    private static string BacktestGroup(string scope, string region, string? sector) => NodeGroup.Of(
        RegionCode.Parse(scope), RegionCode.Parse(region), sector is null ? SectorCode.Total : SectorCode.Parse(sector));

    private static string BasisOf(TableEntity row) => row.GetString("Basis") ?? "";

    internal static string FrequencyOf(TableEntity row) =>
        Economy.Periods.Period.Parse(row.GetString("Period") ?? "").Frequency == Economy.Periods.Frequency.Annual ? Annual : Quarterly;

    private static string? ReadFrequency(QueryReader query) => query.Text(Frequencies) switch
    {
        null => null,
        Annual => Annual,
        Quarterly => Quarterly,
        var text => throw ApiProblems.BadParameter(Frequencies, text, new Bilingual("annual atau quarterly", "annual or quarterly")),
    };

    private static ForecastValueAnswer Describe(TableEntity row, IReadOnlyList<int> levels) => new(
        row.GetString("Sector") ?? "",
        row.GetString("Period") ?? "",
        row.GetDouble("Mean") ?? double.NaN,
        [.. levels.Select(level => new IntervalAnswer(level, row.GetDouble($"Lower{level}") ?? double.NaN, row.GetDouble($"Upper{level}") ?? double.NaN))],
        row.GetString("Method") ?? "",
        row.GetDouble("BacktestError"));

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(string table, string scope, string run, string region, CancellationToken cancellationToken)
    {
        var partition = ForecastRows.Partition(scope, run, region);
        var rows = new List<TableEntity>();
        await foreach (var row in account.Table(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), cancellationToken: cancellationToken))
        {
            rows.Add(row);
        }

        return rows;
    }
}
