using EconomyPipeline.Datasets.Parquet;
using EconomyPipeline.Economy.Observations;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Parquet as people upload it.</summary>
public sealed class ParquetFormatTests
{
    [Fact]
    public void Tidy_table_is_read()
    {
        var content = Read(TestParquet.Tidy());

        Assert.Empty(content.Findings);
        Assert.Equal(["6301 A 2024 10.5", "6301 C 2024 2.25"], content.Observations.Select(Text));
        Assert.Equal((2, 4), content.Observations.Select(cell => (cell.Row, cell.Column)).Last());
    }

    [Fact]
    public void Any_type_that_holds_the_value_will_do()
    {
        Assert.All(
            new[]
            {
                Typed(TestParquet.Column("year", 2023, 2024), TestParquet.Column<float?>("value", 1234.5f, null)),
                Typed(TestParquet.Column("year", 2023L, 2024L), TestParquet.Column("value", 1234.5, double.NaN)),
                Typed(TestParquet.Column("year", 2023.0, 2024.0), TestParquet.Column<string?>("value", "1234.5", "...")),
                Typed(TestParquet.Column<short>("year", 2023, 2024), TestParquet.Column<string?>("value", "1.234,5", null)),
                Typed(TestParquet.Column("year", "2023", "2024"), (new Column<decimal?>("value", LogicalType.Decimal(29, 3)), group => group.Write<decimal?>([1234.5m, null]))),
            },
            content => Assert.Equal(["6301 F 2023 1234.5"], content.Observations.Select(Text)));
    }

    [Fact]
    public void Dates_are_years_where_they_begin_or_end_one_and_this_is_said()
    {
        var content = Typed(TestParquet.Column("year", new Date(2023, 1, 1), new Date(2024, 12, 31)), TestParquet.Column("value", 10, 20));

        Assert.Equal(["6301 F 2023 10", "6301 F 2024 20"], content.Observations.Select(Text));
        Assert.Equal(["dates-as-years"], content.Codes());
        Assert.Equal(["invalid-period"], Typed(TestParquet.Column("year", new Date(2023, 1, 1), new Date(2024, 4, 1)), TestParquet.Column("value", 10, 20)).Codes().Distinct().Order(StringComparer.Ordinal).Where(code => code != "dates-as-years"));
    }

    [Theory]
    [InlineData("sector-output/kalsel-grdp-constant-2010.csv")]
    [InlineData("population/kalsel-population.csv")]
    public async Task Own_observations_are_read_back(string sample)
    {
        var observations = TestFiles.ReadPath(TestFiles.Sample(sample)).Observations.ToList();
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(observations, stream, TestContext.Current.CancellationToken);

        var content = Read(stream.ToArray());

        Assert.DoesNotContain(content.Findings, finding => finding.Severity != Severity.Note);
        Assert.Equal(observations.Select(Whole), content.Observations.Select(Whole));
    }

    [Fact]
    public void Column_that_says_two_things_of_itself_is_damage() =>
        Assert.Equal(["damaged-parquet"], TestFiles.ReadPath(TestFiles.Input("contradicting-column.parquet")).Codes());

    [Fact]
    public async Task Own_observations_that_are_no_cells_are_refused()
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(TestFiles.ReadPath(TestFiles.Sample("regions/kalsel-regions.csv")).Observations, stream, TestContext.Current.CancellationToken);

        Assert.Equal(["own-observations"], Read(stream.ToArray()).Codes());
    }

    [Fact]
    public async Task Own_observations_of_two_kinds_are_refused()
    {
        var observations = TestFiles.ReadPath(TestFiles.Sample("population/kalsel-population.csv")).Observations.Concat(TestFiles.ReadPath(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv")).Observations);
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(observations, stream, TestContext.Current.CancellationToken);

        Assert.Contains("other-kind", Read(stream.ToArray()).Codes());
    }

    [Fact]
    public void Nested_columns_are_refused_by_name() => Assert.Equal(
        ("nested-column", "value.list.item"),
        Assert.Single(Read(TestParquet.Of(TestParquet.Column("region_code", "6301"), (new Column<double[]>("value"), group => group.Write<double[]>([[1.5, 2.5]])))).Findings) is var finding ? (finding.Code, finding.Found!.Replace("element", "item", StringComparison.Ordinal)) : default);

    [Fact]
    public void Billion_rows_in_few_bytes_are_refused()
    {
        using var stream = new MemoryStream();
        using (var writer = new ParquetFileWriter(stream, [new Column<string>("region_code"), new Column<int>("year")], leaveOpen: true))
        {
            for (var groups = 0; groups < 11; groups++)
            {
                using var group = writer.AppendRowGroup();
                group.Write(Enumerable.Repeat("6301", 1_000_000).ToArray());
                group.Write(new int[1_000_000]);
            }

            writer.Close();
        }

        Assert.Equal(["parquet-too-large"], Read(stream.ToArray()).Codes());
    }

    [Fact]
    public void Cut_off_renamed_and_encrypted_files_are_damaged_ones()
    {
        var whole = TestParquet.Tidy();
        byte[][] files = [whole[..^1], whole[..(whole.Length / 2)], "PAR1"u8.ToArray(), [.. "PARE"u8, .. whole[4..^4], .. "PARE"u8]];

        Assert.All(files, file => Assert.Equal(["damaged-parquet"], Read(file).Codes()));
    }

    [Fact]
    public void Columns_that_are_absent_are_named_as_in_csv()
    {
        var content = Read(TestParquet.Of(TestParquet.Column("region_code", "6301"), TestParquet.Column("sector_code", "A"), TestParquet.Column("colour", "red")));

        Assert.Equal(["missing-column", "missing-fact", "missing-fact", "missing-fact", "unknown-column"], content.Codes().Order(StringComparer.Ordinal));
    }

    private static DatasetContent Typed((Column Column, Action<RowGroupWriter> Write) year, (Column Column, Action<RowGroupWriter> Write) value) => Read(TestParquet.Of(
        TestParquet.Column("region_code", 6301, 6301), TestParquet.Column("sector_code", "F", "F"), year, value, TestParquet.Column("unit", "juta rupiah", "juta rupiah"), TestParquet.Column("basis", "constant", "constant"), TestParquet.Column("base_year", 2010, 2010)));

    private static DatasetContent Read(byte[] bytes) => TestFiles.Read(bytes, fileName: "data.parquet");

    private static Observation Whole(Observation cell) => cell with { Row = 0, Column = 0, Sheet = null, Dataset = "", Sequence = 0 };

    private static string Text(Observation cell) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{cell.Region} {cell.Sector} {cell.Period} {cell.Value}");
}
