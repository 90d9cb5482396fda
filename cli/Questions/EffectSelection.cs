using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Cli.Questions;

/// <summary>What of the thousands of effects is shown at a terminal: what changes in the last year, of the scope and of whole regencies, the plain values before those against others.</summary>
internal static class EffectSelection
{
    private const int Most = 40;

    public static IReadOnlyList<ScenarioEffect> Of(RegionCode scope, IReadOnlyList<ScenarioEffect> effects)
    {
        if (effects.Count == 0)
        {
            return [];
        }

        var last = effects.Max(effect => effect.Key.Period);
        return
        [
            .. effects
                .Where(effect => effect.IsChange
                    && effect.Key.Period == last
                    && effect.Key.Other is null
                    && (effect.Key.From is not { } from || last.PeriodsSince(from) == 1)
                    && (effect.Key.Reference is null || effect.Key.Reference == scope))
                .OrderByDescending(effect => effect.Key.Region == scope)
                .ThenByDescending(effect => effect.Key.Sector is null || effect.Key.Sector == SectorCode.Total)
                .Take(Most),
        ];
    }
}
