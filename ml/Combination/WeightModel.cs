using EconomyPipeline.Ml.Models;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace EconomyPipeline.Ml.Combination;

/// <summary>
/// How much to trust each member of a pool, learned from how wrong the members were at earlier origins of all series together:
/// boosted trees (Microsoft.ML.FastTree), one regression per member, predict the log of its error relative to the pool's, and the
/// weights are softmax(−<see cref="Sharpness"/> · prediction).
/// </summary>
/// <remarks>
/// After FFORMA (Montero-Manso et al. 2020), with relative errors as labels in place of the gradient of the combined loss, and
/// trained on the panel itself: weights from other panels do not transfer. One thread per regression and a fixed seed: the result
/// is the same on every machine.
/// </remarks>
internal sealed class WeightModel
{
    /// <summary>How far better members are preferred: with log errors as predictions, 1 weighs by the inverse of the error.</summary>
    private const double Sharpness = 4;

    /// <summary>Most rows that a member's regression learns from; of more, every so many cases are left out.</summary>
    private const int LargestRows = 6000;

    private static readonly SchemaDefinition Schema = DefineSchema();

    private readonly MLContext context;
    private readonly ITransformer[] models;

    private WeightModel(MLContext context, ITransformer[] models)
    {
        this.context = context;
        this.models = models;
    }

    /// <summary>Learns from cases of which something is known.</summary>
    /// <param name="cases">In an order that is the same on every run; all of one pool.</param>
    /// <param name="members">Names of the pool's members.</param>
    /// <param name="seed">Of the learner.</param>
    /// <param name="known">Where the regressions may be known; null: nowhere.</param>
    /// <param name="cancellationToken">Gives up between two members.</param>
    public static WeightModel Fit(
        IReadOnlyList<WeightCase> cases, IReadOnlyList<string> members, int seed, IModelStore? known, CancellationToken cancellationToken)
    {
        var rows = cases.Sum(one => one.Judged.Count());
        var stride = Math.Max(1, (rows + LargestRows - 1) / LargestRows);
        var used = cases.Where((_, index) => index % stride == 0).Select(one => (Case: one, Steps: one.Judged.Select(step => (Step: step, Errors: one.RelativeErrors(step))).ToList())).ToList();
        var context = new MLContext(seed);
        var models = new ITransformer[members.Count];
        for (var member = 0; member < models.Length; member++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            models[member] = Fit(
                [.. used.SelectMany(one => one.Steps.Select(judged => new WeightRow
                {
                    Label = (float)judged.Errors[member],
                    Weight = 1f / one.Steps.Count,
                    Features = one.Case.Row(member, judged.Step),
                }))],
                members[member],
                seed,
                known);
        }

        return new WeightModel(context, models);
    }

    /// <summary>Weights by case, step and member, which sum to 1; null where a prediction is no number.</summary>
    public double[][][]? Weights(IReadOnlyList<WeightCase> cases)
    {
        var logits = cases.Select(one => Enumerable.Range(0, one.Horizon).Select(_ => new double[models.Length]).ToArray()).ToArray();
        for (var member = 0; member < models.Length; member++)
        {
            var rows = cases.SelectMany(one => Enumerable.Range(0, one.Horizon).Select(step => new WeightRow { Features = one.Row(member, step) }));
            using var scores = context.Data.CreateEnumerable<WeightScore>(models[member].Transform(context.Data.LoadFromEnumerable(rows, Schema)), reuseRowObject: true).GetEnumerator();
            foreach (var steps in logits)
            {
                foreach (var step in steps)
                {
                    scores.MoveNext();
                    step[member] = -Sharpness * scores.Current.Score;
                }
            }
        }

        return logits.All(steps => steps.All(step => step.All(double.IsFinite)))
            ? [.. logits.Select(steps => steps.Select(Softmax).ToArray())]
            : null;
    }

    private static ITransformer Fit(List<WeightRow> rows, string member, int seed, IModelStore? known)
    {
        var context = new MLContext(seed);
        var data = context.Data.Cache(context.Data.LoadFromEnumerable(rows, Schema));
        return KnownModel.Get(
            known,
            () => new ModelIdentity(
                ModelIdentity.WeightRole, member, TrainingDataHash.Of(rows.Select(row => (row.Label, row.Weight, row.Features))), rows.Count, WeightRow.Width, seed),
            context,
            data,
            () => context.Regression.Trainers.FastTree(Options(seed)).Fit(data));
    }

    private static FastTreeRegressionTrainer.Options Options(int seed) => new()
    {
        NumberOfThreads = 1,
        Seed = seed,
        FeatureSelectionSeed = seed,
        NumberOfTrees = 30,
        NumberOfLeaves = 8,
        LearningRate = 0.1,
        MinimumExampleCountPerLeaf = 20,
        MaximumBinCountPerFeature = 64,
        FeatureFraction = 0.5,
        ExampleWeightColumnName = nameof(WeightRow.Weight),
    };

    private static double[] Softmax(double[] logits)
    {
        var largest = logits.Max();
        var exponentials = Array.ConvertAll(logits, logit => Math.Exp(logit - largest));
        var sum = exponentials.Sum();
        return Array.ConvertAll(exponentials, value => value / sum);
    }

    private static SchemaDefinition DefineSchema()
    {
        var schema = SchemaDefinition.Create(typeof(WeightRow));
        schema[nameof(WeightRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, WeightRow.Width);
        return schema;
    }
}
