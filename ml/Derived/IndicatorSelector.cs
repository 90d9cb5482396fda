using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Derived;

/// <summary>Which values of an indicator are meant; what is null is not said.</summary>
/// <param name="Indicator">Id in the catalogue.</param>
/// <param name="Region">Whose.</param>
/// <param name="Sector">Of which sector or total.</param>
/// <param name="From">Since when.</param>
/// <param name="Reference">Measured against what.</param>
/// <param name="Other">Which second region, group or component.</param>
public sealed record IndicatorSelector(
    string Indicator,
    RegionCode? Region = null,
    SectorCode? Sector = null,
    Period? From = null,
    RegionCode? Reference = null,
    string? Other = null)
{
    /// <summary><c>share[6301,C]</c>, with <c>from=</c>, <c>reference=</c> and <c>other=</c> where they are said.</summary>
    public override string ToString()
    {
        string?[] parts =
        [
            Region?.ToString(),
            Sector?.ToString(),
            From is { } from ? $"from={from}" : null,
            Reference is { } reference ? $"reference={reference}" : null,
            Other is null ? null : $"other={Other}",
        ];
        var said = string.Join(',', parts.OfType<string>());
        return said.Length == 0 ? Indicator : $"{Indicator}[{said}]";
    }

    /// <summary>Whether a value is among those that are meant.</summary>
    internal bool Names(IndicatorKey key) =>
        (Region is null || key.Region == Region)
        && (Sector is null || key.Sector == Sector)
        && (From is null || key.From == From)
        && (Reference is null || key.Reference == Reference)
        && (Other is null || key.Other == Other);

    /// <summary>
    /// The one value of a period that is meant. What is not said is the scope; no sector, the total, or the only sector; no
    /// reference or the scope; the shortest change; no second region or the only one.
    /// </summary>
    /// <returns>Null where there is none or more than one.</returns>
    internal IndicatorKey? One(IEnumerable<IndicatorKey> keys, Period period, RegionCode scope)
    {
        var found = keys.Where(key => key.Period == period && Names(key)).ToList();
        found = Prefer(found, Region is not null, key => key.Region == scope);
        found = Prefer(found, Sector is not null, key => key.Sector is null);
        found = Prefer(found, Sector is not null, key => key.Sector == SectorCode.Total);
        found = Prefer(found, Reference is not null, key => key.Reference is null);
        found = Prefer(found, Reference is not null, key => key.Reference == scope);
        found = Prefer(found, Other is not null, key => key.Other is null);
        if (From is null && found.Exists(key => key.From is not null))
        {
            var latest = found.Where(key => key.From is not null).Max(key => key.From!.Value);
            found = [.. found.Where(key => key.From == latest)];
        }

        return found.Count == 1 ? found[0] : null;
    }

    private static List<IndicatorKey> Prefer(List<IndicatorKey> keys, bool isSaid, Func<IndicatorKey, bool> isPreferred) =>
        !isSaid && keys.Exists(key => isPreferred(key)) ? [.. keys.Where(isPreferred)] : keys;
}
