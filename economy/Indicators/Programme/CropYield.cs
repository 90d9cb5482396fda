using System.Text.RegularExpressions;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
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
/// <see cref="TonnageCheck"/> is not used; land without tonnes and zero land are undefined with a reason.
/// </remarks>
public sealed partial class CropYield : IIndicator
{
    private const int LongestCode = 48;

    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "crop-yield",
        Name = new("Produktivitas tanaman", "Yield of a crop"),
        Unit = "tonnes per hectare",
        Formula = "t / h; t = tonnes of the commodity produced in the year, h = hectares under it",
        Source = "BPS, Statistik Perkebunan and Statistik Tanaman Pangan: produktivitas = produksi / luas",
        Reading = new(
            "Hasil per hektare, dalam berat, bukan nilai tambah. Luas dapat berarti luas panen, luas tanam, atau luas areal termasuk tanaman muda: bandingkan hanya yang sama. Hasil puluhan kali lazimnya berarti satuan produksi keliru (kuintal).",
            "What a hectare gives by weight, not in value added. Land may be harvested, planted, or with young trees: compare like with like only. Dozens of times the usual mean that production is in another unit (quintals)."),
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
            : crops.Select(crop => Of(tonnages, [.. crop], crop.Key).ToValue(Definition, accounts, crop.Key.Region, crop.Key.Year, other: crop.Key.Code));
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
