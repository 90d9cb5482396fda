using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Benchmarks;

/// <summary>One scope of as many regions as a country has or ten times that, 17 sectors, 25 years, on a grid of neighbours; numbers of a fixed seed.</summary>
internal static class SyntheticAccounts
{
    private const int Years = 25;
    private const int FirstYear = 2000;
    private const int Seed = 514;

    private static readonly RegionCode Scope = RegionCode.Parse("SCOPE");

    public static RegionalAccounts Build(int regions) => AccountsBuilder.Build(Scope, Observations(regions), new AccountsOptions());

    private static List<Observation> Observations(int regions)
    {
        var random = new Random(Seed);
        var observations = new List<Observation>();
        var totals = new double[Years, BpsSectors.Categories.Count];
        var width = (int)Math.Sqrt(regions);
        for (var region = 0; region < regions; region++)
        {
            var code = Code(region);
            observations.Add(Described(code, Measure.Parent, Scope.ToString()));
            observations.Add(Described(code, Measure.Group, region % 5 == 0 ? "kota" : "kabupaten"));
            foreach (var neighbour in new[] { region % width == width - 1 ? regions : region + 1, region + width }.Where(other => other < regions))
            {
                observations.Add(Border(code, Code(neighbour)));
            }

            var (scale, people) = (Math.Exp(random.NextDouble() * 4), 50_000 + random.Next(500_000));
            for (var year = 0; year < Years; year++)
            {
                observations.Add(People(code, year, people * Math.Pow(1.01, year)));
                for (var sector = 0; sector < BpsSectors.Categories.Count; sector++)
                {
                    var value = scale * (1 + random.NextDouble()) * (sector + 1) * Math.Pow(1.02 + (random.NextDouble() / 50), year);
                    totals[year, sector] += value;
                    observations.Add(Output(code, sector, year, value));
                }
            }
        }

        observations.AddRange(
            from year in Enumerable.Range(0, Years)
            from sector in Enumerable.Range(0, BpsSectors.Categories.Count)
            select Output(Scope, sector, year, totals[year, sector]));
        return observations;
    }

    private static RegionCode Code(int region) => RegionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"R{region:D5}"));

    private static Period Year(int year) => Period.Parse((FirstYear + year).ToString(CultureInfo.InvariantCulture));

    private static Observation Output(RegionCode region, int sector, int year, double value) => new()
    {
        Kind = DatasetKind.SectorOutput,
        Measure = Measure.Grdp,
        Region = region,
        Sector = BpsSectors.Categories[sector].Code,
        Period = Year(year),
        Basis = PriceBasis.Constant(2010),
        Value = value,
        Currency = "IDR",
    };

    private static Observation People(RegionCode region, int year, double people) => new()
    {
        Kind = DatasetKind.Population,
        Measure = Measure.Population,
        Region = region,
        Period = Year(year),
        Value = people,
    };

    private static Observation Border(RegionCode region, RegionCode neighbour) => new()
    {
        Kind = DatasetKind.Boundaries,
        Measure = Measure.SharedBorder,
        Region = region,
        Item = neighbour.ToString(),
        Value = 1,
    };

    private static Observation Described(RegionCode region, string measure, string text) => new()
    {
        Kind = DatasetKind.Regions,
        Measure = measure,
        Region = region,
        Text = text,
    };
}
