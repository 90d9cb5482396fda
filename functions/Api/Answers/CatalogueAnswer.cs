using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET catalogue</c>.</summary>
public sealed record CatalogueAnswer(
    string Version, IReadOnlyList<FamilyAnswer> Families, IReadOnlyList<CatalogueEntry> Indicators, IReadOnlyList<SectorAnswer> Sectors);

/// <summary>Indicators that answer one kind of question.</summary>
public sealed record FamilyAnswer(string Id, Bilingual Name);

/// <summary>An indicator as the catalogue explains it.</summary>
public sealed record CatalogueEntry(
    string Id,
    string Family,
    Bilingual Name,
    string Unit,
    string Formula,
    string Source,
    Bilingual Reading,
    Bilingual Needs,
    int SmallestN,
    Bilingual? IntervalMeaning,
    string Tier,
    IReadOnlyDictionary<string, Bilingual> OtherLabels)
{
    public static CatalogueEntry Of(string family, IndicatorDefinition definition) => new(
        definition.Id,
        family,
        definition.Name,
        definition.Unit,
        definition.Formula,
        definition.Source,
        definition.Reading,
        definition.Needs,
        definition.SmallestN,
        definition.IntervalMeaning,
        definition.Tier.ToString().ToLowerInvariant(),
        definition.OtherLabels);
}
