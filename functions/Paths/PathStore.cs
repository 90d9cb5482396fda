using System.Buffers.Binary;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Paths;

namespace EconomyPipeline.Functions.Paths;

/// <summary>
/// The joint sample paths of forecast runs, among the files of each run in the archive: <c>paths-{basis}-{frequency}.bin</c>, laid
/// out so that one region is read without the others.
/// </summary>
public sealed class PathStore(StorageAccount account, RunArchive archive)
{
    // Holds the header of a province, so that mostly one request reads it.
    private const int FirstRead = 32 * 1024;

    private const int Preamble = 12;

    private static ReadOnlySpan<byte> Magic => "EPPATHS1"u8;

    /// <summary>Writes the paths of a run, before it is published.</summary>
    public async Task WriteAsync(RegionCode scope, RunRecord run, PanelForecast forecast, CancellationToken cancellationToken)
    {
        foreach (var paths in forecast.Paths.Where(paths => paths.Count > 0))
        {
            var frequency = paths.Periods[0].Frequency;
            var values = forecast.Values.Where(value => value.Basis == paths.Basis && value.Period == paths.Periods[0]).ToList();
            var rows = values
                .GroupBy(value => value.Region)
                .SelectMany(region => region.Select(value => (value.Region, value.Sector, Draws: paths.RowsOf(scope, value.Region, value.Sector))))
                .Where(row => row.Draws.Count > 0)
                .ToList();
            var header = new PathHeader(
                scope.ToString(),
                run.Run,
                paths.Basis.ToString(),
                frequency.ToString().ToLowerInvariant(),
                values[0].Unit,
                [.. paths.Periods.Select(period => period.ToString())],
                paths.Count,
                [.. rows.Select(row => $"{row.Region}_{row.Sector}")]);
            await archive.WriteAsync(
                Name(run.PartitionKey, run.Sequence, run.Run, header.Basis, header.Frequency),
                stream => WriteAsync(stream, header, paths, rows.Select(row => row.Draws), cancellationToken),
                cancellationToken);
        }
    }

    /// <summary>The paths of a region's rows: by sector, then period, then path.</summary>
    /// <returns>Null where no paths are kept of the run.</returns>
    /// <exception cref="InvalidDataException">The file is not one of paths.</exception>
    public async Task<IReadOnlyDictionary<string, double[][]>?> ReadAsync(
        string scope, PublicationEvent published, string basis, string frequency, string region, CancellationToken cancellationToken)
    {
        var blob = account.Container(StorageNames.ArchiveContainer).GetBlobClient(Name(scope, published.Sequence, published.Run, basis, frequency));
        if (await ReadHeaderAsync(blob, cancellationToken) is not var (header, start))
        {
            return null;
        }

        var (first, count) = RowsOf(header, region);
        if (count == 0)
        {
            return new Dictionary<string, double[][]>(StringComparer.Ordinal);
        }

        var bytes = await ReadAsync(blob, start + header.Offset(first), count * header.RowBytes, cancellationToken);
        return Enumerable.Range(0, count).ToDictionary(
            row => header.Rows[first + row].Split('_')[1],
            row => Periods(header, bytes.AsSpan(row * header.RowBytes, header.RowBytes)),
            StringComparer.Ordinal);
    }

    /// <summary>All paths of a run at one basis and frequency: the rows that everything else is the sum of.</summary>
    /// <returns>Null where no paths are kept of the run.</returns>
    /// <exception cref="InvalidDataException">The file is not one of paths.</exception>
    public async Task<SamplePaths?> ReadAllAsync(string scope, PublicationEvent published, PriceBasis basis, string frequency, CancellationToken cancellationToken)
    {
        var blob = account.Container(StorageNames.ArchiveContainer).GetBlobClient(Name(scope, published.Sequence, published.Run, basis.ToString(), frequency));
        if (await ReadHeaderAsync(blob, cancellationToken) is not var (header, start))
        {
            return null;
        }

        var bytes = await ReadAsync(blob, start, header.Rows.Count * header.RowBytes, cancellationToken);
        var rows = header.Rows.Index()
            .Select(row => (row.Index, Region: RegionCode.Parse(row.Item.Split('_')[0]), Sector: SectorCode.Parse(row.Item.Split('_')[1])))
            .Where(row => row.Region.ToString() != header.Scope && row.Sector != SectorCode.Total)
            .ToList();
        var values = new double[header.Paths * rows.Count * header.Periods.Count];
        foreach (var (position, row) in rows.Index())
        {
            foreach (var (period, draws) in Periods(header, bytes.AsSpan(row.Index * header.RowBytes, header.RowBytes)).Index())
            {
                for (var path = 0; path < header.Paths; path++)
                {
                    values[(((path * rows.Count) + position) * header.Periods.Count) + period] = draws[path];
                }
            }
        }

        return new SamplePaths(basis, [.. header.Periods.Select(Period.Parse)], [.. rows.Select(row => (row.Region, row.Sector))], values);
    }

