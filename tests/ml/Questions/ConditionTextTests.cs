using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Tests.Derived;

namespace EconomyPipeline.Ml.Tests.Questions;

/// <summary>What can be asked of a forecast, and what is said of what cannot.</summary>
public sealed class ConditionTextTests
{
    [Theory]
    [InlineData("williamson<2025@2029", "williamson<2025@2029")]
    [InlineData(" Williamson < 0.45 @ 2027 ", "williamson<0.45@2027")]
    [InlineData("manufacturing-share>=14.5@2029", "manufacturing-share>=14.5@2029")]
    [InlineData("share[6301,C]>=2027@2029", "share[6301,C]>=2027@2029")]
    [InlineData("share[sector=c, region=6301]<=30@2026", "share[6301,C]<=30@2026")]
    [InlineData("klassen[6301]=advanced-fast@2029", "klassen[6301]=advanced-fast@2029")]
    [InlineData("growth-annual>5@2029", "growth-annual>5@2029")]
    [InlineData("lq[6310,C,reference=6300]>1@2028", "lq[6310,C,reference=6300]>1@2028")]
    [InlineData("grdp[TOTAL]>2025.0@2029", "grdp[TOTAL]>2025@2029")]
    public void Condition_is_read(string text, string expected)
    {
        Assert.True(ConditionText.TryParse(text, Draws.KalselOutlook, out var condition, out var finding), finding?.ToText());
        Assert.Equal(expected, condition.ToString());
    }

    [Theory]
    [InlineData("", "unreadable-condition")]
    [InlineData("williamson", "unreadable-condition")]
    [InlineData("williamson<2025", "unreadable-condition")]
    [InlineData("williamson<<1@2029", "unreadable-condition")]
    [InlineData("wiliamson<1@2029", "unknown-indicator")]
    [InlineData("williamson[6399]<1@2029", "unknown-selector")]
    [InlineData("williamson[6301,6302]<1@2029", "unknown-selector")]
    [InlineData("williamson[colour=red]<1@2029", "unknown-selector")]
    [InlineData("share[Z]>1@2029", "unknown-selector")]
    [InlineData("williamson<1@2025", "not-forecast")]
    [InlineData("williamson<1@2099", "not-forecast")]
    [InlineData("williamson<1@2029-Q1", "not-forecast")]
    [InlineData("share>1@2029", "several-values")]
    [InlineData("williamson[6301]<1@2029", "no-such-value")]
    [InlineData("klassen[6301]=rich@2029", "unknown-class")]
    [InlineData("williamson=1@2029", "unknown-class")]
    [InlineData("klassen[6301]>1@2029", "has-classes")]
    [InlineData("williamson<target@2029", "no-target")]
    [InlineData("williamson<2029@2029", "no-value-then")]
    [InlineData("williamson<2012@2029", "no-value-then")]
    [InlineData("williamson<0,45@2029", "unreadable-value")]
    [InlineData("williamson<NaN@2029", "unreadable-value")]
    [InlineData("williamson<much@2029", "unreadable-value")]
    public void Condition_that_cannot_be_asked_says_why_in_both_languages(string text, string code)
    {
        Assert.False(ConditionText.TryParse(text, Draws.KalselOutlook, out var condition, out var finding));
        Assert.Null(condition);
        Assert.Equal(code, finding.Code);
        Assert.All(new[] { finding.Message, finding.Expected }, said =>
        {
            Assert.NotEmpty(said.Id);
            Assert.NotEmpty(said.En);
        });
    }

    [Fact]
    public void Finding_of_several_values_names_them()
    {
        Assert.False(ConditionText.TryParse("klassen=advanced-fast@2029", Draws.KalselOutlook, out _, out var finding));
        Assert.Equal("several-values", finding.Code);
        Assert.Contains("klassen[6301,from=2028,reference=6300]", finding.Expected.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Target_is_that_of_the_targets_dataset()
    {
        Observation[] targets = [Target("manufacturing-share", 2021, 41.5, null), Target("manufacturing-share", 2021, 42, SectorCode.Manufacturing), Target("williamson", 2021, 0.2, null)];
        var outlook = Draws.Scaled(Draws.Peopled(8) with { Facts = new RegionFacts(targets) }, 1);
        Assert.True(ConditionText.TryParse("manufacturing-share>=target@2021", outlook, out var share, out _));
        Assert.True(ConditionText.TryParse("williamson<=target@2021", outlook, out var inequality, out _));
        Assert.Equal((42, 0.2, true), (share.Number, inequality.Number, share.IsTarget));
        Assert.False(ConditionText.TryParse("williamson<=target@2020", outlook, out _, out var finding));
        Assert.Contains("williamson[9900]@2021", finding.Expected.Id, StringComparison.Ordinal);

        static Observation Target(string indicator, int year, double value, SectorCode? sector) => new()
        {
            Kind = DatasetKind.Targets,
            Region = Synthetic.Scope,
            Sector = sector,
            Period = Period.OfYear(year),
            Measure = Measure.Target,
            Item = indicator,
            Value = value,
        };
    }
}
