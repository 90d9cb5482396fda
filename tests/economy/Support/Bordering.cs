using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Economy.Tests.Support;

/// <summary>Regencies 6301, 6302… of which each borders on the next, with GRDP per capita by year.</summary>
internal static class Bordering
{
    /// <param name="years">GRDP per capita of each regency in 2020, 2021…</param>
    /// <param name="unlinked">How many of the last ones border on nobody.</param>
    public static RegionalAccounts Row(IReadOnlyList<double[]> years, int unlinked = 0) => Given.Accounts(
        years.SelectMany((values, year) => values.Select((value, index) => Given.Output(Code(index), "TOTAL", $"{2020 + year}", value * 10))),
        years.SelectMany((values, year) => values.Select((_, index) => Given.People(Code(index), $"{2020 + year}", 10))),
        years[0].Select((_, index) => Given.Text(Code(index), Measure.Group, index % 2 == 0 ? "kota" : "kabupaten")),
        Enumerable.Range(0, Math.Max(0, years[0].Length - unlinked - 1)).Select(index => Border(index, index + 1)));

    public static string Code(int index) => $"63{index + 1:D2}";

    private static Observation Border(int left, int right) => new()
    {
        Kind = DatasetKind.Boundaries,
        Measure = Measure.SharedBorder,
        Region = RegionCode.Parse(Code(left)),
        Item = Code(right),
        Value = 10,
        Unit = "km",
    };
}
