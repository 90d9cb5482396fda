using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Paths;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Functions.Api;

/// <summary>The intervals of forecasts at the levels that a request asks for: the stored ones, and any other from the run's sample paths.</summary>
public sealed class ForecastLevels(PathStore paths)
{
    public const string Parameter = "level";

    private const int MostLevels = 20;

    private static readonly Bilingual Expected = new(
        "bilangan di antara 0 dan 100 seperti 80 atau 80,97.5, paling banyak dua puluh", "numbers between 0 and 100 such as 80 or 80,97.5, at most twenty");

    /// <exception cref="ApiProblemException">400: a level is none.</exception>
    internal static IReadOnlyList<double> Read(QueryReader query)
    {
        if (query.Text(Parameter) is not { } text)
        {
            return ForecastRows.StoredLevelsPercent;
        }

        // Rounded to what the smallest of 1,000 paths could tell apart anyway.
        var levels = text.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var level) ? Math.Round(level, 3) : double.NaN)
            .Distinct()
            .ToList();
        return levels.Count <= MostLevels && levels.TrueForAll(level => level is > 0 and < 100) ? levels : throw ApiProblems.BadParameter(Parameter, text, Expected);
    }

    /// <summary>The intervals of rows of one region, basis and frequency, whose periods begin with the first that is forecast.</summary>
    /// <returns>By sector and period, in the order of the levels.</returns>
    /// <exception cref="ApiProblemException">404: the paths of the run are not kept.</exception>
    internal async Task<IReadOnlyDictionary<(string Sector, string Period), IReadOnlyList<ForecastInterval>>> ReadAsync(
        string scope, PublicationEvent run, string region, IReadOnlyList<TableEntity> rows, IReadOnlyList<double> levels, CancellationToken cancellationToken)
    {
        if (levels.All(ForecastRows.StoredLevelsPercent.Contains))
        {
            return rows.ToDictionary(Key, row => (IReadOnlyList<ForecastInterval>)[.. levels.Select(level => Stored(row, level))]);
        }

        var drawn = await paths.ReadAsync(scope, run, rows[0].GetString("Basis") ?? "", ForecastsApi.FrequencyOf(rows[0]), region, cancellationToken)
            ?? throw ApiProblems.NoPaths(run.Run);
        var answer = new Dictionary<(string Sector, string Period), IReadOnlyList<ForecastInterval>>();
        foreach (var sector in rows.GroupBy(row => row.GetString("Sector") ?? "", StringComparer.Ordinal))
        {
            var steps = sector.OrderBy(row => row.GetString("Period"), StringComparer.Ordinal).ToList();
            var byLevel = levels.Select(level => Of(steps, drawn.GetValueOrDefault(sector.Key) ?? throw ApiProblems.NoPaths(run.Run), level)).ToList();
            for (var step = 0; step < steps.Count; step++)
            {
                answer[Key(steps[step])] = [.. byLevel.Select(intervals => intervals[step])];
            }
        }

        return answer;
    }

    /// <summary>What a reader of these levels must know.</summary>
    internal static IEnumerable<Bilingual> Notes(IReadOnlyList<double> levels) => levels.All(level => level <= PathLevels.LargestSaidPercent)
        ? []
        : [new(
            "Di atas 99 % jalur sampel terlalu sedikit: batasnya adalah jalur yang paling ekstrem.",
            "Above 99 % the sample paths are too few: the bounds are those of the most extreme paths.")];

    internal static (string Sector, string Period) Key(TableEntity row) => (row.GetString("Sector") ?? "", row.GetString("Period") ?? "");

    private static IReadOnlyList<ForecastInterval> Of(List<TableEntity> steps, double[][] draws, double level) => ForecastRows.StoredLevelsPercent.Contains(level)
        ? [.. steps.Select(row => Stored(row, level))]
        : PathLevels.Intervals(
            draws[..steps.Count],
            [.. steps.Select(row => row.GetDouble("Mean") ?? double.NaN)],
            [.. steps.Select(row => Stored(row, ForecastRows.StoredLevelsPercent[0]))],
            [.. steps.Select(row => Stored(row, ForecastRows.StoredLevelsPercent[1]))],
            level);

    private static ForecastInterval Stored(TableEntity row, double level) => new(
        level,
        row.GetDouble($"Lower{ForecastExport.LevelSuffix(level)}") ?? double.NaN,
        row.GetDouble($"Upper{ForecastExport.LevelSuffix(level)}") ?? double.NaN);
}
