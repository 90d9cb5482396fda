using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Cells;

/// <summary>
/// A <see cref="CellKey"/> in 64 bits: the codes of region, sector and basis in the <see cref="CellKeys"/> of a file, then
/// 0 for a year or the number of the quarter, then the year. In the order of these numbers the cells of a series follow one
/// another, each quarter by year.
/// </summary>
internal readonly record struct PackedKey(ulong Bits)
{
    /// <summary>Bits of a code: room for more regions than a file may have, for the categories, and for every base year.</summary>
    public const int CodeBits = 12;

    /// <summary>Where the first code stands, that of the region in most orders.</summary>
    public const int FirstShift = (2 * CodeBits) + QuarterBits + YearBits;

    private const int QuarterBits = 3;
    private const int YearBits = 14;

    public PackedKey(int region, int sector, int basis, Period period)
        : this(Pack(region, sector, basis, ((ulong)(period.Quarter ?? 0) << YearBits) | (uint)period.Year))
    {
    }

    public int Region => First(Bits);

    public int Sector => Part(QuarterBits + YearBits + CodeBits, CodeBits);

    public int Basis => Part(QuarterBits + YearBits, CodeBits);

    public Period Period => Part(YearBits, QuarterBits) is var quarter and > 0 ? Period.OfQuarter(Year, quarter) : Period.OfYear(Year);

    public bool IsYear => Part(YearBits, QuarterBits) == 0;

    public int Year => Part(0, YearBits);

    /// <summary>What the cells of one series share: all but the year.</summary>
    public ulong Series => Bits >> YearBits;

    /// <summary>What a year and its quarters share.</summary>
    public ulong SeriesYear => Pack(Region, Sector, Basis, (uint)Year);

    /// <summary>What cells at different price bases share.</summary>
    public ulong Cell => Pack(Region, Sector, 0, Bits & PeriodMask);

    /// <summary>What the sectors of one region in one period at one basis share, and before them the region and the basis.</summary>
    public ulong RegionPeriod => Pack(Region, 0, Basis, Bits & PeriodMask);

    /// <summary>What a cell shares with those of other regions that are parts of the same one.</summary>
    public ulong Siblings(int parent) => Pack(parent, Sector, Basis, Bits & PeriodMask);

    /// <summary>The first code of one of these numbers.</summary>
    public static int First(ulong number) => (int)(number >> FirstShift);

    private static ulong PeriodMask => (1UL << (QuarterBits + YearBits)) - 1;

    private static ulong Pack(int first, int second, int third, ulong period) =>
        (((((ulong)first << CodeBits) | (uint)second) << CodeBits | (uint)third) << (QuarterBits + YearBits)) | period;

    private int Part(int shift, int bits) => (int)(Bits >> shift) & ((1 << bits) - 1);
}
