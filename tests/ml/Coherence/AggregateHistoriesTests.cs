using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Coherence;

namespace EconomyPipeline.Ml.Tests.Coherence;

/// <summary>One regency whose total is published for five years and whose sectors for the last two.</summary>
public sealed class AggregateHistoriesTests
{
    private const double Unknown = double.NaN;

    private static readonly RegionCode Regency = RegionCode.Parse("9901");
    private static readonly RegionCode Scope = RegionCode.Parse("9900");

    [Fact]
    public void Total_of_the_same_definition_continues_backwards_as_published() =>
        Numbers.Close([100.0, 110, 120, 130, 140], Of([100, 110, 120, 130, Unknown], [[60, 65], [70, 75]], out _), 1e-12);

    // The sum is 117 where 130 was published: nine tenths.
    [Fact]
    public void Total_that_holds_more_than_its_sectors_is_linked_and_a_note_says_so()
    {
        Numbers.Close([90.0, 99, 108, 117, 126], Of([100, 110, 120, 130, Unknown], [[57, 60], [60, 66]], out var histories), 1e-12);
        Assert.Contains("factor 0.900", Assert.Single(histories.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_far_from_its_sectors_is_not_used_and_a_note_says_so()
    {
        var values = Of([100, 110, 120, 130, Unknown], [[20, 22], [30, 33]], out var histories);
        Assert.Equal(3, values.TakeWhile(double.IsNaN).Count());
        Assert.Contains("cannot be linked", Assert.Single(histories.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public void Total_that_ends_before_its_sectors_begin_is_not_used()
    {
        var values = Of([100, 110, 120, Unknown, Unknown], [[60, 65], [70, 75]], out var histories);
        Assert.Equal(3, values.TakeWhile(double.IsNaN).Count());
        Assert.Single(histories.Notes);
    }

    [Fact]
    public void Total_with_a_missing_sector_is_what_was_published_there() =>
        Numbers.Close([100.0, 110, 120, 130, 140], Of([100, 110, 120, 130, 140], [[60, Unknown], [70, 75]], out _), 1e-12);

    private static double[] Of(double[] published, double[][] sectors, out AggregateHistories histories)
    {
        var panel = new OutputPanel(PriceBasis.Constant(2010), [.. Enumerable.Range(2018, 5).Select(Period.OfYear)], [Regency, Scope], [SectorCode.Parse("A"), SectorCode.Parse("B")]);
        for (var period = 0; period < published.Length; period++)
        {
            panel.SetPublishedTotal(period, 0, published[period]);
        }

        histories = new AggregateHistories(panel, 4, [Regency], Scope);
        return histories.Of(Regency, SectorCode.Total, sectors);
    }
}
