using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using Parquet;
using Parquet.Schema;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>
/// Observations as Parquet: kind, region, sector, period, frequency, measure, basis (<c>current</c>, <c>constant</c>,
/// <c>chained</c>), base_year, value, unit, currency, flag, dataset, sequence, sheet, row, column, text. What is written is
/// read back exactly, doubles bit for bit.
/// </summary>
public static class ObservationParquet
{
    // What is held at once of a file, when it is written and when it is read.
    private const int RowsPerGroup = 20_000;
    private static readonly long TextValueBits = BitConverter.DoubleToInt64Bits(double.NaN);

    /// <summary>Writes observations.</summary>
    /// <param name="observations">Any number, also none. Gone through once; a group of rows is held at a time.</param>
    /// <param name="stream">Written from its position; not disposed.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    public static async Task WriteAsync(IEnumerable<Observation> observations, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(stream);

        var writer = await ParquetWriter.CreateAsync(ObservationColumns.Schema, stream, cancellationToken: cancellationToken);
        await using (writer)
        {
            foreach (var rows in observations.Chunk(RowsPerGroup))
            {
                using var group = writer.CreateRowGroup();
                await WriteGroupAsync(group, rows, cancellationToken);
            }
        }
    }

    /// <summary>Reads what <see cref="WriteAsync"/> wrote.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    /// <exception cref="InvalidDataException">It is Parquet, but not of these columns and codes.</exception>
    /// <exception cref="IOException">It is not Parquet, or the stream fails.</exception>
    public static Task<IReadOnlyList<Observation>> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, _ => true, cancellationToken);

    /// <summary>Reads the observations of some regions.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="isWanted">Which regions. Nothing is held of others.</param>
    /// <param name="cancellationToken">Stops between columns.</param>
    /// <exception cref="InvalidDataException">It is Parquet, but not of these columns and codes.</exception>
    /// <exception cref="IOException">It is not Parquet, or the stream fails.</exception>
    public static async Task<IReadOnlyList<Observation>> ReadAsync(Stream stream, Predicate<RegionCode> isWanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);

        var observations = new List<Observation>();
        var codes = new ReadCodes();
        var reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken);
        await using (reader)
        {
            if (!reader.Schema.Equals(ObservationColumns.Schema))
            {
                throw new InvalidDataException($"Observations are expected to have the columns {ObservationColumns.Schema}, not {reader.Schema}.");
            }

            for (var index = 0; index < reader.RowGroupCount; index++)
            {
                using var group = reader.OpenRowGroupReader(index);
                await ReadGroupAsync(group, codes, isWanted, observations, cancellationToken);
            }
        }

        return observations;
    }

    private static async Task WriteGroupAsync(ParquetRowGroupWriter group, Observation[] rows, CancellationToken cancellationToken)
    {
        await TextAsync(ObservationColumns.Kind, row => row.Kind);
        await TextAsync(ObservationColumns.Region, row => row.Region.ToString());
        await TextAsync(ObservationColumns.Sector, row => row.Sector?.ToString());
        await TextAsync(ObservationColumns.Period, row => row.Period?.ToString());
        await TextAsync(ObservationColumns.Frequency, row => ObservationCodes.Of(row.Period?.Frequency));
        await TextAsync(ObservationColumns.Measure, row => row.Measure);
        await TextAsync(ObservationColumns.Basis, row => ObservationCodes.Of(row.Basis?.Kind));
        await group.WriteAsync<int>(ObservationColumns.BaseYear, Array.ConvertAll(rows, row => row.Basis?.Year), cancellationToken: cancellationToken);
        await group.WriteAsync<double>(ObservationColumns.Value, Array.ConvertAll(rows, row => Stored(row.Value)), cancellationToken: cancellationToken);
        await TextAsync(ObservationColumns.Unit, row => row.Unit);
        await TextAsync(ObservationColumns.Currency, row => row.Currency);
        await TextAsync(ObservationColumns.Flag, row => ObservationCodes.Of(row.Status));
        await TextAsync(ObservationColumns.Dataset, row => row.Dataset);
        await group.WriteAsync<long>(ObservationColumns.Sequence, Array.ConvertAll(rows, row => row.Sequence), cancellationToken: cancellationToken);
        await TextAsync(ObservationColumns.Sheet, row => row.Sheet);
        await group.WriteAsync<int>(ObservationColumns.Row, Array.ConvertAll(rows, row => row.Row), cancellationToken: cancellationToken);
        await group.WriteAsync<int>(ObservationColumns.Column, Array.ConvertAll(rows, row => row.Column), cancellationToken: cancellationToken);
        await TextAsync(ObservationColumns.TextValue, row => row.Text);
        group.CompleteValidate();

        async Task TextAsync(DataField field, Func<Observation, string?> value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await group.WriteAsync(field, Array.ConvertAll(rows, row => value(row))!);
        }
    }

    private static async Task ReadGroupAsync(
        ParquetRowGroupReader group, ReadCodes codes, Predicate<RegionCode> isWanted, List<Observation> observations, CancellationToken cancellationToken)
    {
        var count = checked((int)group.RowCount);
        var regions = Array.ConvertAll(await TextAsync(ObservationColumns.Region), codes.Region);
        var wanted = Enumerable.Range(0, count).Where(index => isWanted(regions[index])).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var kinds = await TextAsync(ObservationColumns.Kind);
        var sectors = await TextAsync(ObservationColumns.Sector);
        var periods = await TextAsync(ObservationColumns.Period);
        var measures = await TextAsync(ObservationColumns.Measure);
        var bases = await TextAsync(ObservationColumns.Basis);
        var baseYears = await NullableAsync<int>(ObservationColumns.BaseYear);
        var values = await NullableAsync<double>(ObservationColumns.Value);
        var units = await TextAsync(ObservationColumns.Unit);
        var currencies = await TextAsync(ObservationColumns.Currency);
        var flags = await TextAsync(ObservationColumns.Flag);
        var datasets = await TextAsync(ObservationColumns.Dataset);
        var sequences = await NumberAsync<long>(ObservationColumns.Sequence);
        var sheets = await TextAsync(ObservationColumns.Sheet);
        var rows = await NumberAsync<int>(ObservationColumns.Row);
        var columns = await NumberAsync<int>(ObservationColumns.Column);
        var texts = await TextAsync(ObservationColumns.TextValue);
        foreach (var index in wanted)
        {
            observations.Add(new Observation
            {
                Kind = codes.Text(kinds[index])!,
                Region = regions[index],
                Sector = codes.Sector(sectors[index]),
                Period = codes.Period(periods[index]),
                Measure = codes.Text(measures[index])!,
                Basis = codes.Basis(bases[index], baseYears[index]),
                Value = values[index] ?? double.NaN,
                Unit = codes.Text(units[index])!,
                Currency = codes.Text(currencies[index]),
                Status = ObservationCodes.Status(flags[index]),
                Dataset = codes.Text(datasets[index])!,
                Sequence = sequences[index],
                Sheet = codes.Text(sheets[index]),
                Row = rows[index],
                Column = columns[index],
                Text = texts[index],
            });
        }

        async Task<string?[]> TextAsync(DataField field)
        {
            var column = new string?[count];
            await group.ReadAsync(field, column.AsMemory(), cancellationToken: cancellationToken);
            return column;
        }

        async Task<T?[]> NullableAsync<T>(DataField field)
            where T : struct
        {
            var column = new T?[count];
            await group.ReadAsync<T>(field, column.AsMemory(), cancellationToken: cancellationToken);
            return column;
        }

        async Task<T[]> NumberAsync<T>(DataField field)
            where T : struct
        {
            var column = new T[count];
            await group.ReadAsync<T>(field, column.AsMemory(), cancellationToken: cancellationToken);
            return column;
        }
    }

    // A NaN of other bits than .NET's own is kept as it is.
    private static double? Stored(double value) => BitConverter.DoubleToInt64Bits(value) == TextValueBits ? null : value;
}
