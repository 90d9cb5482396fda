using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Datasets.Values;

/// <summary>A classification of sectors as a file may write it.</summary>
internal abstract class SectorScheme
{
    /// <summary>BPS's classification, which files have unless a mapping says another.</summary>
    public static SectorScheme Bps { get; } = new BpsScheme();

    /// <summary>The sectors whose sum is the total: none of them is a part of another. At most <see cref="MostSectors"/>.</summary>
    public abstract IReadOnlyList<SectorCode> Sectors { get; }

    /// <summary>How many sectors a sum can be checked of.</summary>
    public const int MostSectors = 64;

    /// <summary>Reads a text on its own.</summary>
    public abstract SectorReading Read(string text);

    /// <summary>Reads a text that says of which sector it is a part by standing below it; null when it is no such text.</summary>
    public virtual SectorCode? ReadPart(string text, SectorCode above) => null;

    private sealed class BpsScheme : SectorScheme
    {
        public override IReadOnlyList<SectorCode> Sectors { get; } = [.. BpsSectors.Categories.Select(sector => sector.Code)];

        public override SectorReading Read(string text) => SectorText.Read(text);

        public override SectorCode? ReadPart(string text, SectorCode above) => SectorText.ReadPart(text, above);
    }
}
