using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Tests.ValueTypes;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2025", 2025, null, "2025")]
    [InlineData("2025-Q3", 2025, 3, "2025-Q3")]
    [InlineData("2025Q3", 2025, 3, "2025-Q3")]
    [InlineData(" 2025q1 ", 2025, 1, "2025-Q1")]
    [InlineData("1000", 1000, null, "1000")]
    [InlineData("9999-Q4", 9999, 4, "9999-Q4")]
    public void Period_in_any_accepted_spelling_is_read_and_written_canonically(string input, int year, int? quarter, string canonical)
    {
        Assert.True(Period.TryParse(input, out var period));
        Assert.Equal((year, quarter), (period.Year, period.Quarter));
        Assert.Equal(canonical, period.ToString());
        Assert.Equal(period, Period.Parse(canonical));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("25")]
    [InlineData("20255")]
    [InlineData("2025-Q0")]
    [InlineData("2025-Q5")]
    [InlineData("2025-03")]
    [InlineData("2025 Q3")]
    [InlineData("٢٠٢٥")]
    public void Period_in_another_spelling_is_refused(string? input) => Assert.False(Period.TryParse(input, out _));

    // Series that are only counted (1, 2, 3 …) keep their numbers when they are written.
    [Fact]
    public void Period_that_is_a_count_is_written_without_leading_zeros()
    {
        Assert.Equal("7", Period.OfYear(7).ToString());
        Assert.Equal("7-Q1", Period.OfQuarter(7, 1).ToString());
    }

    [Fact]
    public void Year_and_quarter_have_no_order()
    {
        Assert.Throws<InvalidOperationException>(() => Period.OfYear(2025) < Period.OfQuarter(2025, 1));
        Assert.Throws<InvalidOperationException>(() => Period.OfYear(2025).PeriodsSince(Period.OfQuarter(2025, 1)));
        Assert.NotEqual(Period.OfYear(2025), Period.OfQuarter(2025, 1));
    }

    [Fact]
    public void Quarter_after_the_fourth_is_the_first_of_the_next_year()
    {
        Assert.Equal(Period.OfQuarter(2026, 1), Period.OfQuarter(2025, 4).Plus(1));
        Assert.Equal(Period.OfQuarter(2024, 4), Period.OfQuarter(2025, 1).Plus(-1));
        Assert.Equal(Period.OfQuarter(2027, 2), Period.OfQuarter(2025, 2).PlusYears(2));
        Assert.Equal(5, Period.OfQuarter(2026, 1).PeriodsSince(Period.OfQuarter(2024, 4)));
    }

    [Fact]
    public void Period_outside_the_calendar_throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(10000));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfQuarter(2025, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfQuarter(2025, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(1).Plus(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfYear(9999).Plus(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.OfQuarter(9999, 4).Plus(1));
        Assert.Equal("'2025-Q5' is not a period: 2025 or 2025-Q3 is expected.", Assert.Throws<FormatException>(() => Period.Parse("2025-Q5")).Message);
    }
}
