using CsCheck;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Indicators.ShiftShare;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Tests.Support;

namespace EconomyPipeline.Economy.Tests.Indicators.ShiftShare;

public sealed class ShiftShareTests
{
    private static readonly Gen<double> Level = Gen.OneOf(Gen.Const(0.0), Gen.Double[1, 1000], Gen.Double[-50, -1]);

    private static readonly Gen<ShiftShareTable> Tables = Gen.Select(Level, Level, Gen.Double[1, 1000], Gen.Double[1, 1000]).Array[1, 20].Select(sectors =>
        ShiftShareTable.Of(
            [.. sectors.Select(sector => sector.Item1)], [.. sectors.Select(sector => sector.Item2)],
            [.. sectors.Select(sector => sector.Item3)], [.. sectors.Select(sector => sector.Item4)]));

    [Fact]
    public void Esteban_Marquillas_parts_sum_to_Dunns_competitive_part() => Tables.Sample(table =>
    {
        var parts = EstebanMarquillas.Decompose(table);
        for (var sector = 0; sector < table.From.Length; sector++)
        {
            Values.Close(Dunn(table, sector).Competitive, parts[0][sector] + parts[1][sector], 1e-8);
        }
    });

    [Fact]
    public void Arcelus_parts_sum_to_the_change() => Tables.Where(table => table.From.Sum() > 0).Sample(table =>
    {
        var parts = Arcelus.Decompose(table);
        for (var sector = 0; sector < table.From.Length; sector++)
        {
            Values.Close(table.To[sector] - table.From[sector], parts.Sum(part => part[sector]), 1e-7);
        }
    });

    [Fact]
    public void Arcelus_expected_and_differential_give_Dunns_national_and_mix() => Tables.Where(table => table.From.Sum() > 0).Sample(table =>
    {
        var parts = Arcelus.Decompose(table);
        for (var sector = 0; sector < table.From.Length; sector++)
        {
            Values.Close(Dunn(table, sector).National, parts[0][sector] + parts[1][sector], 1e-7);
            Values.Close(Dunn(table, sector).Mix, parts[2][sector] + parts[3][sector], 1e-7);
        }
    });

    [Fact]
    public void Gerfin_regional_factor_is_structure_times_location() => Tables.Where(table => table.From.Sum() > 0).Sample(table =>
    {
        var (regional, structure, location) = Gerfin.Factors(table);
        if (!double.IsNaN(location))
        {
            Values.Close(regional, structure * location, 1e-9);
        }
    });

    // By hand: −10 · 1.5 + 40 · 1 = 25 expected of 30, the reference 100 → 130.
    [Fact]
    public void Gerfin_counts_what_is_expected_of_a_negative_sector() =>
        Values.Close(25.0 / 30 / 1.3, Gerfin.Factors(ShiftShareTable.Of([-10, 40], [5, 44], [60, 40], [90, 40])).Structure);

    // It rose from −10 to 5 where the reference rose by half: e' − e·(1 + G_i) = 5 + 15 = 20.
    [Fact]
    public void Sector_that_began_below_zero_keeps_its_shift_in_the_competitive_part()
    {
        var table = ShiftShareTable.Of([-10, 40], [5, 44], [60, 40], [90, 40]);

        Values.Close([20, 0], [EstebanMarquillas.Decompose(table)[0][0], EstebanMarquillas.Decompose(table)[1][0]]);
        Values.Close(15, Arcelus.Decompose(table).Sum(part => part[0]));
    }

    // By hand: the region 40 → 66 (ratio 1.65), the reference 100 → 130 (1.3), expected 30·1.5 + 10·1 = 55.
    [Fact]
    public void Gerfin_factors_of_two_sectors_are_those_of_a_calculation_by_hand()
    {
        var factors = Gerfin.Factors(ShiftShareTable.Of([30, 10], [50, 16], [60, 40], [90, 40]));

        Values.Close([1.65 / 1.3, 55.0 / 40 / 1.3, 66.0 / 55], [factors.Regional, factors.Structure, factors.Location]);
    }

    [Fact]
    public void Region_that_grows_as_its_reference_has_no_shift()
    {
        var table = ShiftShareTable.Of([10, 20], [11, 24], [100, 200], [110, 240]);

        Assert.All(EstebanMarquillas.Decompose(table), part => Assert.All(part, value => Assert.Equal(0, value, 12)));
        Values.Close([1, 1, 1], [Gerfin.Factors(table).Regional, Gerfin.Factors(table).Structure, Gerfin.Factors(table).Location]);
    }

