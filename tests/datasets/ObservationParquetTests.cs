using EconomyPipeline.Datasets.Parquet;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Tests;

public sealed class ObservationParquetTests
{
    [Fact]
    public async Task Samples_round_trip()
    {
        var samples = Directory.GetFiles(TestFiles.Sample(""), "*.csv", SearchOption.AllDirectories);
        var observations = samples.SelectMany(path => TestFiles.ReadPath(path).Observations)
            .Select((observation, index) => observation with { Dataset = "sector-output/kalsel.csv", Sequence = index }).ToList();

        Assert.Equal(2_498, observations.Count);
        Assert.Equal(observations, await RoundTripAsync(observations));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-0.0)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MaxValue)]
    [InlineData(0.1)]
    public async Task Double_round_trips_bit_for_bit(double value)
    {
        var read = Assert.Single(await RoundTripAsync([Full() with { Value = value }]));

        Assert.Equal(BitConverter.DoubleToInt64Bits(value), BitConverter.DoubleToInt64Bits(read.Value));
    }

    [Fact]
    public async Task Nan_of_other_bits_round_trips_too()
    {
        var bits = BitConverter.DoubleToInt64Bits(double.NaN) ^ 1;

        var read = Assert.Single(await RoundTripAsync([Full() with { Value = BitConverter.Int64BitsToDouble(bits) }]));

        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(read.Value));
    }

    [Fact]
    public async Task Nulls_texts_bases_and_statuses_round_trip()
    {
        Observation[] observations =
        [
            Full(),
            Full() with { Basis = PriceBasis.Current, Status = ObservationStatus.Preliminary, Sheet = null, Period = Period.OfQuarter(2024, 4) },
            Full() with { Basis = PriceBasis.Chained(2019), Status = ObservationStatus.Final, Currency = "GBP" },
            new Observation { Kind = DatasetKind.Regions, Region = RegionCode.Parse("6371"), Measure = Measure.Name, Text = "Kota Banjarmasin – \"é\"" },
            new Observation { Kind = DatasetKind.Regions, Region = RegionCode.Parse("TLC11"), Measure = Measure.Group, Text = "" },
        ];

        Assert.Equal(observations, await RoundTripAsync(observations));
    }

    [Fact]
    public async Task No_observations_round_trip() => Assert.Empty(await RoundTripAsync([]));

    [Fact]
    public async Task More_rows_than_a_group_holds_round_trip()
    {
        var observations = Enumerable.Range(0, 100_001).Select(index => Full() with { Row = index, Value = index / 3.0 }).ToList();

        Assert.Equal(observations, await RoundTripAsync(observations));
    }

    [Fact]
    public async Task Regions_that_are_not_wanted_are_left_out()
    {
        var observations = Enumerable.Range(0, 50_000).Select(index => Full() with { Region = RegionCode.Parse(index % 1_000 == 0 ? "6301" : "6402"), Row = index });
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(observations, stream, TestContext.Current.CancellationToken);
        stream.Position = 0;

        var read = await ObservationParquet.ReadAsync(stream, region => region == RegionCode.Parse("6301"), TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(0, 50).Select(index => index * 1_000), read.Select(observation => observation.Row));
    }

    [Fact]
    public async Task Columns_are_those_of_the_design()
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync([Full()], stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        using var file = new ParquetFileReader(stream, leaveOpen: true);
        var columns = Enumerable.Range(0, file.FileMetaData.Schema.NumColumns).Select(file.FileMetaData.Schema.Column).ToList();

        Assert.Equal(
            "kind region sector period frequency measure basis base_year value unit currency flag dataset sequence sheet row column text item",
            string.Join(' ', columns.Select(column => column.Name)));
        Assert.Equal("base_year=Int32 value=Double sequence=Int64 row=Int32 column=Int32", string.Join(' ', columns.Where(column => column.PhysicalType != PhysicalType.ByteArray).Select(column => $"{column.Name}={column.PhysicalType}")));
        Assert.All(columns.Where(column => column.PhysicalType == PhysicalType.ByteArray), column => Assert.Equal(LogicalTypeEnum.String, column.LogicalType.Type));
    }

    [Fact]
    public async Task Stream_stays_open()
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync([Full()], stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        await ObservationParquet.ReadAsync(stream, TestContext.Current.CancellationToken);

        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Something_else_is_refused()
    {
        using var text = new MemoryStream("region_code,year,population\n6301,2024,349123\n"u8.ToArray());

        await Assert.ThrowsAsync<InvalidDataException>(() => ObservationParquet.ReadAsync(text, TestContext.Current.CancellationToken));
    }

    /// <summary>
    /// Files are written by several runs at once. A library that gave its buffers back before it had read them mixed one
    /// file's codes into another's about once in ten thousand files.
    /// </summary>
    [Fact]
    public async Task Files_written_at_once_are_what_each_is_alone()
    {
        Observation[] observations = [.. Enumerable.Range(0, 400).Select(index => Full() with { Sector = BpsSectors.Categories[index % 17].Code, Row = index, Value = index % 7 == 0 ? double.NaN : index / 3.0 })];
        var alone = await BytesAsync(observations);

        await Parallel.ForAsync(0, 500, async (number, _) =>
        {
            var length = number % observations.Length;
            Assert.Equal(alone, await BytesAsync(observations));
            Assert.Equal(observations[..length], await RoundTripAsync(observations[..length]));
        });
    }

    private static async Task<byte[]> BytesAsync(IReadOnlyCollection<Observation> observations)
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(observations, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }

    private static Observation Full() => new()
    {
        Kind = DatasetKind.SectorOutput,
        Region = RegionCode.Parse("6301"),
        Sector = SectorCode.Parse("RSTU"),
        Period = Period.OfYear(2024),
        Measure = Measure.Grdp,
        Item = "I-01",
        Basis = PriceBasis.Constant(2010),
        Value = 1_862_140.07,
        Unit = "million IDR",
        Currency = "IDR",
        Status = ObservationStatus.VeryPreliminary,
        Dataset = "sector-output/kalsel.csv",
        Sequence = long.MaxValue,
        Sheet = "Tabel 1",
        Row = 7,
        Column = 4,
    };

    private static async Task<IReadOnlyList<Observation>> RoundTripAsync(IReadOnlyCollection<Observation> observations)
    {
        using var stream = new MemoryStream();
        await ObservationParquet.WriteAsync(observations, stream, TestContext.Current.CancellationToken);
        stream.Position = 0;
        return await ObservationParquet.ReadAsync(stream, TestContext.Current.CancellationToken);
    }
}
