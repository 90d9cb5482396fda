using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Mappings;

/// <summary>What can be wrong with a mapping by itself, before any file is read with it.</summary>
internal static class MappingCheck
{
    public static IReadOnlyList<Finding> Check(Mapping mapping)
    {
        var findings = new List<Finding>();
        if (KindReaders.Find(mapping.Kind) is null)
        {
            findings.Add(MappingFindings.UnknownKind(mapping.Kind));
        }

        foreach (var (name, fact) in Facts(mapping))
        {
            if (fact is not null && (fact.Column is null) == (fact.Text is null))
            {
                findings.Add(MappingFindings.ColumnOrText(name));
            }
        }

        if (mapping.Values.Count == 0 || mapping.Values.Any(value => (value.Column is null) != value.Periods))
        {
            findings.Add(MappingFindings.NoValues());
        }

        if (mapping.DecimalMark is not (null or "." or ","))
        {
            findings.Add(MappingFindings.BadDecimalMark(mapping.DecimalMark));
        }

        if (mapping.Sectors is { } sectors)
        {
            findings.AddRange(CheckSectors(sectors));
        }

        return findings;
    }

    /// <summary>The facts of a row by their names in the file.</summary>
    public static IEnumerable<(string Name, MappedFact? Fact)> Facts(Mapping mapping) =>
    [
        ("region", mapping.Region), ("sector", mapping.Sector), ("period", mapping.Period), ("unit", mapping.Unit), ("basis", mapping.Basis), ("status", mapping.Status),
    ];

    private static IEnumerable<Finding> CheckSectors(IReadOnlyList<MappedSector> sectors)
    {
        foreach (var sector in sectors.Where(sector => sector.SubtotalOf is null && (!SectorCode.TryParse(sector.Code, out var code) || code.ToString() != sector.Code)))
        {
            yield return MappingFindings.BadCode(sector.Code);
        }

        foreach (var key in sectors.SelectMany(MappedScheme.Keys).GroupBy(key => key).Where(group => group.Count() > 1))
        {
            yield return MappingFindings.SpeltTwice(key.Key);
        }

        var known = sectors.Where(sector => sector.SubtotalOf is null).Select(sector => sector.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var part in known.Where(code => code.Contains('.', StringComparison.Ordinal) && !known.Contains(code[..code.LastIndexOf('.')])))
        {
            yield return MappingFindings.NoWhole(part, part[..part.LastIndexOf('.')]);
        }

        foreach (var (sector, absent) in sectors.SelectMany(sector => (sector.SubtotalOf ?? []).Where(code => !known.Contains(code)).Select(absent => (sector, absent))))
        {
            yield return MappingFindings.NoWhole(sector.Code, absent);
        }

        // Codes tell nobody of which classification they are: C is manufacturing to BPS, and its accounts expect 17 sectors.
        var whole = known.Where(code => code != SectorCode.Total.ToString() && !code.Contains('.', StringComparison.Ordinal)).ToList();
        var bps = whole.Where(code => SectorCode.TryParse(code, out var parsed) && BpsSectors.Find(parsed) is not null).ToList();
        if (bps.Count > 0 && bps.Count < whole.Count)
        {
            yield return MappingFindings.MixedClassifications(bps[0], whole.First(code => !bps.Contains(code)));
        }

        if (whole.Count > SectorScheme.MostSectors)
        {
            yield return MappingFindings.TooManySectors(whole.Count, SectorScheme.MostSectors);
        }
    }
}
