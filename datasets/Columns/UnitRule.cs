using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The units of a measure.</summary>
/// <param name="Parse">Reads one.</param>
/// <param name="Expected">What they look like.</param>
/// <param name="MustBeStated">Whether silence about the unit is an error.</param>
/// <param name="AreWhole">Whether values in the plain unit are whole numbers.</param>
internal sealed record UnitRule(UnitParser Parse, Bilingual Expected, bool MustBeStated, bool AreWhole = false);
