using Azure.Data.Tables;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Storage;

namespace EconomyPipeline.Functions.Api;

/// <summary>What a forecast was asked for.</summary>
/// <param name="Region">Code of the region.</param>
/// <param name="Sector">Code of the sector; null for all.</param>
public sealed record ForecastQuestion(string Region, string? Sector)
{
    public override string ToString() => Sector is null ? Region : $"{Region} {Sector}";
}

/// <summary>Finds out why there is no forecast: what to do differs with the cause.</summary>
public sealed class ForecastAbsence(StorageAccount account)
{
    /// <summary>The forecasts of the figures that are read now are not there yet.</summary>
    internal static ApiProblemException Pending(ForecastQuestion asked) => ApiProblems.NoForecast(
        "forecast-pending",
        new(
            $"Prakiraan {asked} dari angka terbitan terakhir masih dihitung. Tanyakan lagi beberapa menit kemudian; /api/v1/health menunjukkan apa yang menunggu.",
            $"The forecast of {asked} from the figures published last is still being computed. Ask again in some minutes; /api/v1/health shows what waits."));

    /// <summary>A run that was published before does not have what was asked for.</summary>
    internal static ApiProblemException NotInRun(ForecastQuestion asked, string run) => ApiProblems.NoForecast(
        "no-forecast-of-that-kind",
        new($"Dalam terbitan {run} tidak ada prakiraan {asked} seperti yang diminta.", $"The publication {run} has no forecast of {asked} as it was asked for."));

    /// <summary>The problem to answer when no row of a published forecast is what was asked for.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="summary">Summary of the published indicators.</param>
    /// <param name="asked">What was asked for.</param>
    /// <param name="forecast">All rows of the region, of any sector, basis and frequency.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<ApiProblemException> ExplainAsync(
        Publication publication, RunSummary summary, ForecastQuestion asked, IReadOnlyList<TableEntity> forecast, CancellationToken cancellationToken)
    {
        if (forecast.Any(row => asked.Sector is null || row.GetString("Sector") == asked.Sector))
        {
            return OtherVariant(asked, forecast);
        }

        if (publication.ForecastRestsOn != publication.IndicatorRun)
        {
            return Pending(asked);
        }

        var output = await ReadOutputAsync(summary, asked.Region, cancellationToken);
        if (output.Count == 0)
        {
            return NoOutput(asked);
        }

        var observed = output.Where(row => (row.GetString("Sector") ?? SectorCode.Total.ToString()) == (asked.Sector ?? SectorCode.Total.ToString())).ToList();
        return observed.Count == 0 ? NotInRegion(asked, output) : NotForecast(asked, observed, forecast);
    }

    private static ApiProblemException OtherVariant(ForecastQuestion asked, IReadOnlyList<TableEntity> forecast)
    {
        var variants = Join(forecast.Select(row => $"{row.GetString("Basis")} {ForecastsApi.FrequencyOf(row)}"));
        return ApiProblems.NoForecast(
            "no-forecast-of-that-kind",
            new(
                $"Tidak ada prakiraan {asked} untuk 'basis' dan 'frequency' yang diminta; yang ada: {variants}.",
                $"There is no forecast of {asked} for the 'basis' and the 'frequency' asked for; there are: {variants}."));
    }

    private static ApiProblemException NoOutput(ForecastQuestion asked) => ApiProblems.NoForecast(
        "no-output-data",
        new(
            $"Tidak ada data PDRB untuk wilayah {asked.Region}. Unggah dataset {DatasetKind.SectorOutput} yang memuatnya.",
            $"There are no output data for the region {asked.Region}. Upload a dataset of the kind {DatasetKind.SectorOutput} that holds them."));

    private static ApiProblemException NotInRegion(ForecastQuestion asked, IReadOnlyList<TableEntity> output)
    {
        var published = Join(output.Select(row => row.GetString("Sector") ?? SectorCode.Total.ToString()));
        return ApiProblems.NoForecast(
            "sector-not-in-region",
            new(
                $"Sektor {asked.Sector} tidak ada dalam data wilayah {asked.Region}; yang ada: {published}.",
                $"The sector {asked.Sector} is not in the data of the region {asked.Region}; there are: {published}."));
    }

    private static ApiProblemException NotForecast(ForecastQuestion asked, IReadOnlyList<TableEntity> observed, IReadOnlyList<TableEntity> forecast)
    {
        var periods = observed.Select(row => row.GetString("Period")).Distinct().Order(StringComparer.Ordinal).ToList();
        var rows = Join(forecast.Select(row => row.GetString("Sector")));
        var span = $"{periods.Count} ({periods[0]} – {periods[^1]})";
        return ApiProblems.NoForecast(
            "series-not-forecast",
            new(
                $"{asked} tidak diramal. Periode yang teramati: {span}. Yang diperlukan: nilai menurut sektor, cukup panjang, dan tidak berakhir lebih dari dua tahun sebelum data terbaru. Yang diramal di wilayah ini: {rows}.",
                $"{asked} is not forecast. Periods observed: {span}. Needed are: values by sector, long enough, and not ending more than two years before the newest data. Forecast in this region: {rows}."));
    }

    private static string Join(IEnumerable<string?> items)
    {
        var distinct = items.OfType<string>().Distinct().Order(StringComparer.Ordinal).ToList();
        return distinct.Count == 0 ? "–" : string.Join(", ", distinct);
    }

    // The output of a region as the indicator "grdp" holds it, in whatever prices, where it has a value.
    private async Task<IReadOnlyList<TableEntity>> ReadOutputAsync(RunSummary summary, string region, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        foreach (var partition in summary.Partitions.Where(partition => partition.Indicator == Measure.Grdp))
        {
            var key = IndicatorRows.IndicatorPartition(summary.Scope, summary.Run, partition.Indicator, partition.Basis, partition.Reference);
            var filter = TableClient.CreateQueryFilter($"PartitionKey eq {key} and Region eq {region}");
            await foreach (var row in account.Table(StorageNames.IndicatorsTable).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                if (row.GetDouble("Value") is not null)
                {
                    rows.Add(row);
                }
            }
        }

        return rows;
    }
}
