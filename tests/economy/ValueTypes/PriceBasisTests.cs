using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Tests.ValueTypes;

public sealed class PriceBasisTests
{
    [Theory]
    [InlineData("current", PriceKind.Current, null, true)]
    [InlineData(" Constant-2010 ", PriceKind.Constant, 2010, true)]
    [InlineData("chained-2019", PriceKind.Chained, 2019, false)]
    [InlineData("constant-1900", PriceKind.Constant, 1900, true)]
    [InlineData("constant-2999", PriceKind.Constant, 2999, true)]
    public void PriceBasis_is_read_and_knows_whether_it_adds_up(string input, PriceKind kind, int? year, bool isAdditive)
    {
        Assert.True(PriceBasis.TryParse(input, out var basis));
        Assert.Equal((kind, year, isAdditive), (basis.Kind, basis.Year, basis.IsAdditive));
        Assert.Equal(basis, PriceBasis.Parse(basis.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("constant")]
    [InlineData("constant-10")]
    [InlineData("constant-1899")]
    [InlineData("constant-3000")]
    [InlineData("current-2010")]
    public void PriceBasis_in_another_spelling_is_refused(string? input) => Assert.False(PriceBasis.TryParse(input, out _));

    [Fact]
    public void PriceBasis_with_a_year_outside_the_range_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceBasis.Constant(1899));
        Assert.Throws<ArgumentOutOfRangeException>(() => PriceBasis.Chained(3000));
        Assert.NotEqual(PriceBasis.Constant(2010), PriceBasis.Constant(2020));
    }
}