    [Fact]
    public void Sector_that_began_at_zero_keeps_its_gain_in_the_competitive_part()
    {
        var parts = EstebanMarquillas.Decompose(ShiftShareTable.Of([0, 10], [5, 10], [10, 10], [10, 10]));

        Assert.Equal([5, 0], [parts[0][0], parts[1][0]]);
        Assert.True(double.IsNaN(EstebanMarquillas.Decompose(ShiftShareTable.Of([1, 10], [5, 10], [0, 10], [10, 10]))[0][0]));
    }

    [Fact]
    public void Dynamic_parts_sum_to_the_change_over_the_span_and_count_each_year_once()
    {
        var values = new DynamicShiftShare().All(Given.Accounts(
            Years("6301", [10, 20], [12, 21], [15, 19]), Years("6300", [100, 100], [110, 100], [110, 130])));

        Values.Close(4, values.Where(value => value.Region.ToString() == "6301" && value.Sector?.ToString() == "TOTAL").Sum(value => value.Value));
        Values.Close((10 * 0.05) + (12 * ((240.0 / 210) - 1)), values.One("dunn-dynamic-national", "6301", "A", "2022", "2020", "6300").Value);
    }

    [Fact]
    public void Dynamic_shift_share_over_a_missing_year_is_undefined() => Assert.Equal(
        "not every year between 2020 and 2022 has figures by sector of the region and its reference",
        new DynamicShiftShare().All(Given.Accounts(
            Given.AllSectors("6301", "2020", 1), Given.AllSectors("6301", "2022", 1), Years("6300", [1], [1], [1])))
            .One("dunn-dynamic-mix", "6301", "TOTAL", "2022").Reason?.En);

    // 6301 borders on 6302 alone: in A the neighbour doubles, the province grows by 25 percent.
    [Fact]
    public void Spatial_parts_compare_with_the_neighbours_and_sum_to_the_change()
    {
        var values = new SpatialShiftShare().All(Bordered(("6301", "6302")));

        Values.Close(10 * 0.25, values.One("spatial-shift-national", "6301", "A", "2021").Value);
        Values.Close(10 * (1 - 0.25), values.One("spatial-shift-neighbour", "6301", "A", "2021").Value);
        Values.Close(15 - (10 * 2), values.One("spatial-shift-region", "6301", "A", "2021").Value);
        Values.Close(3, values.One("spatial-shift-region", "6301", "B", "2021").Value);
        Values.Close(8, values.Where(value => value.Region.ToString() == "6301" && value.Sector?.ToString() == "TOTAL").Sum(value => value.Value));
    }

    // Barito Kuala (6304) publishes no J and borders on Banjar (6303).
    [Fact]
    public void Spatial_total_says_which_neighbours_it_lacks_and_the_reference_growth_rests_on_none()
    {
        var total = Facts.OfSample("spatial-shift-region", "6303", "2023", "TOTAL", basis: "constant-2010");
        var reference = Facts.OfSample("spatial-shift-national", "6303", "2023", "J", basis: "constant-2010");

        Assert.Equal((Quality.Partial, true), (total.Quality, total.Reason!.En.Contains("Barito Kuala", StringComparison.Ordinal)));
        Assert.Equal((Quality.Complete, null), (reference.Quality, reference.Reason));
    }

    [Fact]
    public void Spatial_shift_share_of_an_island_and_without_borders_says_so()
    {
        Assert.Equal("no other regency of the scope borders on it", new SpatialShiftShare().All(Bordered(("6301", "6302"))).One("spatial-shift-region", "6303", "TOTAL", "2021").Reason?.En);
        Assert.All(new SpatialShiftShare().All(Bordered()), value => Assert.Equal("it is not known who borders on whom; send boundaries", value.Reason?.En));
    }

    private static DunnParts Dunn(ShiftShareTable table, int sector) => DunnShiftShare.Decompose(
        table.From[sector], table.To[sector], table.ReferenceFrom[sector], table.ReferenceTo[sector], table.ReferenceTotalFrom, table.ReferenceTotalTo);

    private static IEnumerable<Observation> Years(string region, params double[][] years) =>
        years.SelectMany((sectors, index) => Given.AllSectors(region, $"{2020 + index}", sectors));

    private static Economy.Accounts.RegionalAccounts Bordered(params (string Left, string Right)[] borders) => Given.Accounts(
        Years("6301", [10, 0], [15, 3]), Years("6302", [10, 10], [20, 10]), Years("6303", [10, 10], [10, 10]), Years("6300", [30, 50], [45, 55]),
        borders.Select(border => new Observation
        {
            Kind = DatasetKind.Boundaries,
            Measure = Measure.SharedBorder,
            Region = Classification.RegionCode.Parse(border.Left),
            Item = border.Right,
            Value = 1,
            Unit = "km",
        }));
}
