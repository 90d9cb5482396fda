using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Ml.Derived;
using EconomyPipeline.Ml.Scenarios;

namespace EconomyPipeline.Functions.Questions;

/// <summary>
/// Which of the effects of a scenario are told: those of the regions and sectors that are asked for. Where no sector is, those of
/// the total, and of indicators that have none.
/// </summary>
internal sealed class EffectFilter
{
    private const int Most = 100;
    private const string All = "*";

    private readonly IReadOnlyList<string> regions;
    private readonly IReadOnlyList<string> sectors;

    private EffectFilter(IReadOnlyList<string> regions, IReadOnlyList<string> sectors) => (this.regions, this.sectors) = (regions, sectors);

    /// <exception cref="ApiProblemException">400: a code cannot be read.</exception>
    public static EffectFilter Read(QueryReader query) => new(
        [.. query.Many("region", Most).Select(text => RegionCode.TryParse(text, out var code) ? code.ToString()
            : throw ApiProblems.BadParameter("region", text, new("kode wilayah seperti 6301", "a region code such as 6301")))],
        [.. query.Many("sector", Most).Select(text => text == All ? All : QueryReader.ParseSector(text)
            ?? throw ApiProblems.BadParameter("sector", text, new("kode sektor seperti C atau TOTAL, atau * untuk semua", "a sector code such as C or TOTAL, or * for all")))]);

    /// <exception cref="ApiProblemException">404: a region is not in the scope. A filter that nothing can pass is a slip.</exception>
    public void RequireIn(Outlook outlook)
    {
        var known = outlook.Accounts.Regencies.Concat(outlook.Accounts.References).Select(region => region.Code.ToString()).Distinct().ToList();
        if (regions.FirstOrDefault(region => !known.Contains(region)) is { } unknown)
        {
            throw ApiProblems.UnknownRegion(unknown, known);
        }
    }

    /// <summary>Those of the effects that are asked for.</summary>
    public IReadOnlyList<ScenarioEffect> Of(IEnumerable<ScenarioEffect> effects)
    {
        var ofRegions = effects.Where(effect => regions.Count == 0 || regions.Contains(effect.Key.Region.ToString())).ToList();
        if (sectors.Contains(All))
        {
            return ofRegions;
        }

        if (sectors.Count > 0)
        {
            return [.. ofRegions.Where(effect => effect.Key.Sector is { } sector && sectors.Contains(sector.ToString()))];
        }

        var withTotal = ofRegions.Where(effect => effect.Key.Sector == SectorCode.Total).Select(effect => effect.Key.Indicator).ToHashSet(StringComparer.Ordinal);
        return [.. ofRegions.Where(effect => effect.Key.Sector is null || effect.Key.Sector == SectorCode.Total || !withTotal.Contains(effect.Key.Indicator))];
    }
}
