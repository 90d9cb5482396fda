using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>The regions, sectors and bases of a file by their codes, and keys made of them.</summary>
internal sealed class CellKeys
{
    /// <summary>The most regions of one file: a country has some hundreds, and each is named in the row of its dataset.</summary>
    public const int MostRegions = 2_000;

    // A null of its own beside the values: the sector of a population, the basis of people.
    private readonly CodeBook<RegionCode> regions = new();
    private readonly CodeBook<(bool IsKnown, SectorCode Sector)> sectors = new();
    private readonly CodeBook<(bool IsKnown, PriceBasis Basis)> bases = new();

    /// <summary>Whether any cell is of a whole year.</summary>
    public bool HasYears { get; private set; }

    /// <summary>Whether any cell is of a quarter.</summary>
    public bool HasQuarters { get; private set; }

    /// <summary>Packs a key; false when the file has more regions than one may have.</summary>
    public bool TryPack(CellKey key, out PackedKey packed)
    {
        packed = default;
        if (regions.Count == MostRegions && !regions.Contains(key.Region))
        {
            return false;
        }

        var sector = sectors.CodeOf((key.Sector.HasValue, key.Sector.GetValueOrDefault()));
        var basis = bases.CodeOf((key.Basis.HasValue, key.Basis.GetValueOrDefault()));
        packed = new PackedKey(regions.CodeOf(key.Region), sector, basis, key.Period);
        HasYears |= packed.IsYear;
        HasQuarters |= !packed.IsYear;
        return true;
    }

    public CellKey Unpack(PackedKey packed) => new(Region(packed), Sector(packed), packed.Period, Basis(packed));

    public RegionCode Region(PackedKey packed) => regions[packed.Region];

    /// <summary>The sectors by their codes.</summary>
    public IEnumerable<SectorCode?> Sectors => Enumerable.Range(0, sectors.Count).Select(Sector);

    /// <summary>How many price bases there are.</summary>
    public int Bases => bases.Count;

    public SectorCode? Sector(PackedKey packed) => Sector(packed.Sector);

    public PriceBasis? Basis(PackedKey packed) => bases[packed.Basis] is (true, var basis) ? basis : null;

    /// <summary>For every region the code of the one that it is a part of, by their BPS codes; −1 where these do not say.</summary>
    public int[] Parents()
    {
        var parents = new CodeBook<RegionCode>();
        return [.. Enumerable.Range(0, regions.Count).Select(region => regions[region].Parent is { } parent ? parents.CodeOf(parent) : -1)];
    }

    private SectorCode? Sector(int code) => sectors[code] is (true, var sector) ? sector : null;
}
