using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators;

/// <summary>One indicator: its catalogue entries and its computation over the accounts of one scope.</summary>
public interface IIndicator
{
    /// <summary>The catalogue entries of every id that <see cref="Compute"/> gives.</summary>
    IReadOnlyList<IndicatorDefinition> Definitions { get; }

    /// <summary>Every value that the accounts allow, and a value without a number but with a reason for every one that they should allow and do not.</summary>
    IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts);
}
