using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>The files of samples/kalsel. Figures: BPS WebAPI; Dukcapil; Kepmendagri 300.2.2-2138/2025.</summary>
public sealed class SampleTests
{
    private const string Output = "sector-output/kalsel-grdp-constant-2010.csv";
    private const string Totals = "sector-output/kalsel-grdp-totals.csv";
    private const string People = "population/kalsel-population.csv";
    private const string Regions = "regions/kalsel-regions.csv";
    private const string Welfare = "welfare/kalsel-welfare.csv";
    private const string Commodities = "commodity-output/kalsel-commodity-output.csv";
    private const string Linkages = "linkages/kalsel-io-linkage-2016.csv";
    private const string Certificates = "ovop/kalsel-ovop.csv";
    private const string Chains = "chains/kalsel-chains.csv";
    private const string Boundaries = "boundaries/kalsel-regencies.geojson";

    private static readonly string[] Sources = ["BPS-Statistics Indonesia", "Ministry of Home Affairs", "Dinas Perindustrian"];

    [Theory]
    [InlineData(Output, "sector-output", 1524)]
    [InlineData(Totals, "sector-output", 286)]
    [InlineData(People, "population", 90)]
    [InlineData(Regions, "regions", 57)]
    [InlineData(Linkages, "linkages", 104)]
    [InlineData(Certificates, "ovop", 5)]
    [InlineData(Boundaries, "boundaries", 48)]
    [InlineData(Chains, "chains", 26)]
    public void Sample_read_without_facts_is_acceptable(string path, string kind, int observations)
    {
        var content = TestFiles.ReadPath(TestFiles.Sample(path));

        Assert.True(content.IsAcceptable);
        Assert.DoesNotContain(content.Findings, finding => finding.Severity == Severity.Warning);
        Assert.Equal(kind, content.Kind);
        Assert.Equal(observations, content.Observations.Count);
        Assert.All(content.Observations, observation => Assert.Equal(kind, observation.Kind));
    }

    [Theory]
    [InlineData(Welfare, "welfare", 236, "unknown-column level")]
    [InlineData(Commodities, "commodity-output", 170, "unknown-column subsektor", "unknown-column metrik_utama", "unknown-column pola", "unit-jump 57", "unit-jump 58", "unit-jump 59", "unit-jump 76")]
    public void Sample_as_it_came_is_acceptable_with_warnings(string path, string kind, int observations, params string[] warnings)
    {
        var content = TestFiles.ReadPath(TestFiles.Sample(path));

        Assert.True(content.IsAcceptable);
        Assert.Equal((kind, observations), (content.Kind, content.Observations.Count));
        Assert.Equal(warnings, content.Findings.Where(finding => finding.Severity == Severity.Warning)
            .Select(finding => finding.Code == "unit-jump" ? $"{finding.Code} {finding.Row}" : $"{finding.Code} {finding.Found}"));
    }

