using System.Text.Json;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
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
public sealed class ForecastsApi(
    ApiGateway gateway,
    AnswerWriter answers,
    PublishedScope published,
    EarlierRows earlier,
    RunStore runs,
    StorageAccount account,
    ForecastAbsence absence,
    ForecastLevels levels,
    IOptions<ForecastOptions> options)
{
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
            var query = new QueryReader(request, "horizon", ForecastLevels.Parameter, "basis", Frequencies, "asOf", "run", FormatChoice.Parameter);
            var format = FormatChoice.Read(request);
            var asked = new Shape(
                region,
                sector,
                query.ReadNumber("horizon", 1, options.Value.HorizonPeriods) ?? options.Value.HorizonPeriods,
                ForecastLevels.Read(query),
                query.Basis,
                ReadFrequency(query));
            var vintage = query.Vintage;
            var publication = await published.FindAsync(scope, vintage, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), async () => Answer(publication, vintage is not null
                ? await ReadEarlierAsync(scope, vintage, asked, cancellationToken)
                : await published.ReadAsync(publication, current => ReadAsync(current, asked, cancellationToken), cancellationToken)));
        });

    private static ApiAnswer Answer(Publication publication, ForecastAnswer answer) => ApiAnswer.Of(
        answer,
        AnswerJson.Types.ForecastAnswer,
        ForecastTable.Of(answer),
        answer.Values,
        $"{answer.Scope}-{answer.Region.Code}-forecast",
        AnswerAbout.OfForecast(new($"Prakiraan {answer.Region.Name}", $"Forecast of {answer.Region.Name}"), publication) with
        {
            Run = answer.Run,
            Sequence = answer.Sequence,
            PublishedAt = answer.Run == publication.ForecastRun ? publication.ForecastPublishedAt : null,
            Notes = answer.Notes,
        });

    private async Task<(ForecastAnswer Answer, string Run)> ReadAsync(Publication publication, Shape asked, CancellationToken cancellationToken)
    {
        var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
        var (found, sector) = (PublishedScope.Region(summary, asked.Region), ReadSector(summary, asked.Sector));
        var question = new ForecastQuestion(found.Code, sector);
        if (publication.ForecastRun.Length == 0)
        {
            throw ForecastAbsence.Pending(question);
        }

        var rows = await ReadAsync(StorageNames.ForecastsTable, summary.Scope, publication.ForecastRun, found.Code, cancellationToken);
        var chosen = Choose(rows, asked, sector);
        if (chosen.Count == 0)
        {
            throw await absence.ExplainAsync(publication, summary, question, rows, cancellationToken);
        }

        var backtest = await ReadAsync(StorageNames.BacktestsTable, summary.Scope, publication.ForecastRun, BacktestExport.Pooled, cancellationToken);
        var run = publication.Forecast;
        var intervals = await levels.ReadAsync(summary.Scope, run, found.Code, chosen, asked.Levels, cancellationToken);
        return (Describe(summary.Scope, run, found, sector, asked, chosen, intervals, backtest, publication.ForecastNotes), publication.ForecastRun);
    }

    private async Task<ForecastAnswer> ReadEarlierAsync(string scope, Vintage vintage, Shape asked, CancellationToken cancellationToken)
    {
        var run = await earlier.FindAsync(scope, RunKind.Forecasts, vintage, cancellationToken);
        var summary = await earlier.SummaryAsync(scope, run, cancellationToken);
        var (found, sector) = (PublishedScope.Region(summary, asked.Region), ReadSector(summary, asked.Sector));
        var rows = (await earlier.ReadAsync(scope, run, ForecastRun.ForecastsFile, cancellationToken)).Where(row => row.GetString("Region") == found.Code).ToList();
        var chosen = Choose(rows, asked, sector);
        if (chosen.Count == 0)
        {
            throw ForecastAbsence.NotInRun(new ForecastQuestion(found.Code, sector), run.Run);
        }

        var backtest = (await earlier.ReadAsync(scope, run, ForecastRun.BacktestsFile, cancellationToken)).Where(row => row.GetString("Region") == BacktestExport.Pooled);
        var record = await runs.FindPublishedAsync(RegionCode.Parse(summary.Scope), run.Run, cancellationToken);
        var intervals = await levels.ReadAsync(summary.Scope, run, found.Code, chosen, asked.Levels, cancellationToken);
        return Describe(summary.Scope, run, found, sector, asked, chosen, intervals, backtest, record?.Notes ?? "[]");
    }

    private static ForecastAnswer Describe(
        string scope,
        PublicationEvent run,
        RegionSummary region,
        string? sector,
        Shape asked,
        IReadOnlyList<TableEntity> chosen,
        IReadOnlyDictionary<(string Sector, string Period), IReadOnlyList<ForecastInterval>> intervals,
        IEnumerable<TableEntity> backtest,
        string notes) => new()
        {
            Scope = scope,
            Run = run.Run,
            Sequence = run.Sequence,
            IndicatorRun = run.IndicatorRun ?? "",
            Region = region,
            Basis = chosen[0].GetString("Basis") ?? "",
            Unit = chosen[0].GetString("Unit") ?? "",
            Levels = asked.Levels,
            Values = [.. chosen.Select(row => Describe(row, intervals[ForecastLevels.Key(row)]))],
            Notes = [.. JsonSerializer.Deserialize(notes, ApiJson.Default.IReadOnlyListBilingual) ?? [], .. ForecastLevels.Notes(asked.Levels)],
            Backtest = [.. backtest
                .Where(row => row.GetString("Basis") == BasisOf(chosen[0]) && row.GetString("Frequency") == FrequencyOf(chosen[0]))
                .Where(row => row.GetString("Sector") == BacktestGroup(scope, region.Code, sector))
                .Select(BacktestAnswer.Of).OrderBy(score => score.HorizonPeriods).ThenBy(score => score.Method, StringComparer.Ordinal)],
        };

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
    private static List<TableEntity> Choose(IReadOnlyList<TableEntity> rows, Shape asked, string? sector)
    {
        var basis = asked.Basis ?? rows.Select(BasisOf).OrderByDescending(text => text.StartsWith("constant", StringComparison.Ordinal)).ThenByDescending(text => text, StringComparer.Ordinal).FirstOrDefault();
        var ofBasis = rows.Where(row => BasisOf(row) == basis).ToList();
        var frequency = asked.Frequency ?? ofBasis.Select(FrequencyOf).Order(StringComparer.Ordinal).FirstOrDefault();
        return [.. ofBasis
            .Where(row => FrequencyOf(row) == frequency && (sector is null || row.GetString("Sector") == sector))
            .GroupBy(row => row.GetString("Sector"), StringComparer.Ordinal)
            .SelectMany(group => group.OrderBy(row => row.GetString("Period"), StringComparer.Ordinal).Take(asked.HorizonPeriods))];
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

    private static ForecastValueAnswer Describe(TableEntity row, IReadOnlyList<ForecastInterval> intervals) => new(
        row.GetString("Sector") ?? "",
        row.GetString("Period") ?? "",
        row.GetDouble("Mean") ?? double.NaN,
        [.. intervals.Select(interval => new IntervalAnswer(interval.LevelPercent, interval.Lower, interval.Upper))],
        row.GetString("Method") ?? "",
        row.GetDouble("BacktestError"),
        row.GetDouble("MeanWithoutLastYear"),
        row.GetDouble("MeanWithoutLastTwoYears"));

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

    /// <summary>What a request wants of a forecast.</summary>
    private sealed record Shape(string Region, string? Sector, int HorizonPeriods, IReadOnlyList<double> Levels, string? Basis, string? Frequency);
}
