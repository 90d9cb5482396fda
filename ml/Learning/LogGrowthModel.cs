using EconomyPipeline.Ml.Models;
using EconomyPipeline.Ml.Panels;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace EconomyPipeline.Ml.Learning;

/// <summary>
/// One boosted-tree regression of next period's log-growth, pooled over every series of the panel (Microsoft.ML.FastTree), run
/// forward step by step.
/// </summary>
/// <remarks>
/// A tree fitted to a handful of rows answers 0 or NaN without saying so, so a panel with fewer than <see cref="SmallestRows"/>
/// rows or <see cref="SmallestSeries"/> series has no model. Labels are float32 and clipped to the middle 80 % of the growth
/// rates seen: a boom or a crisis of one series says little of what comes next elsewhere. One thread and a fixed seed: the
/// result is the same on every machine.
/// </remarks>
internal static class LogGrowthModel
{
    public const string Name = "ml";

    /// <summary>Fewest growth rates to learn from.</summary>
    public const int SmallestRows = 150;

    /// <summary>Fewest series to learn from.</summary>
    public const int SmallestSeries = 20;

    /// <summary>Forecasts by series and step from an origin, null for a series without two positive values; null where the panel is too small.</summary>
    /// <param name="panel">The panel.</param>
    /// <param name="origin">Nothing after this many periods before the end is read.</param>
    /// <param name="horizon">Steps.</param>
    /// <param name="seed">Of the learner.</param>
    /// <param name="models">Where the model may be known; null: nowhere.</param>
    public static double[]?[]? Forecast(SeriesPanel panel, int origin, int horizon, int seed, IModelStore? models)
    {
        var features = new GrowthFeatures(panel, origin);
        var rows = TrainingRows(features);
        if (rows.Count < SmallestRows || features.Learnable.Take(SmallestSeries).Count() < SmallestSeries)
        {
            return null;
        }

        var (low, high) = Clip(rows);
        var context = new MLContext(seed);
        var schema = SchemaDefinition.Create(typeof(GrowthRow));
        schema[nameof(GrowthRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features.Width);
        var data = context.Data.Cache(context.Data.LoadFromEnumerable(rows, schema));
        var model = KnownModel.Get(
            models,
            () => new ModelIdentity(
                ModelIdentity.GrowthRole, Name, TrainingDataHash.Of(rows.Select(row => (row.Label, row.Weight, row.Features))), rows.Count, features.Width, seed),
            context,
            data,
            () => context.Regression.Trainers.FastTree(Options(rows.Count, seed)).Fit(data));

        double[] Predict(List<GrowthRow> inputs) =>
            [.. context.Data.CreateEnumerable<GrowthScore>(model.Transform(context.Data.LoadFromEnumerable(inputs, schema)), reuseRowObject: false)
                .Select(score => (double)score.Score)];

        return Run(features, panel.Series.Count, horizon, Predict, low, high);
    }

    private static FastTreeRegressionTrainer.Options Options(int rows, int seed) => new()
    {
        NumberOfThreads = 1,
        Seed = seed,
        FeatureSelectionSeed = seed,
        NumberOfTrees = 60,
        NumberOfLeaves = 6,
        LearningRate = 0.08,
        MinimumExampleCountPerLeaf = Math.Clamp(rows / 40, 5, 40),
        MaximumBinCountPerFeature = 64,
        FeatureFraction = 0.6,
        ExampleWeightColumnName = nameof(GrowthRow.Weight),
    };

    private static List<GrowthRow> TrainingRows(GrowthFeatures features)
    {
        var rows = new List<GrowthRow>();
        foreach (var series in features.Learnable)
        {
            for (var position = 1; position < features.Length(series) - 1; position++)
            {
                rows.Add(new GrowthRow
                {
                    Features = features.Row(series, position),
                    Label = (float)features.Growth(series, position + 1),
                    Weight = features.Weight(series, position),
                });
            }
        }

        if (rows.Count > 0)
        {
            var (low, high) = Clip(rows);
            rows.ForEach(row => row.Label = Math.Clamp(row.Label, low, high));
        }

        return rows;
    }

    private static (float Low, float High) Clip(List<GrowthRow> rows)
    {
        var sorted = rows.Select(row => row.Label).Order().ToList();
        var cut = rows.Count / 10;
        return (sorted[cut], sorted[^(cut + 1)]);
    }

    private static double[]?[]? Run(GrowthFeatures features, int count, int horizon, Func<List<GrowthRow>, double[]> predict, float low, float high)
    {
        var series = Enumerable.Range(0, count).Where(index => features.Length(index) >= 2).ToList();
        var answer = new double[]?[count];
        for (var step = 0; step < horizon; step++)
        {
            var growths = predict([.. series.Select(index => new GrowthRow { Features = features.Row(index, features.Length(index) - 1) })]);
            if (!growths.All(double.IsFinite))
            {
                return null;
            }

            for (var position = 0; position < series.Count; position++)
            {
                var index = series[position];
                features.Append(index, Math.Clamp(growths[position], low, high));
                (answer[index] ??= new double[horizon])[step] = Math.Exp(features.LastLog(index));
            }

            features.Refresh();
        }

        return answer.All(row => row is null || row.All(double.IsFinite)) ? answer : null;
    }
}