    [Fact]
    public void Boundaries_stand_beside_their_licence_and_every_regency_has_its_neighbours()
    {
        var neighbours = TestFiles.ReadPath(TestFiles.Sample(Boundaries)).Observations
            .Where(cell => cell.Measure == Measure.SharedBorder).ToLookup(cell => cell.Region.ToString(), cell => cell.Item);

        Assert.Equal(13, neighbours.Count);
        Assert.Equal(["6303", "6304"], neighbours["6371"].Order());
        Assert.StartsWith("MIT License", File.ReadAllText(TestFiles.Sample(Path.ChangeExtension(Boundaries, ".LICENSE"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Output_of_the_regencies_in_2024_sums_to_157024_54_billion()
    {
        var cells = TestFiles.ReadPath(TestFiles.Sample(Output)).Observations.Where(cell => cell.Period == Period.OfYear(2024)).ToList();

        var regencies = cells.Where(cell => cell.Region.IsRegency).ToList();
        Assert.Equal((13 * 17) - 1, regencies.Count);
        Assert.Equal(157_024_540, regencies.Sum(cell => cell.Value), 1e-3);
        Assert.Equal(156_769_940, cells.Where(cell => cell.Region == RegionCode.Parse("6300")).Sum(cell => cell.Value), 1e-3);
        Assert.Equal(17, cells.Count(cell => cell.Region == RegionCode.Nation));
    }

    [Fact]
    public void Output_keeps_the_figure_the_basis_and_the_place()
    {
        var cell = TestFiles.ReadPath(TestFiles.Sample(Output)).Observations.First();

        Assert.Equal(
            new Observation
            {
                Kind = DatasetKind.SectorOutput,
                Region = RegionCode.Parse("6301"),
                Sector = SectorCode.Agriculture,
                Period = Period.OfYear(2020),
                Measure = Measure.Grdp,
                Basis = PriceBasis.Constant(2010),
                Value = 1_862_140,
                Unit = "million IDR",
                Currency = "IDR",
                Row = 2,
                Column = 4,
            },
            cell);
    }

    [Fact]
    public void Barito_Kuala_has_no_sector_J_and_the_file_says_so()
    {
        var content = TestFiles.ReadPath(TestFiles.Sample(Output));

        Assert.DoesNotContain(content.Observations, cell => cell.Region == RegionCode.Parse("6304") && cell.Sector == SectorCode.Parse("J"));
        var finding = Assert.Single(content.Findings);
        Assert.Equal(("absent-sector", Severity.Note), (finding.Code, finding.Severity));
        Assert.Contains("6304 has no sector J (2020–2025, 6×)", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Banjarmasin_has_a_true_zero_in_mining()
    {
        var mining = TestFiles.ReadPath(TestFiles.Sample(Output)).Observations
            .Where(cell => cell.Region == RegionCode.Parse("6371") && cell.Sector == SectorCode.Mining).ToList();

        Assert.Equal(6, mining.Count);
        Assert.All(mining, cell => Assert.Equal(0, cell.Value));
    }

    [Fact]
    public void Total_of_Barito_Kuala_in_2020_exceeds_its_sixteen_sectors()
    {
        var year = Period.OfYear(2020);
        var region = RegionCode.Parse("6304");
        var total = TestFiles.ReadPath(TestFiles.Sample(Totals)).Observations
            .Single(cell => cell.Region == region && cell.Period == year && cell.Basis == PriceBasis.Constant(2010));
        var sectors = TestFiles.ReadPath(TestFiles.Sample(Output)).Observations.Where(cell => cell.Region == region && cell.Period == year);

        Assert.Equal(SectorCode.Total, total.Sector);
        Assert.Equal(5_760_368, total.Value);
        Assert.Equal(5_614_930, sectors.Sum(cell => cell.Value), 1e-6);
    }

    [Fact]
    public void Totals_are_of_eleven_years_in_two_bases()
    {
        var cells = TestFiles.ReadPath(TestFiles.Sample(Totals)).Observations;

        Assert.All(
            cells.GroupBy(cell => (cell.Region, cell.Basis)),
            group => Assert.Equal(Enumerable.Range(2010, 11), group.Select(cell => cell.Period!.Value.Year).Order()));
        Assert.Equal(26, cells.Select(cell => (cell.Region, cell.Basis)).Distinct().Count());
        Assert.All(
            cells.Where(cell => cell.Period == Period.OfYear(2010)).GroupBy(cell => cell.Region),
            group => Assert.Single(group.Select(cell => cell.Value).Distinct()));
    }

    [Fact]
    public void Population_lacks_2024_and_Banjarmasin_in_2020()
    {
        var cells = TestFiles.ReadPath(TestFiles.Sample(People)).Observations;

        Assert.DoesNotContain(cells, cell => cell.Period == Period.OfYear(2024));
        Assert.Equal([RegionCode.Parse("6371")], cells.Select(cell => cell.Region).Distinct()
            .Except(cells.Where(cell => cell.Period == Period.OfYear(2020)).Select(cell => cell.Region)));
        Assert.Equal(681_693, cells.Single(cell => cell.Region == RegionCode.Parse("6371") && cell.Period == Period.OfYear(2025)).Value);
    }

    [Fact]
    public void Regions_give_names_groups_parents_and_areas()
    {
        var cells = TestFiles.ReadPath(TestFiles.Sample(Regions)).Observations;

        Assert.Equal("Kotabaru", Text("6302", Measure.Name));
        Assert.Equal("kabupaten", Text("6302", Measure.Group));
        Assert.Equal("kota", Text("6371", Measure.Group));
        Assert.Equal("6300", Text("6372", Measure.Parent));
        Assert.Equal("0000", Text("6300", Measure.Parent));
        Assert.Equal(305.153, cells.Single(cell => cell.Region == RegionCode.Parse("6372") && cell.Measure == Measure.Area).Value);
        Assert.Equal(13, cells.Count(cell => cell.Measure == Measure.Area));
        Assert.DoesNotContain(cells, cell => cell.Region == RegionCode.Nation && cell.Measure == Measure.Parent);

        string? Text(string region, string measure) =>
            cells.Single(cell => cell.Region == RegionCode.Parse(region) && cell.Measure == measure).Text;
    }

    [Fact]
    public void Every_row_of_the_samples_names_its_source()
    {
        foreach (var path in new[] { Output, Totals, People, Regions, Welfare, Commodities, Linkages, Certificates, Chains })
        {
            var lines = File.ReadAllLines(TestFiles.Sample(path));
            Assert.EndsWith(",source", lines[0], StringComparison.Ordinal);
            Assert.All(lines.Skip(1), line => Assert.Contains(Sources, source => line.Contains(source, StringComparison.Ordinal)));
        }
    }
}
