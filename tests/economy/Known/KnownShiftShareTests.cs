using System.Globalization;
using System.Text.Json;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Published, executed and derived values of shift-share, each with its source.</summary>
public sealed class KnownShiftShareTests
{
    // REAT, shift(shift.method = "Esteban") executed (K32).
    [Theory]
    [Known("K32")]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData("C")]
    public void Esteban_Marquillas_totals_give_the_executed_values(string region)
    {
        var known = KnownCase.Read("K32");

        Close(Numbers(known.Expected.GetProperty(region)), [.. EstebanMarquillas.Decompose(Table(known, region)).Select(part => part.Sum())], known.Tolerance);
    }

    // Formula (K35); REAT's shifti gives an allocation of 0 for every industry, a defect.
    [Theory]
    [Known("K35")]
    [InlineData("A")]
    [InlineData("B")]
    public void Esteban_Marquillas_by_industry_gives_the_derived_values(string region)
    {
        var known = KnownCase.Read("K35");
        var parts = EstebanMarquillas.Decompose(Table(known, region));

        Close(Numbers(known.Expected.GetProperty(region).GetProperty("comp")), parts[0], known.Tolerance);
        Close(Numbers(known.Expected.GetProperty(region).GetProperty("alloc")), parts[1], known.Tolerance);
        Assert.All(parts[1], allocation => Assert.NotEqual(0, allocation));
    }

    // REAT, Freiburg 2008–2014 (K53): change, Dunn's parts and net shift; Esteban-Marquillas' parts.
    [Fact]
    [Known("K53")]
    public void Freiburg_gives_the_published_shift_share()
    {
        var known = KnownCase.Read("K53");
        var rows = SharedCsv.Read("known/REAT_Freiburg.csv");
        var table = ShiftShareTable.Of(Column("e_Freiburg2008"), Column("e_Freiburg2014"), Column("e_Germany2008"), Column("e_Germany2014"));
        double[] dunn = [.. DynamicShiftShare.Decompose([table]).Select(part => part.Sum())];

        Close(Numbers(known.Expected.GetProperty("Dunn")), [dunn.Sum(), .. dunn, dunn[1] + dunn[2]], known.Tolerance);
        Close(Numbers(known.Expected.GetProperty("EM")), [.. EstebanMarquillas.Decompose(table).Select(part => part.Sum())], known.Tolerance);

        double[] Column(string name) => [.. rows.Select(row => double.Parse(row[name], CultureInfo.InvariantCulture))];
    }

    private static ShiftShareTable Table(KnownCase known, string region) =>
        ShiftShareTable.Of(known.Numbers($"{region}0"), known.Numbers($"{region}1"), known.Numbers("N0"), known.Numbers("N1"));

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];
}
