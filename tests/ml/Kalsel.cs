using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Ml.Tests;

/// <summary>The accounts of Kalimantan Selatan: BPS, sectors 2020–2025 and published totals 2010–2020.</summary>
internal static class Kalsel
{
    private const double MillionPerBillion = 1000;

    private static readonly Lazy<RegionalAccounts> Lazily = new(() => AccountsBuilder.Build(RegionCode.Parse("6300"), Observations(), new AccountsOptions()));

    public static bool IsPresent => SharedData.Exists;

    public static RegionalAccounts Accounts => Lazily.Value;

    private static List<Observation> Observations()
    {
        var constant = PriceBasis.Constant(2010);
        var observations = SharedData.Rows("kalsel/grdp-constant-2010.csv")
            .Select(row => Grdp(row[0], SectorCode.Parse(row[2]), row[3], constant, row[4]))
            .ToList();
        foreach (var row in SharedData.Rows("kalsel/grdp-totals-2010-2020.csv"))
        {
            observations.Add(Grdp(row[0], SectorCode.Total, row[2], constant, row[3]));
            observations.Add(Grdp(row[0], SectorCode.Total, row[2], PriceBasis.Current, row[4]));
        }

        return observations;
    }

    private static Observation Grdp(string region, SectorCode sector, string year, PriceBasis basis, string billions) => new()
    {
        Kind = DatasetKind.SectorOutput,
        Measure = Measure.Grdp,
        Region = RegionCode.Parse(region),
        Sector = sector,
        Period = Period.Parse(year),
        Basis = basis,
        Value = double.Parse(billions, CultureInfo.InvariantCulture) * MillionPerBillion,
        Unit = "million IDR",
        Currency = "IDR",
    };
}
