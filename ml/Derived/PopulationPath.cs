using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Ml.Derived;

/// <summary>Where the people of future years come from.</summary>
public enum PopulationSource
{
    /// <summary>There are no counts and no projection: what needs people is undefined.</summary>
    None,

    /// <summary><c>population-projection</c> of every regency.</summary>
    Projection,

    /// <summary><c>population-projection</c> of some regencies; the others grow as all of them last did.</summary>
    PartlyProjected,

    /// <summary><c>population-projection</c> of the scope alone, divided as in the last count.</summary>
    ProjectedTotal,

    /// <summary>No projection: all grow at the rate of their sum over the last years, so that shares are held.</summary>
    HeldShares,
}

/// <summary>
/// The people that a statement about future years rests on. It is one assumption, not a distribution: every sample path has the
/// same people.
/// </summary>
/// <param name="Source">Where they come from.</param>
/// <param name="Text">The same for people, with the years and the rate.</param>
/// <param name="People">Counts as they are, and the years after them.</param>
public sealed record PopulationPath(PopulationSource Source, Bilingual Text, PopulationPanel People);
