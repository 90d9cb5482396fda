using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>The classification of a mapping: codes, names and spellings, in which only case and punctuation do not matter.</summary>
internal sealed class MappedScheme : SectorScheme
{
    private readonly Dictionary<string, SectorReading> readings = [];
    private readonly List<(string Key, string Name)> names = [];

    /// <param name="sectors">Sectors that <see cref="MappingCheck"/> found nothing wrong with.</param>
    public MappedScheme(IReadOnlyList<MappedSector> sectors)
    {
        foreach (var sector in sectors)
        {
            var reading = sector.SubtotalOf is null ? new SectorReading(SectorCode.Parse(sector.Code), []) : SectorReading.Subtotal;
            foreach (var key in Keys(sector))
            {
                readings[key] = reading;
                names.Add((key, $"{sector.Code} ({sector.English ?? sector.Indonesian ?? sector.Code})"));
            }
        }

        Sectors = [.. sectors.Where(sector => sector.SubtotalOf is null).Select(sector => SectorCode.Parse(sector.Code)).Where(code => !code.IsTotal && !code.Wholes.Any())];
    }

    public override IReadOnlyList<SectorCode> Sectors { get; }

    public override SectorReading Read(string text) =>
        readings.TryGetValue(Words.Key(text), out var reading) ? reading : new SectorReading(null, EditDistance.Closest(Words.Key(text), names));

    /// <summary>What a text may say to mean a sector.</summary>
    public static IEnumerable<string> Keys(MappedSector sector) =>
        new[] { sector.Code, sector.Indonesian, sector.English }.Concat(sector.Spellings ?? []).OfType<string>().Select(Words.Key).Where(key => key.Length > 0).Distinct();
}
