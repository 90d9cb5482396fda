using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>Two ends of a change, measured on one definition. Both ends are NaN when they cannot be compared.</summary>
/// <param name="From">The earlier level.</param>
/// <param name="To">The later level, on the definition of the earlier one.</param>
/// <param name="Definition">What both levels are made of; <see cref="TotalDefinition.None"/> for a single sector.</param>
/// <param name="Quality">Partial when a sector is missing from both levels.</param>
/// <param name="Status">The less settled of the two ends.</param>
/// <param name="Reason">Why they cannot be compared, or what is missing from both.</param>
public readonly record struct Change(
    double From, double To, TotalDefinition Definition, Quality Quality, ObservationStatus Status, Bilingual? Reason)
{
    public bool IsDefined => !double.IsNaN(From) && !double.IsNaN(To);

    public static Change Undefined(Bilingual reason) =>
        new(double.NaN, double.NaN, TotalDefinition.None, Quality.Complete, ObservationStatus.Final, reason);

    /// <summary>A number that follows from this change; where it is NaN though the ends are known, <paramref name="whenUndefined"/> says why.</summary>
    public Figure ToFigure(double value, Bilingual whenUndefined) =>
        new Figure(IsDefined ? 0 : double.NaN, Quality, Status, Reason).Becomes(value, whenUndefined == Reasons.ZeroBase ? WhyNoRate : whenUndefined);

    /// <summary>What of the ends leaves their rate undefined.</summary>
    private Bilingual WhyNoRate => From < 0 ? Reasons.NegativeBase : From > 0 && To < 0 ? Reasons.NegativeEnd : Reasons.ZeroBase;
}
