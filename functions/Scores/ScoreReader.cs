using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Scores;

/// <summary>Reads what past forecasts were judged to be.</summary>
public sealed class ScoreReader(RunStore runs, EarlierPublications earlier)
{
    /// <summary>All scores of a scope, those that were published last first.</summary>
    /// <param name="scope">Whose forecasts.</param>
    /// <param name="since">Only what was published then or later; null: all.</param>
    /// <param name="until">Only what was published then or before; null: all.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<PublishedScore>> ReadAsync(RegionCode scope, DateTimeOffset? since, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var scores = new List<PublishedScore>();
        var records = (await runs.ForecastsAsync(scope, cancellationToken))
            .Where(record => record.Scores > 0 && record.PublishedAt is { } at && !(at < since) && !(at > until))
            .OrderByDescending(record => record.PublishedAt);
        foreach (var record in records)
        {
            var published = PublicationEvent.Of(record, record.PublishedAt!.Value);
            scores.AddRange((await earlier.ReadAsync(scope, published, ForecastScoring.ScoresFile, cancellationToken))
                .Select(row => new PublishedScore(ForecastScore.Of(row), record.Run, published.PublishedAt)));
        }

        return scores;
    }
}

/// <summary>A score, and where it was published.</summary>
/// <param name="Score">The score.</param>
/// <param name="Run">The run that brought what came.</param>
/// <param name="PublishedAt">When.</param>
public sealed record PublishedScore(ForecastScore Score, string Run, DateTimeOffset PublishedAt);
