using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Tests.Tables;

public sealed class TableKeyTests
{
    [Fact]
    public void Parts_are_joined_and_a_part_that_does_not_apply_is_a_dash() =>
        Assert.Equal("6301_TOTAL_2025-Q3_-_-", TableKey.Join("6301", "TOTAL", "2025-Q3", null, null));

    [Theory]
    [InlineData("")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("a'b")]
    [InlineData("a b")]
    [InlineData("a#b")]
    public void Part_that_would_break_a_key_throws(string part) => Assert.Throws<ArgumentException>(() => TableKey.Join("6300", part));

    [Fact]
    public void Part_of_48_characters_is_the_longest()
    {
        Assert.Equal(48, TableKey.Join(new string('a', 48)).Length);
        Assert.Throws<ArgumentException>(() => TableKey.Join(new string('a', 49)));
    }

    [Fact]
    public void Prefix_filter_takes_keys_that_go_on_with_a_separator_and_no_others()
    {
        var filter = TableKey.StartsWith("PartitionKey", "6300", "ab");

        Assert.Equal("PartitionKey ge '6300_ab_' and PartitionKey lt '6300_ab`'", filter);
        Assert.True(string.CompareOrdinal("6300_ab_x", "6300_ab_") >= 0 && string.CompareOrdinal("6300_ab_~", "6300_ab`") < 0);
        Assert.False(string.CompareOrdinal("6300_abc_x", "6300_ab_") >= 0 && string.CompareOrdinal("6300_abc_x", "6300_ab`") < 0);
    }
}
