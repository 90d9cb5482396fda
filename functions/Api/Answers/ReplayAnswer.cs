using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>POST replay</c>.</summary>
/// <param name="Sent">How many messages and uploads were sent again.</param>
/// <param name="Notes">What could not be, and why.</param>
public sealed record ReplayAnswer(int Sent, IReadOnlyList<Bilingual> Notes);
