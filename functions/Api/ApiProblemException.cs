using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml;

namespace EconomyPipeline.Functions.Api;

/// <summary>A request that cannot be answered as it is: what was wrong, where, and what to do.</summary>
/// <param name="status">HTTP status, 4xx or 5xx.</param>
/// <param name="code">Stable identifier of the kind of problem.</param>
/// <param name="title">The kind of problem.</param>
/// <param name="detail">This problem: what was found, what was expected, what to do.</param>
public sealed class ApiProblemException(int status, string code, Bilingual title, Bilingual detail) : Exception(detail.En)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public Bilingual Title { get; } = title;

    public Bilingual Detail { get; } = detail;

    /// <summary>Findings that say more, about a file or its name.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>All that is wrong with a question: a scenario, a need, a condition.</summary>
    public IReadOnlyList<InputFinding> Errors { get; init; } = [];
}
