using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Backtests;
using Microsoft.Extensions.Logging;

namespace EconomyPipeline.Functions.Scores;

/// <summary>
/// Judges what was forecast before by what is published now. Of the runs that forecast from the same origin the last is judged,
/// each of its rows once: by the first publication that has the period.
/// </summary>
/// <remarks>
/// The scores are a file among those of the run that brings the new figures, written before it is published: with the pointer they
/// are there, all of them, and they are a function of the run and of what was published before it, so that a repeated attempt
/// writes the same.
/// </remarks>
public sealed partial class ForecastScoring(
    PublicationStore publications, RunStore runs, EarlierPublications earlier, ILogger<ForecastScoring> logger)
{
    /// <summary>The scores among a run's files in the archive.</summary>
    public const string ScoresFile = "scores";

    /// <param name="scope">Whose forecasts.</param>
    /// <param name="run">The run that is being made.</param>
    /// <param name="accounts">What it rests on.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<RunScores> ScoreAsync(RegionCode scope, string run, RegionalAccounts accounts, CancellationToken cancellationToken)
    {
        var history = (await publications.HistoryAsync(scope, cancellationToken)).Where(published => published.Kind == RunKind.Forecasts).ToList();
        var first = history.LastOrDefault(published => published.Run == run);
        var before = history
            .Where(published => published.Run != run && (first is null || published.PublishedAt < first.PublishedAt))
            .DistinctBy(published => published.Run)
            .ToList();
        if (before.Count == 0)
        {
            return RunScores.None;
        }

        var records = (await runs.ForecastsAsync(scope, cancellationToken)).ToDictionary(record => record.Run, StringComparer.Ordinal);
        var observed = PanelForecaster.Observe(accounts).ToDictionary(
            value => (value.Region.ToString(), value.Sector.ToString(), value.Basis.ToString(), value.Period.ToString()));
        var latest = observed.Values.GroupBy(value => (value.Basis, value.Period.Frequency)).ToDictionary(panel => panel.Key, panel => panel.Max(value => value.Period));
        var chosen = Choose(before, records)
            .Where(pair => latest.TryGetValue((pair.Origin.Basis, pair.Origin.First.Frequency), out var last) && pair.Origin.First <= last)
            .GroupBy(pair => pair.Published, pair => pair.Origin)
            .ToList();
        var known = await KnownAsync(scope, before, records, chosen.Select(group => group.Key), cancellationToken);
        var (scores, drifts) = (new List<ForecastScore>(), new List<ForecastDrift>());
        foreach (var group in chosen)
        {
            var found = (await ReadAsync(scope, group.Key, ForecastRun.ForecastsFile, cancellationToken))
                .SelectMany(row => Judge(group.Key.Run, row, [.. group], observed))
                .Where(score => !known.Contains(score.Key))
                .ToList();
            if (found.Count > 0)
            {
                scores.AddRange(found);
                drifts.AddRange(ForecastDrift.Of(group.Key.Run, ScoreSummary.Of(scope, found), await BacktestsAsync(scope, group.Key, cancellationToken)));
            }
        }

        return new RunScores(scores, drifts);
    }

    // The newest first, so the last run of an origin is met first. What had come to its last period when the newest was made was judged then.
    private static IEnumerable<(PublicationEvent Published, ForecastOrigin Origin)> Choose(
        IEnumerable<PublicationEvent> before, Dictionary<string, RunRecord> records)
    {
        var (seen, newest) = (new HashSet<(Economy.Prices.PriceBasis, Period)>(), new Dictionary<(Economy.Prices.PriceBasis, Frequency), Period>());
        foreach (var published in before)
        {
            foreach (var origin in ForecastOrigin.Read(records.GetValueOrDefault(published.Run)?.Origins ?? ""))
            {
                newest.TryAdd((origin.Basis, origin.First.Frequency), origin.First);
                if (seen.Add((origin.Basis, origin.First)) && origin.Last >= newest[(origin.Basis, origin.First.Frequency)])
                {
                    yield return (published, origin);
                }
            }
        }
    }

    private static IEnumerable<ForecastScore> Judge(
        string run, TableEntity row, IReadOnlyList<ForecastOrigin> origins, Dictionary<(string, string, string, string), ObservedValue> observed)
    {
        var key = (row.GetString("Region") ?? "", row.GetString("Sector") ?? "", row.GetString("Basis") ?? "", row.GetString("Period") ?? "");
        if (observed.TryGetValue(key, out var value)
            && origins.FirstOrDefault(origin => origin.Basis == value.Basis && origin.First.Frequency == value.Period.Frequency) is { } origin)
        {
            yield return ForecastScore.Of(run, row, origin.First, value);
        }
    }

    // What runs after the oldest that is judged have judged already.
    private async Task<HashSet<(string, string, string, string, string)>> KnownAsync(
        RegionCode scope, List<PublicationEvent> before, Dictionary<string, RunRecord> records, IEnumerable<PublicationEvent> judged, CancellationToken cancellationToken)
    {
        var oldest = judged.Select(published => published.PublishedAt).DefaultIfEmpty(DateTimeOffset.MaxValue).Min();
        var known = new HashSet<(string, string, string, string, string)>();
        foreach (var published in before.Where(published => published.PublishedAt > oldest && records.GetValueOrDefault(published.Run)?.Scores > 0))
        {
            known.UnionWith((await ReadAsync(scope, published, ScoresFile, cancellationToken)).Select(row => ForecastScore.Of(row).Key));
        }

        return known;
    }

    private async Task<IReadOnlyList<DriftBacktest>> BacktestsAsync(RegionCode scope, PublicationEvent published, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync(scope, published, ForecastRun.BacktestsFile, cancellationToken))
            .Where(row => row.GetString("Region") == BacktestExport.Pooled && row.GetString("Method") == BacktestScore.Combined)
            .Select(row => new DriftBacktest(
                row.GetString("Basis") ?? "",
                row.GetString("Frequency") ?? "",
                row.GetString("Sector") ?? "",
                row.GetInt32("HorizonPeriods") ?? 0,
                row.GetInt32("Origins") ?? 0,
                row.GetDouble("Mase"),
                row.GetDouble("Coverage80Percent"),
                row.GetDouble("Coverage95Percent"))),
    ];

    private async Task<IReadOnlyList<TableEntity>> ReadAsync(RegionCode scope, PublicationEvent published, string file, CancellationToken cancellationToken)
    {
        try
        {
            return await earlier.ReadAsync(scope, published, file, cancellationToken);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // Somebody took it out of the archive. New figures must not wait for the judgement of old ones.
            LogMissing(logger, file, published.Run, scope);
            return [];
        }
    }

    [LoggerMessage(LogLevel.Warning, "{File} of run {Run} of {Scope} is not in the archive; its forecasts are not judged")]
    private static partial void LogMissing(ILogger logger, string file, string run, RegionCode scope);
}

/// <summary>What a run that brings new figures finds out about earlier forecasts.</summary>
internal sealed record RunScores(IReadOnlyList<ForecastScore> Scores, IReadOnlyList<ForecastDrift> Drifts)
{
    public static RunScores None { get; } = new([], []);

    /// <summary>What the pointer of the scope keeps; null where nothing was judged.</summary>
    public string? DriftText => Scores.Count == 0 ? null : ForecastDrift.ToText(Drifts);
}
