using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Facts beside output, written as a person would say them.</summary>
internal static class Facts
{
    public static Observation Of(string measure, string region, string year, double value, string? item = null, string? sector = null, string unit = "") => new()
    {
        Kind = DatasetKind.Welfare,
        Measure = measure,
        Region = RegionCode.Parse(region),
        Sector = sector is null ? null : SectorCode.Parse(sector),
        Period = Period.Parse(year),
        Item = item,
        Value = value,
        Unit = unit,
    };

    public static Observation Tonnes(string region, string year, string commodity, double tonnes) => Of(Measure.Production, region, year, tonnes, commodity, unit: "tonne");

    public static Observation Target(string region, string indicator, string year, double value, string sector = "TOTAL") =>
        Of(Measure.Target, region, year, value, indicator, sector);

    /// <summary>The value of an id in the sample with this region, year, sector and other.</summary>
    public static IndicatorValue OfSample(string id, string region, string year, string? sector = null, string? other = null, string? basis = null) => Assert.Single(
        KalselData.All, value => (value.Indicator, value.Region.ToString(), value.Period.ToString(), value.Sector?.ToString(), value.Other, value.Basis?.ToString()) == (id, region, year, sector, other, basis));
}
