using System.Text.Json;
using EconomyPipeline.Economy.Indicators.Growth;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>
/// Published, executed and derived values of structure, growth and Dunn's shift-share. Regions A, B, C and the nation N with four
/// industries are of Farhauer and Kröll (2013), as in REAT 3.0.3, shift.Rd.
/// </summary>
public sealed class KnownStructureTests
{
    [Theory]
    [InlineData("K07")]
    [InlineData("K10")]
    [Known("K07", "K10")]
    public void Herfindahl_gives_the_published_values(string id)
    {
        var known = KnownCase.Read(id);

        Close(known.Expected.GetDouble(), Herfindahl.Index(known.Numbers("x")), known.Tolerance);
        Close(1 / known.Expected.GetDouble(), Herfindahl.EquivalentNumber(known.Numbers("x")), known.Tolerance);
    }

    [Fact]
    [Known("K08")]
    public void Herfindahl_normalised_gives_the_published_value()
    {
        var known = KnownCase.Read("K08");
        Close(known.Expected.GetDouble(), Herfindahl.Normalised(known.Numbers("x")), known.Tolerance);
    }

    [Fact]
    [Known("K29")]
    public void Location_quotient_gives_the_published_value()
    {
        var known = KnownCase.Read("K29");
        double Of(string name) => known.Input.GetProperty(name).GetDouble();

        Close(known.Expected.GetDouble(), LocationQuotient.Of(Of("e_ij"), Of("e_j"), Of("e_i"), Of("e")), known.Tolerance);
    }

    [Fact]
    [Known("K125")]
    public void Location_quotients_of_three_regions_give_the_derived_values()
    {
        var known = KnownCase.Read("K125");
        var (nation, expected) = (known.Numbers("N0"), known.Expected.GetProperty("LQ").EnumerateArray().ToList());
        foreach (var (name, row) in new[] { "A0", "B0", "C0" }.Zip(expected))
        {
            var own = known.Numbers(name);
            Close(Numbers(row), [.. own.Select((value, i) => LocationQuotient.Of(value, own.Sum(), nation[i], nation.Sum()))], known.Tolerance);
        }
    }

    [Fact]
    [Known("K37")]
    public void Growth_gives_the_executed_factors_and_rates()
    {
        var known = KnownCase.Read("K37");
        double[] percent = [.. known.Numbers("v1").Zip(known.Numbers("v2"), GrowthRate.Percent)];

        Close(Numbers(known.Expected.GetProperty("rate")), [.. percent.Select(rate => rate / 100)], known.Tolerance);
        Close(Numbers(known.Expected.GetProperty("factor")), [.. percent.Select(rate => 1 + (rate / 100))], known.Tolerance);
    }

    // A supervised practicum on Jambi 2009–2012, two decimals: the tolerance is of the difference itself.
    [Fact]
    [Known("K124")]
    public void Growth_gives_the_published_rates()
    {
        var known = KnownCase.Read("K124");
        var y = known.Numbers("y");

        Assert.All(
            Numbers(known.Expected).Zip(y.Zip(y.Skip(1), GrowthRate.Percent)),
            pair => Assert.InRange(pair.Second, pair.First - known.Tolerance, pair.First + known.Tolerance));
    }

    // REAT's growth(..., time.periods = 5) gives −0.1556 for 90 → 100, a defect.
    [Fact]
    public void Compound_growth_of_a_rising_value_is_positive()
    {
        Close((Math.Pow(100.0 / 90, 0.2) - 1) * 100, CompoundGrowth.Percent(90, 100, 5));
        Close(10, CompoundGrowth.Percent(100, 121, 2));
    }

    [Fact]
    [Known("K127")]
    public void Sources_of_growth_give_the_derived_values()
    {
        var known = KnownCase.Read("K127");
        var (from, to) = (known.Numbers("A0"), known.Numbers("A1"));

        Close(
            Numbers(known.Expected.GetProperty("A").GetProperty("SOG")),
            [.. from.Zip(to, (before, after) => SourceOfGrowth.Contribution(before, after, from.Sum()))],
            known.Tolerance);
    }

    // REAT, shift() executed: growth, national, mix, regional, net.
    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [Known("K31")]
    public void Dunn_totals_give_the_executed_values(string region)
    {
        var known = KnownCase.Read("K31");
        var parts = Decompose(known, region);
        var (national, mix, competitive) = (parts.Sum(part => part.National), parts.Sum(part => part.Mix), parts.Sum(part => part.Competitive));

        Close(Numbers(known.Expected.GetProperty(region)), [national + mix + competitive, national, mix, competitive, mix + competitive], known.Tolerance);
    }

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    [Known("K34")]
    public void Dunn_parts_by_industry_give_the_derived_values(string region)
    {
        var known = KnownCase.Read("K34");
        var (expected, parts) = (known.Expected.GetProperty(region), Decompose(known, region));

        Close(Numbers(expected.GetProperty("NS")), [.. parts.Select(part => part.National)], known.Tolerance);
        Close(Numbers(expected.GetProperty("IM")), [.. parts.Select(part => part.Mix)], known.Tolerance);
        Close(Numbers(expected.GetProperty("CE")), [.. parts.Select(part => part.Competitive)], known.Tolerance);
    }

    private static List<DunnParts> Decompose(KnownCase known, string region)
    {
        var (from, to, nationFrom, nationTo) = (known.Numbers($"{region}0"), known.Numbers($"{region}1"), known.Numbers("N0"), known.Numbers("N1"));
        return [.. from.Select((value, i) => DunnShiftShare.Decompose(value, to[i], nationFrom[i], nationTo[i], nationFrom.Sum(), nationTo.Sum()))];
    }

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
