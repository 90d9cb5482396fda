using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The codes of stored observations while they are read: one text of each, however many cells have it.</summary>
internal sealed class ReadCodes
{
    private readonly Memo<RegionCode> regions = new(ObservationCodes.Region);
    private readonly Memo<SectorCode> sectors = new(ObservationCodes.Sector);
    private readonly Memo<Period> periods = new(ObservationCodes.Period);
    private readonly Dictionary<(string Basis, int? Year), PriceBasis> bases = [];
    private readonly Memo<string> texts = new(text => text);

    public RegionCode Region(string? text) => text is null ? ObservationCodes.Region(text) : regions.Read(text);

    public SectorCode? Sector(string? text) => text is null ? null : sectors.Read(text);

    public Period? Period(string? text) => text is null ? null : periods.Read(text);

    public PriceBasis? Basis(string? text, int? year)
    {
        if (text is null)
        {
            return null;
        }

        // As many as there are base years at most: others throw.
        if (!bases.TryGetValue((text, year), out var basis))
        {
            basis = ObservationCodes.Basis(text, year);
            bases.Add((text, year), basis);
        }

        return basis;
    }

    public string? Text(string? text) => text is null ? null : texts.Read(text);
}
