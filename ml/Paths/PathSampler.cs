namespace EconomyPipeline.Ml.Paths;

/// <summary>Draws joint paths of additive rows whose own spread, and that of their sums, is what it shall be.</summary>
/// <remarks>
/// The rows' quantiles are given by their bands; those of a sum follow from how much the rows err together. That is set so that
/// variances agree (<see cref="ShockShareFit"/>), then corrected by the quantiles that trial paths have. The same numbers are drawn
/// each time, so that only the shares move.
/// </remarks>
internal sealed class PathSampler(PathRows rows, int seed, ParallelOptions parallel)
{
    private const int Corrections = 2;
    private const int TrialPaths = 400;

    /// <summary>How far a correction may move a variance from what it shall be.</summary>
    private const double LargestCorrection = 16;

    private readonly ShockDraws draws = new(rows, seed);

    /// <summary>Paths by path, then row, then step, flattened.</summary>
    public double[] Draw(int count)
    {
        var fit = new ShockShareFit(rows, draws);
        var targets = rows.Sums.Select(sum => sum.Group).Distinct()
            .SelectMany(group => Enumerable.Range(0, rows.Horizon).Select(step => (group, step)))
            .ToDictionary(key => key, _ => 1.0);
        for (var round = 0; round < Corrections && targets.Count > 0; round++)
        {
            var trial = new PathQuantiles(Sample(Math.Min(count, TrialPaths), fit.Fit(targets)), rows.Count, rows.Horizon, parallel);
            foreach (var (key, ratio) in Ratios(trial))
            {
                targets[key] = Math.Clamp(targets[key] / (ratio * ratio), 1 / LargestCorrection, LargestCorrection);
            }
        }

        return Sample(count, fit.Fit(targets));
    }

    // Widths of the paths' intervals as a multiple of the bands', by group and step: the geometric mean over sums and levels.
    private IEnumerable<KeyValuePair<(string Group, int Step), double>> Ratios(PathQuantiles trial)
    {
        var quantiles = trial.Of([.. rows.Sums.Select(sum => sum.Rows)], [0.025, 0.1, 0.9, 0.975]);
        return rows.Sums
            .SelectMany((sum, index) => sum.Bands.Select((band, step) =>
            {
                var own = quantiles[index][step];
                var (narrow, wide) = ((own[2] - own[1]) / (band.Lower80 + band.Upper80), (own[3] - own[0]) / (band.Lower95 + band.Upper95));
                return (sum.Group, Step: step, Log: (Math.Log(narrow) + Math.Log(wide)) / 2);
            }))
            .Where(one => double.IsFinite(one.Log))
            .GroupBy(one => (one.Group, one.Step))
            .Select(group => KeyValuePair.Create(group.Key, Math.Exp(group.Average(one => one.Log))));
    }

    private double[] Sample(int count, ShockShares[][] shares)
    {
        var width = rows.Count * rows.Horizon;
        var values = new double[count * width];
        Parallel.For(0, count, parallel, path => draws.Draw(path, shares, values.AsSpan(path * width, width)));
        var quantiles = new PathQuantiles(values, rows.Count, rows.Horizon, parallel).Of([.. Enumerable.Range(0, rows.Count).Select(row => new[] { row })], PathMargin.Probabilities);
        Parallel.For(0, count, parallel, path =>
        {
            for (var row = 0; row < rows.Count; row++)
            {
                for (var step = 0; step < rows.Horizon; step++)
                {
                    ref var value = ref values[(path * width) + (row * rows.Horizon) + step];
                    value = rows.Means[row][step] + PathMargin.Of(quantiles[row][step]).Error(value, rows.Bands[row][step]);
                    value = rows.CanBeNegative[row] ? value : Math.Max(0, value);
                }
            }

            RaiseDifferences(values.AsSpan(path * width, width));
        });
        return values;
    }

    private void RaiseDifferences(Span<double> path)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows.Floors[row] is not { } others)
            {
                continue;
            }

            for (var step = 0; step < rows.Horizon; step++)
            {
                var sum = 0.0;
                foreach (var other in others)
                {
                    sum += path[(other * rows.Horizon) + step];
                }

                path[(row * rows.Horizon) + step] = Coherence.DifferenceFloor.Value(path[(row * rows.Horizon) + step], sum);
            }
        }
    }
}
