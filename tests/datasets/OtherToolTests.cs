using System.Diagnostics.CodeAnalysis;
using DuckDB.NET.Data;
using EconomyPipeline.Datasets.Parquet;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Stored observations open in other tools as they are; here DuckDB.</summary>
public sealed class OtherToolTests
{
    [Fact]
    [SuppressMessage("Security", "CA2100", Justification = "The queries are the test's own.")]
    public async Task Stored_observations_open_in_duckdb_with_their_types_and_values()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.parquet");
        try
        {
            await using (var file = File.Create(path))
            {
                await ObservationParquet.WriteAsync(TestFiles.ReadPath(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv")).Observations, file, cancelled);
            }

            await using var duckdb = new DuckDBConnection("DataSource=:memory:");
            await duckdb.OpenAsync(cancelled);

            Assert.Equal(
                "kind VARCHAR, region VARCHAR, sector VARCHAR, period VARCHAR, frequency VARCHAR, measure VARCHAR, basis VARCHAR, base_year INTEGER, value DOUBLE, unit VARCHAR, currency VARCHAR, flag VARCHAR, dataset VARCHAR, sequence BIGINT, sheet VARCHAR, row INTEGER, column INTEGER, text VARCHAR, item VARCHAR",
                await OneAsync($"SELECT string_agg(column_name || ' ' || column_type, ', ') FROM (DESCRIBE SELECT * FROM '{path}')"));
            Assert.Equal("sector-output 6301 A 2020 annual grdp constant 2010 million IDR IDR", await OneAsync($"SELECT concat_ws(' ', kind, region, sector, period, frequency, measure, basis, base_year, unit, currency) FROM '{path}' WHERE region = '6301' AND sector = 'A' AND period = '2020'"));

            var observations = TestFiles.ReadPath(TestFiles.Sample("sector-output/kalsel-grdp-constant-2010.csv")).Observations;
            Assert.Equal(observations.Count, Convert.ToInt32(await OneAsync($"SELECT count(*) FROM '{path}'"), System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(observations.Max(cell => cell.Value), await OneAsync($"SELECT max(value) FROM '{path}'"));
            Assert.Equal(observations.Min(cell => cell.Value), await OneAsync($"SELECT min(value) FROM '{path}'"));

            async Task<object?> OneAsync(string query)
            {
                await using var command = duckdb.CreateCommand();
                command.CommandText = query;
                return await command.ExecuteScalarAsync(cancelled);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