    private static string Name(string scope, long sequence, string run, string basis, string frequency) =>
        RunArchive.FileName(scope, sequence, run, $"paths-{basis}-{frequency}.bin");

    private static async Task WriteAsync(
        Stream stream, PathHeader header, SamplePaths paths, IEnumerable<IReadOnlyList<int>> rows, CancellationToken cancellationToken)
    {
        var text = JsonSerializer.SerializeToUtf8Bytes(header, PathJson.Default.PathHeader);
        var preamble = new byte[Preamble];
        Magic.CopyTo(preamble);
        BinaryPrimitives.WriteInt32LittleEndian(preamble.AsSpan(Magic.Length), text.Length);
        await stream.WriteAsync(preamble, cancellationToken);
        await stream.WriteAsync(text, cancellationToken);
        var numbers = new byte[header.RowBytes];
        foreach (var row in rows)
        {
            for (var period = 0; period < paths.Periods.Count; period++)
            {
                for (var path = 0; path < paths.Count; path++)
                {
                    var sum = row.Sum(part => paths[path, part, period]);
                    BinaryPrimitives.WriteSingleLittleEndian(numbers.AsSpan(((period * paths.Count) + path) * sizeof(float)), (float)sum);
                }
            }

            await stream.WriteAsync(numbers, cancellationToken);
        }
    }

    // The rows of a region lie together.
    private static (int First, int Count) RowsOf(PathHeader header, string region)
    {
        var rows = header.Rows.Index().Where(row => row.Item.StartsWith($"{region}_", StringComparison.Ordinal)).Select(row => row.Index).ToList();
        return rows.Count == 0 ? (0, 0) : (rows[0], rows.Count);
    }

    private static double[][] Periods(PathHeader header, ReadOnlySpan<byte> row)
    {
        var periods = new double[header.Periods.Count][];
        for (var period = 0; period < periods.Length; period++)
        {
            periods[period] = new double[header.Paths];
            for (var path = 0; path < header.Paths; path++)
            {
                periods[period][path] = BinaryPrimitives.ReadSingleLittleEndian(row[(((period * header.Paths) + path) * sizeof(float))..]);
            }
        }

        return periods;
    }

    private static async Task<(PathHeader Header, long Start)?> ReadHeaderAsync(BlobClient blob, CancellationToken cancellationToken)
    {
        try
        {
            var beginning = await ReadAsync(blob, 0, FirstRead, cancellationToken);
            if (!beginning.AsSpan().StartsWith(Magic))
            {
                throw new InvalidDataException($"{blob.Name} is no file of sample paths.");
            }

            var length = BinaryPrimitives.ReadInt32LittleEndian(beginning.AsSpan(Magic.Length));
            var text = length <= beginning.Length - Preamble
                ? beginning.AsMemory(Preamble, length)
                : await ReadAsync(blob, Preamble, length, cancellationToken);
            var header = JsonSerializer.Deserialize(text.Span, PathJson.Default.PathHeader) ?? throw new InvalidDataException($"{blob.Name} has no header.");
            return (header, Preamble + length);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return null;
        }
    }

    private static async Task<byte[]> ReadAsync(BlobClient blob, long offset, int length, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Range = new HttpRange(offset, length) };
        return (await blob.DownloadContentAsync(options, cancellationToken)).Value.Content.ToArray();
    }
}
