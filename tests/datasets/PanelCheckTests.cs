using EconomyPipeline.Datasets.Checks;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Figures of one file that say the same in two ways.</summary>
public sealed class PanelCheckTests
{
    private const string Rest = ",miliar rupiah,adhb\n";

    [Theory]
    [InlineData("10.00", "6.00", "4.01", false)]
    [InlineData("10.00", "6.00", "4.02", true)]
    [InlineData("10", "5.51", "4.51", false)]
    public void Parts_may_differ_from_their_whole_by_half_a_unit_of_the_last_digit_each(string whole, string first, string second, bool differs) => Assert.Equal(
        differs,
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,{whole}{Rest}6301,D.1,2024,{first}{Rest}6301,D.2,2024,{second}{Rest}").Codes().Contains("parts-mismatch"));

    [Fact]
    public void Whole_whose_parts_are_not_all_there_is_not_judged() => Assert.DoesNotContain(
        "parts-mismatch",
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,10.00{Rest}6301,D.1,2024,6.00{Rest}6301,D,2023,10.00{Rest}6301,D.1,2023,6.00{Rest}6301,D.2,2023,4.00{Rest}").Codes());

    [Fact]
    public void Parts_of_parts_are_judged_against_theirs()
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + $"6301,A,2024,10.00{Rest}6301,A.1,2024,6.00{Rest}6301,A.2,2024,4.00{Rest}6301,A.1.a,2024,2.50{Rest}6301,A.1.b,2024,3.00{Rest}");

        Assert.Equal(
            "6301 A.1 2024 current: written is 6, its sub-categories sum to 5.5, a difference of 0.5. All are kept.",
            Assert.Single(content.Findings, finding => finding.Code == "parts-mismatch").Message.En);
    }

    [Fact]
    public void Three_quarters_are_no_year() => Assert.DoesNotContain(
        "quarters-mismatch",
        TestFiles.Read(TestFiles.OutputHeader + $"6301,D,2024,10.00{Rest}" + string.Concat(Enumerable.Range(1, 3).Select(quarter => $"6301,D,2024-Q{quarter},2.00{Rest}"))).Codes());

    [Theory]
    [InlineData("101", "100", false)]
    [InlineData("101", "104", true)]
    [InlineData("95", "100", true)]
    public void Regencies_that_do_not_sum_to_their_province_are_told(string first, string second, bool isFound)
    {
        var content = TestFiles.Read(TestFiles.OutputHeader + $"6300,TOTAL,2024,200{Rest}6301,TOTAL,2024,{first}{Rest}6302,TOTAL,2024,{second}{Rest}6301,TOTAL,2023,1{Rest}6300,TOTAL,2023,200{Rest}");

        Assert.Equal(isFound ? ["6300 2024"] : [], RegencySums.Compare(content.Observations).Select(pair => $"{pair.Cell.Region} {pair.Cell.Period}"));
    }
}
