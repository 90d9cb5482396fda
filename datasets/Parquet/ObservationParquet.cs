using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>
/// Observations as Parquet: kind, region, sector, period, frequency, measure, basis (<c>current</c>, <c>constant</c>,
/// <c>chained</c>), base_year, value, unit, currency, flag, dataset, sequence, sheet, row, column, text, item. What is written is
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
    /// <param name="cancellationToken">Stops between groups of rows.</param>
    public static Task WriteAsync(IEnumerable<Observation> observations, Stream stream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(stream);

        return ParquetFile.WriteAsync(
            stream,
            ObservationColumns.All,
            file =>
            {
                foreach (var rows in observations.Chunk(RowsPerGroup))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    using var group = file.AppendRowGroup();
                    WriteGroup(group, rows);
                }
            },
            cancellationToken);
    }

    /// <summary>Reads what <see cref="WriteAsync"/> wrote.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="cancellationToken">Stops between groups of rows.</param>
    /// <exception cref="InvalidDataException">It is not Parquet, damaged, or not of these columns and codes.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Task<IReadOnlyList<Observation>> ReadAsync(Stream stream, CancellationToken cancellationToken) =>
        ReadAsync(stream, _ => true, cancellationToken);

    /// <summary>Reads the observations of some regions.</summary>
    /// <param name="stream">Seekable; not disposed.</param>
    /// <param name="isWanted">Which regions. Nothing is held of others.</param>
    /// <param name="cancellationToken">Stops between groups of rows.</param>
    /// <exception cref="InvalidDataException">It is not Parquet, damaged, or not of these columns and codes.</exception>
    /// <exception cref="IOException">The stream fails.</exception>
    public static Task<IReadOnlyList<Observation>> ReadAsync(Stream stream, Predicate<RegionCode> isWanted, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);

        return ParquetFile.ReadAsync<IReadOnlyList<Observation>>(stream, file => Read(file, isWanted, cancellationToken), cancellationToken);
    }

    private static List<Observation> Read(ParquetFileReader file, Predicate<RegionCode> isWanted, CancellationToken cancellationToken)
    {
        var schema = file.FileMetaData.Schema;
        var names = string.Join(' ', Enumerable.Range(0, schema.NumColumns).Select(index => schema.Column(index).Name));
        if (names != ObservationColumns.Names)
        {
            throw new InvalidDataException($"Observations are expected to have the columns {ObservationColumns.Names}, not {names}.");
        }

        var observations = new List<Observation>();
        var codes = new ReadCodes();
        for (var index = 0; index < file.FileMetaData.NumRowGroups; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var group = file.RowGroup(index);
            ReadGroup(group, codes, isWanted, observations);
        }

        return observations;
    }

    private static void WriteGroup(RowGroupWriter group, Observation[] rows)
    {
        Texts(row => row.Kind);
        Texts(row => row.Region.ToString());
        Texts(row => row.Sector?.ToString());
        Texts(row => row.Period?.ToString());
        Texts(row => ObservationCodes.Of(row.Period?.Frequency));
        Texts(row => row.Measure);
        Texts(row => ObservationCodes.Of(row.Basis?.Kind));
        group.Write(Array.ConvertAll(rows, row => row.Basis?.Year));
        group.Write(Array.ConvertAll(rows, row => Stored(row.Value)));
        Texts(row => row.Unit);
        Texts(row => row.Currency);
        Texts(row => ObservationCodes.Of(row.Status));
        Texts(row => row.Dataset);
        group.Write(Array.ConvertAll(rows, row => row.Sequence));
        Texts(row => row.Sheet);
        group.Write(Array.ConvertAll(rows, row => row.Row));
        group.Write(Array.ConvertAll(rows, row => row.Column));
        Texts(row => row.Text);
        Texts(row => row.Item);

        void Texts(Converter<Observation, string?> text) => group.Write(Array.ConvertAll(rows, text));
    }

    private static void ReadGroup(RowGroupReader group, ReadCodes codes, Predicate<RegionCode> isWanted, List<Observation> observations)
    {
        var regions = Array.ConvertAll(Texts(ObservationColumns.Region), codes.Region);
        var wanted = Enumerable.Range(0, regions.Length).Where(index => isWanted(regions[index])).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        var kinds = Texts(ObservationColumns.Kind);
        var sectors = Texts(ObservationColumns.Sector);
        var periods = Texts(ObservationColumns.Period);
        var measures = Texts(ObservationColumns.Measure);
        var bases = Texts(ObservationColumns.Basis);
        var baseYears = group.Read<int?>(ObservationColumns.BaseYear);
        var values = group.Read<double?>(ObservationColumns.Value);
        var units = Texts(ObservationColumns.Unit);
        var currencies = Texts(ObservationColumns.Currency);
        var flags = Texts(ObservationColumns.Flag);
        var datasets = Texts(ObservationColumns.Dataset);
        var sequences = group.Read<long>(ObservationColumns.Sequence);
        var sheets = Texts(ObservationColumns.Sheet);
        var rows = group.Read<int>(ObservationColumns.Row);
        var columns = group.Read<int>(ObservationColumns.Column);
        var texts = Texts(ObservationColumns.Text);
        var items = Texts(ObservationColumns.Item);
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
                Item = codes.Text(items[index]),
            });
        }

        string?[] Texts(int column) => group.Read<string?>(column);
    }

    // A NaN of other bits than .NET's own is kept as it is.
    private static double? Stored(double value) => BitConverter.DoubleToInt64Bits(value) == TextValueBits ? null : value;
}
