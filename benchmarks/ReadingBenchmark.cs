using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Benchmarks;

/// <summary>Reading and checking a file of a million rows against bare loops of the same libraries over the same file.</summary>
internal static class ReadingBenchmark
{
    private const int CsvRounds = 11;
    private const int WorkbookRounds = 5;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("economy-benchmarks-");
        try
        {
            Pairs.WriteHeader("Reading files of a million rows");
            var csv = Path.Combine(folder.FullName, "national.csv");
            ReadingFiles.WriteCsv(csv);
            var typed = BareReaders.ReadCsv(csv);
            Require(typed, BareReaders.ReadCsvTexts(csv));
            Require((typed.Rows, true), (ReadingFiles.Rows, Math.Abs(SumOf(csv) - (double)typed.Sum * 1_000) < 1_000));
            await CompareAsync("tidy CSV; the bare loop reads every column into its type", CsvRounds, () => Read(csv), () => BareReaders.ReadCsv(csv), cancellationToken);
            await CompareAsync("tidy CSV; the bare loop reads only numbers and leaves texts", CsvRounds, () => Read(csv), () => BareReaders.ReadCsvTexts(csv), cancellationToken);
            await CompareAsync("tidy CSV, and ours gone through as observations", CsvRounds, () => SumOf(csv), () => BareReaders.ReadCsv(csv), cancellationToken);

            var workbook = Path.Combine(folder.FullName, "national.xlsx");
            ReadingFiles.WriteWorkbook(workbook);
            var bare = BareReaders.ReadWorkbook(workbook);
            Require((bare.Rows, true), (ReadingFiles.Rows, Math.Abs(SumOf(workbook) - bare.Sum * 1_000) < 1_000));
            await CompareAsync("workbook of three labels and two values a row; the bare loop reads every cell into its type", WorkbookRounds, () => Read(workbook), () => BareReaders.ReadWorkbook(workbook), cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task CompareAsync<TOurs, TBare>(string what, int rounds, Func<TOurs> ours, Func<TBare> bare, CancellationToken cancellationToken) =>
        Pairs.CompareAsync(what, rounds, () => Task.FromResult(ours()), () => Task.FromResult(bare()), cancellationToken);

    private static int Read(string path) => ReadContent(path).Observations.Count;

    private static double SumOf(string path) => ReadContent(path).Observations.Sum(cell => cell.Value);

    private static DatasetContent ReadContent(string path)
    {
        using var stream = File.OpenRead(path);
        var content = DatasetReader.Read(stream, Path.GetFileName(path), DatasetKind.SectorOutput, DatasetFacts.None);
        return content.IsAcceptable ? content : throw new InvalidOperationException($"{path} was not accepted: {content.Findings[0].Message.En}");
    }

    private static void Require<T>(T expected, T found)
    {
        if (!Equals(expected, found))
        {
            throw new InvalidOperationException($"The two ways read {expected} and {found}.");
        }
    }
}
