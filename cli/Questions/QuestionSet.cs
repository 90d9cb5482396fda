using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Cli.Questions;

/// <summary>A scenario's file as it was read.</summary>
internal sealed record ScenarioInput(string Name, byte[] Json);

/// <summary>All that is asked of a forecast.</summary>
/// <param name="Probabilities">Conditions as text.</param>
/// <param name="Scenarios">Files of scenarios.</param>
/// <param name="Needs">Needs as text.</param>
/// <param name="Indicators">By which scenarios are judged.</param>
/// <param name="AreIndicatorsChosen">Whether they were named.</param>
/// <param name="Basis">Null for constant prices, where these are forecast.</param>
internal sealed record QuestionSet(
    IReadOnlyList<string> Probabilities,
    IReadOnlyList<ScenarioInput> Scenarios,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> Indicators,
    bool AreIndicatorsChosen,
    PriceBasis? Basis)
{
    public bool IsEmpty => Probabilities.Count + Scenarios.Count + Needs.Count == 0;
}
