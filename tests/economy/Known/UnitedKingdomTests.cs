using EconomyPipeline.Datasets;
using EconomyPipeline.Datasets.Mappings;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>179 regions of the United Kingdom × industries × 24 years in chained volumes, which do not add up, through a mapping.</summary>
public sealed class UnitedKingdomTests
{
    private const string File = "peers/Table 3b ITL3 UK chained volume measures in 2019 money value pounds million.csv";

    private static readonly RegionCode Scope = RegionCode.Parse("UK");

    private static readonly Lazy<RegionalAccounts> Accounts = new(Read);

    [Fact]
    public void Regions_and_industries_are_in_the_accounts()
    {
        var panel = Assert.Single(Accounts.Value.Panels);

        Assert.Equal((179, 24), (Accounts.Value.Regencies.Count, panel.Periods.Count));
        Assert.True(Assert.Single(Accounts.Value.SubSectorPanels).Sectors.Count > panel.Sectors.Count);
    }

    [Fact]
    public void Growth_needs_no_sum()
    {
        var growth = IndicatorCatalogue.Compute(Accounts.Value, "growth-annual").ToList();

        // TLC11, all industries: 5,109 million in 1998.
        var first = Assert.Single(growth, value => value.Region == RegionCode.Parse("TLC11") && value.Sector == SectorCode.Total && value.Period.ToString() == "1999");
        var panel = Accounts.Value.Panels[0];
        Assert.Equal(5_109, panel.PublishedTotal(0, panel.IndexOf(first.Region)));
        Values.Close(((panel.PublishedTotal(1, panel.IndexOf(first.Region)) / 5_109) - 1) * 100, first.Value);
        Assert.True(growth.Count(value => double.IsFinite(value.Value)) > 179 * 23);
    }

    public static TheoryData<string> Sums =>
    [
        .. IndicatorCatalogue.Families.Where(family => family.Id is "structure" or "shift-share" or "complexity").SelectMany(family => family.Indicators).Select(indicator => indicator.Definitions[0].Id),
        "grdp-regency-sum", "grdp-discrepancy", "source-of-growth", "source-of-growth-regency", "gini-sector-contribution", "gini-sector-shapley", "manufacturing-contribution", "mining-share",
    ];

    [Theory]
    [MemberData(nameof(Sums))]
    public void Measure_that_is_built_on_sums_answers_with_the_reason(string id)
    {
        var values = IndicatorCatalogue.Compute(Accounts.Value, id).ToList();

        Assert.NotEmpty(values);
        Assert.All(values, value => Assert.True(double.IsNaN(value.Value), $"{value} is a number."));
    }

    private static RegionalAccounts Read()
    {
        var path = SharedData.PathOrSkip(File);
        var mapping = MappingFile.Read("uk", System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "samples", "mappings", "uk-itl3-sic07.json")));
        using var stream = System.IO.File.OpenRead(path);
        var content = DatasetReader.Read(stream, Path.GetFileName(path), DatasetKind.SectorOutput, DatasetFacts.None with { Mapping = mapping });
        Assert.True(content.IsAcceptable);
        var regions = content.Observations.Select(observation => observation.Region).Distinct().ToList();
        return AccountsBuilder.Build(
            Scope,
            content.Observations.Concat(regions.Select(region => Given.Text(region.ToString(), Measure.Parent, Scope.ToString()))),
            new AccountsOptions());
    }
}
