using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Ml.Tests.Derived;

/// <summary>How people go on after the last count, and that it is said.</summary>
public sealed class FuturePopulationTests
{
    private static readonly Period Last = Period.OfYear(2019);

    private static RegionCode[] Regencies => Synthetic.Regencies;

    [Fact]
    public void Population_without_a_projection_grows_as_it_did_with_its_shares_held()
    {
        var accounts = Draws.Peopled(8);
        var path = FuturePopulation.Of(accounts, Period.OfYear(2023));
        Assert.Equal(PopulationSource.HeldShares, path.Source);
        Numbers.Close(100_000 * Math.Pow(1.02, 11), path.People[Regencies[0], Period.OfYear(2023)], 1e-12);
        Numbers.Close(4, path.People[Regencies[3], Period.OfYear(2022)] / path.People[Regencies[0], Period.OfYear(2022)], 1e-12);
        Assert.Equal("population after 2019: no projection, growing 2.00 % a year as in 2014–2019, shares held", path.Text.En);
        Assert.All(accounts.Population.Years, year => Assert.Equal(accounts.Population[Regencies[1], year], path.People[Regencies[1], year]));
    }

    [Fact]
    public void Population_is_taken_as_projected_and_at_constant_growth_between_projected_years()
    {
        var facts = Regencies.SelectMany((region, index) => new[]
        {
            Projected(region, 2019, 110_000 * (index + 1) * Math.Pow(1.02, 7)), Projected(region, 2021, 150_000 * (index + 1)), Projected(region, 2023, 216_000 * (index + 1)),
        });
        var path = FuturePopulation.Of(Draws.Peopled(8) with { Facts = new RegionFacts(facts) }, Period.OfYear(2024));
        Assert.Equal(PopulationSource.Projection, path.Source);
        Assert.Equal(150_000, path.People[Regencies[0], Period.OfYear(2021)]);
        Numbers.Close(180_000, path.People[Regencies[0], Period.OfYear(2022)], 1e-12);
        Numbers.Close(Math.Sqrt(150_000.0 * 100_000 * Math.Pow(1.02, 7)), path.People[Regencies[0], Period.OfYear(2020)], 1e-12);
        Numbers.Close(216_000 * 1.02, path.People[Regencies[0], Period.OfYear(2024)], 1e-12);
        Numbers.Close(100_000 * Math.Pow(1.02, 7), path.People[Regencies[0], Last], 1e-12);
        Assert.Equal("population after 2019 from population-projection; the projection of 2019 differs by +10.0 % from the count", path.Text.En);
    }

    [Fact]
    public void Population_of_regencies_without_a_projection_grows_as_all_did()
    {
        var path = FuturePopulation.Of(Draws.Peopled(8) with { Facts = new RegionFacts([Projected(Regencies[2], 2020, 5)]) }, Period.OfYear(2020));
        Assert.Equal(PopulationSource.PartlyProjected, path.Source);
        Assert.Equal(5, path.People[Regencies[2], Period.OfYear(2020)]);
        Numbers.Close(100_000 * Math.Pow(1.02, 8), path.People[Regencies[0], Period.OfYear(2020)], 1e-12);
        Assert.Contains("for 1 of 4 regions", path.Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Projection_of_the_scope_alone_is_divided_by_the_shares_of_the_last_count()
    {
        var path = FuturePopulation.Of(Draws.Peopled(8) with { Facts = new RegionFacts([Projected(Synthetic.Scope, 2021, 2_000_000)]) }, Period.OfYear(2021));
        Assert.Equal(PopulationSource.ProjectedTotal, path.Source);
        Numbers.Close([200_000, 400_000, 600_000, 800_000], [.. Regencies.Select(region => path.People[region, Period.OfYear(2021)])], 1e-12);
        Assert.Equal(2_000_000, path.People[Synthetic.Scope, Period.OfYear(2021)]);
    }

    [Fact]
    public void Scope_with_a_count_of_its_own_goes_the_way_of_its_regencies()
    {
        var accounts = Draws.Peopled(8);
        accounts.Population[Synthetic.Scope, Last] = 900_000;
        var path = FuturePopulation.Of(accounts, Period.OfYear(2021));
        Numbers.Close(900_000 * 1.02 * 1.02, path.People[Synthetic.Scope, Period.OfYear(2021)], 1e-12);
    }

    [Fact]
    public void Regency_that_is_not_in_the_last_count_stays_absent()
    {
        var accounts = Draws.Peopled(8);
        accounts.Population[Regencies[1], Last] = double.NaN;
        var path = FuturePopulation.Of(accounts, Period.OfYear(2021));
        Assert.True(double.IsNaN(path.People[Regencies[1], Period.OfYear(2021)]));
        Numbers.Close(300_000 * Math.Pow(1.02, 9), path.People[Regencies[2], Period.OfYear(2021)], 1e-12);
    }

    [Fact]
    public void Population_of_a_single_year_is_held_and_none_is_none()
    {
        var accounts = Synthetic.Accounts(8);
        Assert.Equal(PopulationSource.None, FuturePopulation.Of(accounts, Period.OfYear(2021)).Source);
        accounts.Population[Regencies[0], Last] = 7;
        var path = FuturePopulation.Of(accounts, Period.OfYear(2021));
        Assert.Equal(7, path.People[Regencies[0], Period.OfYear(2021)]);
        Assert.Contains("held constant", path.Text.En, StringComparison.Ordinal);
    }

    private static Observation Projected(RegionCode region, int year, double people) => new()
    {
        Kind = DatasetKind.PopulationProjection,
        Region = region,
        Period = Period.OfYear(year),
        Measure = Measure.ProjectedPopulation,
        Value = people,
    };
}
