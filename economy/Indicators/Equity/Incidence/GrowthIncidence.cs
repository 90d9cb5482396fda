using System.Globalization;
using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Equity.Incidence;

/// <summary>
/// Growth of GRDP per capita a year along the ranks from the poorest regency to the richest: of the rank, whoever holds it then
/// (anonymous: x_(r) of the end over x_(r) of the start), and of the regency that held the rank at the start.
/// </summary>
/// <remarks>
/// The rank stands in <see cref="IndicatorValue.Other"/>. Between successive years and over the whole span. Undefined with a reason
/// where the start is zero or a regency is absent at either end. Sources: Ravallion and Chen (2003); Grimm (2007) for the second.
/// </remarks>
public sealed class GrowthIncidence : IIndicator
{
    private static readonly IndicatorDefinition RankDefinition = new()
    {
        Id = "growth-incidence",
        Name = new("Kurva insidensi pertumbuhan antarwilayah", "Growth incidence curve across regencies"),
        Unit = "% per year",
        Formula = "100·[(x_(r),t / x_(r),0)^(1/T) − 1]; x_(r) = r-th lowest GRDP per capita of its year (Other = r), T = years; x_{i,t} = x_{i,0} times its growth, of output on one definition",
        Source = "Ravallion and Chen (2003), Measuring pro-poor growth, Economics Letters 78",
        Reading = new(
            "Pertumbuhan peringkat, siapa pun yang menempatinya: menurun dari kiri ke kanan berarti jarak menyempit. Setiap kabupaten/kota dihitung sama.",
            "The growth of the rank, whoever holds it: falling from left to right means that the gap closes. Each regency counts alike."),
        Needs = EquityTexts.NeedsTwoYears,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition RegencyDefinition = new()
    {
        Id = "growth-incidence-regency",
        Name = new("Insidensi pertumbuhan menurut peringkat awal daerah", "Growth incidence by the regency's initial rank"),
        Unit = "% per year",
        Formula = "100·[(x_i,t / x_i,0)^(1/T) − 1]; x_i = GRDP per capita of regency i, its output on one definition at both ends, T = years; Other = its rank from the lowest at the start",
        Source = "Grimm (2007), Removing the anonymity axiom in assessing pro-poor growth, Journal of Economic Inequality 5",
        Reading = new(
            "Pertumbuhan daerah itu sendiri, diurutkan menurut tingkat awalnya: apakah yang semula tertinggal tumbuh lebih cepat.",
            "The growth of the regency itself, in the order of its initial level: whether those behind grew faster."),
        Needs = EquityTexts.NeedsTwoYears,
        SmallestN = 2,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [RankDefinition, RegencyDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => RegencyGrowth.Compute(accounts, Definitions, OfSpan);

    private static IEnumerable<IndicatorValue> OfSpan(RegencyGrowth growth)
    {
        var order = Enumerable.Range(0, growth.Before.Length).OrderBy(regency => growth.Before[regency]).ToArray();
        double[] after = [.. growth.After.Order()];
        for (var rank = 0; rank < order.Length; rank++)
        {
            var (regency, label) = (order[rank], (rank + 1).ToString(CultureInfo.InvariantCulture));
            var before = growth.Before[regency];
            yield return growth.OfScope(RankDefinition, growth.Figure(growth.AnnualPercent(before, after[rank])), label);
            yield return growth.OfRegency(RegencyDefinition, regency, growth.Figure(growth.AnnualPercent(before, growth.After[regency])), label);
        }
    }
}
