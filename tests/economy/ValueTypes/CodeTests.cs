using EconomyPipeline.Economy.Classification;

namespace EconomyPipeline.Economy.Tests.ValueTypes;

public sealed class CodeTests
{
    [Theory]
    [InlineData("6301", "6301", true, false, "6300")]
    [InlineData(" 63.01 ", "6301", true, false, "6300")]
    [InlineData("6300", "6300", false, true, "0000")]
    [InlineData("0000", "0000", false, false, null)]
    [InlineData("TLC11", "TLC11", false, false, null)]
    [InlineData("DISCREPANCY", "DISCREPANCY", false, false, null)]
    public void RegionCode_knows_its_level_and_parent(string input, string canonical, bool isRegency, bool isProvince, string? parent)
    {
        Assert.True(RegionCode.TryParse(input, out var code));
        Assert.Equal(canonical, code.ToString());
        Assert.Equal((isRegency, isProvince), (code.IsRegency, code.IsProvince));
        Assert.Equal(parent, code.Parent?.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("63_01")]
    [InlineData("../6301")]
    [InlineData("63#1")]
    [InlineData("a b")]
    [InlineData("1234567890123456789012345")]
    public void RegionCode_that_cannot_stand_in_a_key_is_refused(string? input) => Assert.False(RegionCode.TryParse(input, out _));

    [Fact]
    public void RegionCode_of_24_characters_is_the_longest() => Assert.True(RegionCode.TryParse(new string('9', 24), out _));

    [Fact]
    public void Default_codes_have_no_value()
    {
        Assert.Throws<InvalidOperationException>(() => default(RegionCode).ToString());
        Assert.Throws<InvalidOperationException>(() => default(SectorCode).ToString());
    }

    [Theory]
    [InlineData("M,N", "MN")]
    [InlineData("R, S, T, U", "RSTU")]
    [InlineData("R/S/T/U", "RSTU")]
    [InlineData("MN", "MN")]
    [InlineData(" C.02 ", "C.02")]
    [InlineData("A.1.e", "A.1.e")]
    [InlineData("TOTAL-NONMIGAS", "TOTAL-NONMIGAS")]
    public void SectorCode_in_any_spelling_is_canonical(string input, string canonical) =>
        Assert.Equal(canonical, SectorCode.Parse(input).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("M;N")]
    [InlineData("A_1")]
    [InlineData(",")]
    public void SectorCode_in_another_spelling_is_refused(string input) => Assert.False(SectorCode.TryParse(input, out _));

    [Theory]
    [InlineData("C.02", "C")]
    [InlineData("A.1.e", "A.1 A")]
    [InlineData("C", "")]
    [InlineData("TOTAL", "")]
    public void SectorCode_of_a_sub_sector_knows_what_it_is_a_part_of(string input, string wholes) =>
        Assert.Equal(wholes, string.Join(' ', SectorCode.Parse(input).Wholes));

    [Fact]
    public void Only_the_two_totals_are_totals()
    {
        Assert.True(SectorCode.Total.IsTotal && SectorCode.TotalExcludingOilAndGas.IsTotal);
        Assert.False(SectorCode.Unpublished.IsTotal || SectorCode.Manufacturing.IsTotal);
        Assert.Equal(17, BpsSectors.Categories.Count);
        Assert.Equal("M,N", BpsSectors.Find(SectorCode.Parse("MN"))?.DisplayCode);
    }
}
