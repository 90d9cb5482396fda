using EconomyPipeline.Datasets;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Api;

/// <summary>RFC 9457 problem details, with the texts in both languages.</summary>
public sealed record ProblemBody
{
    public required string Type { get; init; }

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Detail { get; init; }

    public required string Code { get; init; }

    public required string TitleId { get; init; }

    public required string TitleEn { get; init; }

    public required string DetailId { get; init; }

    public required string DetailEn { get; init; }

    public IReadOnlyList<Finding>? Findings { get; init; }

    public IReadOnlyList<InputFinding>? Errors { get; init; }

    public static ProblemBody Of(ApiProblemException problem) => new()
    {
        Type = $"urn:economy-pipeline:problem:{problem.Code}",
        Title = problem.Title.ToString(),
        Status = problem.Status,
        Detail = problem.Detail.ToString(),
        Code = problem.Code,
        TitleId = problem.Title.Id,
        TitleEn = problem.Title.En,
        DetailId = problem.Detail.Id,
        DetailEn = problem.Detail.En,
        Findings = problem.Findings.Count == 0 ? null : problem.Findings,
        Errors = problem.Errors.Count == 0 ? null : problem.Errors,
    };
}
