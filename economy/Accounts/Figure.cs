using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Accounts;

/// <summary>A number with what it rests on. NaN when undefined; then <see cref="Reason"/> says why.</summary>
/// <param name="Value">The number, in the unit of where it comes from.</param>
/// <param name="Quality">What is missing from it or was filled in.</param>
/// <param name="Status">The least settled status among its inputs.</param>
/// <param name="Reason">Why it is undefined, or what is missing from it; null when there is nothing to say.</param>
public readonly record struct Figure(double Value, Quality Quality, ObservationStatus Status, Bilingual? Reason)
{
    public bool IsDefined => !double.IsNaN(Value);

    /// <summary>A complete, observed number.</summary>
    public static Figure Observed(double value, ObservationStatus status) => new(value, Quality.Complete, status, null);

    public static Figure Undefined(Bilingual reason) => new(double.NaN, Quality.Complete, ObservationStatus.Final, reason);

    /// <summary>What follows from both: the union of their gaps, the less settled of their statuses.</summary>
    public static Figure From(double value, Figure left, Figure right) => new(
        value,
        left.Quality | right.Quality,
        left.Status.LeastSettled(right.Status),
        Reasons.Join(left.Reason, right.Reason));

    /// <summary>The same basis for another number; where that one is NaN, <paramref name="whenUndefined"/> comes first among the reasons.</summary>
    public Figure Becomes(double value, Bilingual whenUndefined) => this with
    {
        Value = value,
        Reason = double.IsNaN(value) ? Reasons.Join(IsDefined ? whenUndefined : null, Reason) ?? whenUndefined : Reason,
    };
}
