using System.Text.Json.Serialization;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Models;

namespace EconomyPipeline.Functions.Models;

/// <summary>What lies beside a model's zip, <c>models/{scope}/{id}.json</c>: where it comes from, and how wrong it has been.</summary>
public sealed record ModelDocument
{
    public required KeptModel Model { get; init; }

    public required string Scope { get; init; }

    /// <summary>The forecast run that trained it; later runs over the same rows load it.</summary>
    public required string Run { get; init; }

    public required long Sequence { get; init; }

    /// <summary>Members of the pool that this run has models for in the same role.</summary>
    public required IReadOnlyList<string> Members { get; init; }

    /// <summary>The run's pooled backtest of the member, of the baseline, and of what was published, by basis, group and horizon.</summary>
    public required IReadOnlyList<ModelBacktest> Backtest { get; init; }
}

/// <summary>Which model it is.</summary>
/// <param name="Id">Hash of all the others.</param>
/// <param name="Role"><c>growth</c> or <c>weight</c>.</param>
/// <param name="Member">The method whose error it predicts, or which it is.</param>
/// <param name="DataHash">SHA-256 of the training rows.</param>
/// <param name="TrainingRows">How many rows that are.</param>
/// <param name="Features">Features per row.</param>
/// <param name="Seed">Of the learner.</param>
/// <param name="Learner">Name and version of the learner.</param>
/// <param name="CodeVersion">Version of the forecasting code.</param>
public sealed record KeptModel(
    string Id, string Role, string Member, string DataHash, int TrainingRows, int Features, int Seed, string Learner, string CodeVersion)
{
    internal static KeptModel Of(ModelIdentity model) =>
        new(model.Id, model.Role, model.Member, model.DataHash, model.TrainingRows, model.Features, model.Seed, model.Learner, model.CodeVersion);
}

/// <summary>Errors of one method at one horizon.</summary>
public sealed record ModelBacktest(
    string Series,
    string? Basis,
    string? Frequency,
    string Method,
    int HorizonPeriods,
    int Origins,
    double? SmapePercent,
    double? Mase,
    double? Coverage80Percent,
    double? Coverage95Percent)
{
    internal static ModelBacktest Of(BacktestScore score) => new(
        score.Series,
        score.Basis?.ToString(),
        score.Frequency?.ToString().ToLowerInvariant(),
        score.Method,
        score.HorizonPeriods,
        score.Origins,
        Finite(score.SmapePercent),
        Finite(score.Mase),
        Finite(score.Coverage80Percent),
        Finite(score.Coverage95Percent));

    private static double? Finite(double number) => double.IsFinite(number) ? number : null;
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ModelDocument))]
[JsonSerializable(typeof(IReadOnlyList<KeptModel>))]
public sealed partial class ModelJson : JsonSerializerContext;
