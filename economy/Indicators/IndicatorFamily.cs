namespace EconomyPipeline.Economy.Indicators;

/// <summary>Indicators that answer one kind of question; a folder of the code, a chapter of the documentation.</summary>
/// <param name="Id">Of <c>a-z -</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Indicators">In the order in which they are shown.</param>
public sealed record IndicatorFamily(string Id, Bilingual Name, IReadOnlyList<IIndicator> Indicators);
