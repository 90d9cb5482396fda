using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Small observations and accounts, written as a person would say them.</summary>
internal static class Given
{
    public static readonly RegionCode Scope = RegionCode.Parse("6300");

    public static readonly PriceBasis Constant = PriceBasis.Constant(2010);

    public static Observation Output(string region, string sector, string period, double value, PriceBasis? basis = null) => new()
    {
        Kind = DatasetKind.SectorOutput,
        Measure = Measure.Grdp,
        Region = RegionCode.Parse(region),
        Sector = SectorCode.Parse(sector),
        Period = Period.Parse(period),
        Basis = basis ?? Constant,
        Value = value,
        Unit = "million IDR",
        Currency = "IDR",
    };

    public static Observation People(string region, string year, double value) => new()
    {
        Kind = DatasetKind.Population,
        Measure = Measure.Population,
        Region = RegionCode.Parse(region),
        Period = Period.Parse(year),
        Value = value,
        Unit = "person",
    };

    public static Observation Text(string region, string measure, string text) => new()
    {
        Kind = DatasetKind.Regions,
        Measure = measure,
        Region = RegionCode.Parse(region),
        Text = text,
    };

    /// <summary>Sectors A, B, C… of one region in one period, in order; NaN leaves a cell out.</summary>
    public static IEnumerable<Observation> Sectors(string region, string period, params double[] values) => values
        .Select((value, index) => (value, sector: ((char)('A' + index)).ToString()))
        .Where(cell => !double.IsNaN(cell.value))
        .Select(cell => Output(region, cell.sector, period, cell.value));

    /// <summary>The same with a true zero in every other sector of the classification, so that nothing is missing but what is NaN.</summary>
    public static IEnumerable<Observation> AllSectors(string region, string period, params double[] values) => Sectors(region, period, values).Concat(
        BpsSectors.Categories.Skip(values.Length).Select(sector => Output(region, sector.Code.ToString(), period, 0)));

    public static RegionalAccounts Accounts(params IEnumerable<Observation>[] observations) =>
        AccountsBuilder.Build(Scope, observations.SelectMany(group => group), new AccountsOptions());

    /// <summary>One regency (6301) for each pair of GRDP per capita and population, in 2020.</summary>
    public static RegionalAccounts Regencies(params (double PerCapita, double People)[] regencies) => Accounts(
        regencies.Select((regency, index) => Output($"63{index + 1:D2}", "TOTAL", "2020", regency.PerCapita * regency.People)),
        regencies.Select((regency, index) => People($"63{index + 1:D2}", "2020", regency.People)));
}
