using CsCheck;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.ShiftShare;

public sealed class RigbyAndersonTests
{
    private static readonly Gen<(double From, double To)> Ends = Gen.Select(Gen.Double[1, 1000], Gen.Double[0, 1000]);

    // 100 workers and 10 % more output: 10 workers more at constant productivity. 104 are there, so productivity took 6.
    // Reference: 5 % more output in all and 8 % in the sector; its workers grew by 2 % and 3 %, so productivity took 3 % and 5 %.
    [Fact]
    public void Six_parts_are_those_of_the_formula() => Values.Close(
        [5, 3, 2, -3, -2, -1],
        RigbyAnderson.Decompose((100, 104), (50, 55), (1000, 1030), (200, 216), (5000, 5100), (2000, 2100)),
        1e-12);

    [Fact]
    public void Parts_sum_to_the_change_of_workers() => Gen.Select(Ends, Ends, Ends, Ends, Ends, Ends).Sample((workers, output, sectorWorkers, sectorOutput, all, total) =>
        Values.Close(workers.To - workers.From, RigbyAnderson.Decompose(workers, output, sectorWorkers, sectorOutput, all, total).Sum(), 1e-7));

    [Fact]
    public void Sector_that_began_without_workers_gives_all_to_the_region() =>
        Assert.Equal([0, 0, 0, 0, 0, 7], RigbyAnderson.Decompose((0, 7), (0, 5), (10, 12), (0, 5), (10, 12), (5, 6)));

    [Fact]
    public void Employment_by_sector_gives_the_parts_and_its_absence_a_reason()
    {
        IEnumerable<Observation> output = [.. Given.AllSectors("6301", "2020", 50, 20), .. Given.AllSectors("6301", "2021", 55, 20), .. Given.AllSectors("6300", "2020", 200, 300), .. Given.AllSectors("6300", "2021", 216, 300)];
        var with = Given.Accounts(output, [Workers("6301", "2020", 100), Workers("6301", "2021", 104), Workers("6300", "2020", 1000), Workers("6300", "2021", 1030),
            Workers("6300", "2020", 5000) with { Sector = SectorCode.Total }, Workers("6300", "2021", 5100) with { Sector = SectorCode.Total }]);

        var parts = new RigbyAnderson().All(with).Where(value => value.Sector == SectorCode.Agriculture).ToList();
        Values.Close(4, parts.Sum(part => part.Value), 1e-9);
        Assert.All(parts, part => Assert.Equal("people", part.Unit));
        Assert.All(new RigbyAnderson().All(with).Where(value => value.Sector == SectorCode.Mining), value => Assert.Contains("employment", value.Reason!.En, StringComparison.Ordinal));
        Assert.All(new RigbyAnderson().All(Given.Accounts(output)), value => Assert.Contains("employment", value.Reason!.En, StringComparison.Ordinal));
    }

    private static Observation Workers(string region, string year, double people) => new()
    {
        Kind = DatasetKind.Employment,
        Measure = Measure.Employment,
        Region = RegionCode.Parse(region),
        Sector = SectorCode.Agriculture,
        Period = Period.Parse(year),
        Value = people,
        Unit = "person",
    };
}
