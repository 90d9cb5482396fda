using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Indicators.Programme.Computing;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Programme;

/// <summary>
/// t / h, tonnes of a crop for each hectare under it, of every commodity of which both are known for a region and year; the
/// commodity stands in <c>other</c>, in lower case with hyphens.
/// </summary>
/// <remarks>
/// In tonnes and not in value added: sector A holds forests, animals and fish, no statistics of crops hold all of a year's
/// crops, and its value added over those that happen to be recorded has no meaning. A tonnage that fails
/// <see cref="TonnageCheck"/> is not used; tonnes without land are no row, since nothing tells those of a crop from
/// those of fish or coal; land without tonnes and zero land are undefined with a reason. So is a yield of
/// <see cref="SuspiciousRatio"/> times that of every other region, or above <see cref="HighestTonnesPerHectare"/>: tonnes that are quintals.
/// Where most yields of a region and year are, none of that year is used: they come from one table, which has one unit.
/// </remarks>
public sealed partial class CropYield : IIndicator
{
    /// <summary>How many times the highest yield of the others is suspicious: a quintal is a tenth of a tonne.</summary>
    public const double SuspiciousRatio = 10;

    /// <summary>No crop of BPS's tables gives more in the mean of a region; sugar cane gives some 80.</summary>
    public const double HighestTonnesPerHectare = 100;

    // Of fewer crops two slips would condemn the third.
    private const int SmallestTable = 5;

    private const int LongestCode = 48;

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "crop-yield",
        Name = new("Produktivitas tanaman", "Yield of a crop"),
        Unit = "tonnes per hectare",
        Formula = "t / h; t = tonnes of the commodity produced in the year, h = hectares under it",
        Source = "BPS, Statistik Perkebunan and Statistik Tanaman Pangan: produktivitas = produksi / luas",
        Reading = new(
            "Hasil per hektare, dalam berat, bukan nilai tambah. Luas dapat berarti luas panen, luas tanam, atau luas areal termasuk tanaman muda: bandingkan hanya yang sama. Hasil 10 kali daerah lain atau di atas 100 ton per hektare tidak dipakai: satuannya mungkin kuintal. Bila kebanyakan hasil suatu daerah dan tahun begitu, semuanya tidak dipakai. Yang sedikit di bawahnya tetap patut diperiksa.",
            "What a hectare gives by weight, not in value added. Land may be harvested, planted, or with young trees: compare like with like only. A yield of 10 times that of other regions or above 100 tonnes per hectare is not used: its unit may be quintals. Where most yields of a region and year are such, none of them is used. What is little below deserves a look too."),
        Needs = new("commodity-output dengan produksi dalam satuan berat dan luas", "commodity-output with production by weight and with area"),
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>tonnes / hectares; NaN where there is no land, or either is NaN.</summary>
    public static double TonnesPerHectare(double tonnes, double hectares) => hectares > 0 ? tonnes / hectares : double.NaN;

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts)
    {
        var regions = accounts.Regencies.Select(regency => regency.Code).Append(accounts.Scope).ToHashSet();
        var tonnages = new TonnageCheck(accounts.Facts);
        var crops = accounts.Facts.Of(Measure.CropArea)
            .Where(fact => fact is { Item: not null, Period: not null } && regions.Contains(fact.Region) && CodeOf(fact.Item).Length > 0)
            .GroupBy(fact => (fact.Region, Year: fact.Period!.Value, Code: CodeOf(fact.Item!)))
            .OrderBy(group => group.Key.Region).ThenBy(group => group.Key.Year.Year).ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .ToList();
        return crops.Count == 0
            ? FactComputation.Absent(accounts, Definitions, ProgrammeReasons.NoCrops)
            : Plausible([.. crops.Select(crop => (crop.Key, Figure: Of(tonnages, [.. crop], crop.Key)))])
                .Select(crop => crop.Figure.ToValue(Definition, accounts, crop.Key.Region, crop.Key.Year, other: crop.Key.Code));
    }

    private static IEnumerable<((RegionCode Region, Period Year, string Code) Key, Figure Figure)> Plausible(
        List<((RegionCode Region, Period Year, string Code) Key, Figure Figure)> yields)
    {
        var known = yields.Where(crop => crop.Figure.IsDefined).ToLookup(crop => crop.Key.Code);
        var refused = yields.ConvertAll(crop =>
        {
            var others = known[crop.Key.Code].Where(other => other.Key.Region != crop.Key.Region).Select(other => other.Figure.Value).DefaultIfEmpty(0).Max();
            var isSuspicious = crop.Figure.Value > HighestTonnesPerHectare || TonnageCheck.Ratio(crop.Figure.Value, others) >= SuspiciousRatio;
            return (crop.Key, crop.Figure, Reason: isSuspicious ? ProgrammeReasons.SuspiciousYield(crop.Key.Code, crop.Figure.Value, others) : null);
        });
        var tables = refused.Where(crop => crop.Figure.IsDefined).ToLookup(crop => (crop.Key.Region, crop.Key.Year));
        return refused.Select(crop =>
        {
            var table = tables[(crop.Key.Region, crop.Key.Year)];
            var (suspicious, all) = (table.Count(other => other.Reason is not null), table.Count());
            var reason = crop.Reason ?? (crop.Figure.IsDefined && all >= SmallestTable && 2 * suspicious > all ? ProgrammeReasons.SuspiciousTable(crop.Key.Code, crop.Figure.Value, suspicious, all) : null);
            return (crop.Key, reason is null ? crop.Figure : Figure.Undefined(reason));
        });
    }

    // Two labels of one code (jagung, Jagung) are one crop.
    private static Figure Of(TonnageCheck tonnages, List<Observation> areas, (RegionCode Region, Period Year, string Code) crop)
    {
        var weighed = tonnages.Of(crop.Region, crop.Year).Where(pair => CodeOf(pair.Fact.Item!) == crop.Code).ToList();
        var refused = weighed.Select(pair => pair.Reason).FirstOrDefault(reason => reason is not null);
        if (weighed.Count == 0 || refused is not null)
        {
            return Figure.Undefined(refused ?? ProgrammeReasons.NotWeighed(areas[0].Item!, crop.Year));
        }

        var status = areas.Concat(weighed.Select(pair => pair.Fact)).Aggregate(ObservationStatus.Final, (least, fact) => least.LeastSettled(fact.Status));
        return Figure.Observed(0, status).Becomes(
            TonnesPerHectare(weighed.Sum(pair => pair.Fact.Value), areas.Sum(fact => fact.Value)), Reasons.ZeroBase);
    }

    private static string CodeOf(string commodity)
    {
        var code = NotOfCode().Replace(commodity.ToLowerInvariant(), "-").Trim('-');
        return code.Length <= LongestCode ? code : code[..LongestCode].Trim('-');
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotOfCode();
}
