using System.Globalization;
using Azure.Data.Tables;
using EconomyPipeline.Datasets;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Benchmarks;

/// <summary>Writes of a run's rows against a bare loop over the same entities in the same transactions, as many at once.</summary>
internal static class WriteBenchmark
{
    private const string Table = "Benchmark";
    private const int TransactionsInFlight = 8;
    private const int Rounds = 11;
    private const int EntitiesOfOneSize = 1_000;

    // The emulator takes more than a minute for ten times as many entities in the same partitions, and hours for a hundred times:
    // so what is replayed comes before.
    private static readonly (bool IsReplaying, int Size)[] Courses = [(false, 1), (true, 1), (true, 10), (true, 100), (false, 10)];

    /// <summary>Writes entities of the sample's indicators, and 10 and 100 times as many; 100 times only where the answers are replayed.</summary>
    public static async Task RunAsync(BenchmarkDeployment deployment, CancellationToken cancellationToken)
    {
        var table = deployment.Account.Table(Table);
        await table.CreateIfNotExistsAsync(cancellationToken);
        var sample = SampleRows().Take(EntitiesOfOneSize).ToList();
        Pairs.WriteHeader("Writes");
        foreach (var (isReplaying, size) in Courses)
        {
            var entities = Grown(sample, size);

            // Cut beforehand: the bare loop is spared even that.
            var batches = TransactionPlan.Cut(entities).ToList();
            deployment.Transport.IsReplaying = isReplaying;
            await Pairs.CompareAsync(
                string.Create(CultureInfo.InvariantCulture, $"{entities.Count} entities, {(isReplaying ? "the storage's answers replayed at once" : "against the emulator")}"),
                isReplaying ? Rounds : Math.Max(1, Rounds / size),
                () => TableWriter.UpsertAsync(table, entities, cancellationToken),
                () => Parallel.ForEachAsync(
                    batches,
                    new ParallelOptions { MaxDegreeOfParallelism = TransactionsInFlight, CancellationToken = cancellationToken },
                    async (batch, token) => await table.SubmitTransactionAsync(batch.Select(entity => new TableTransactionAction(TableTransactionActionType.UpsertReplace, entity)), token)),
                cancellationToken);
        }

        deployment.Transport.IsReplaying = false;
    }

    // More regions are more rows in each partition.
    private static List<TableEntity> Grown(IReadOnlyList<TableEntity> sample, int size) =>
    [
        .. from copy in Enumerable.Range(0, size)
           from entity in sample
           select new TableEntity(entity) { RowKey = string.Create(CultureInfo.InvariantCulture, $"{copy:D2}-{entity.RowKey}") },
    ];

    private static IEnumerable<TableEntity> SampleRows()
    {
        var scope = RegionCode.Parse("6300");
        var accounts = AccountsBuilder.Build(scope, SampleObservations(), new AccountsOptions());
        return IndicatorCatalogue.Compute(accounts, IndicatorTier.Core).Select(value => IndicatorRows.ToIndicatorRow("benchmark", new ScopedIndicatorValue(scope, value)));
    }

    private static List<Observation> SampleObservations() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.csv", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IReadOnlyCollection<Observation> Read(string path)
    {
        using var stream = File.OpenRead(path);
        return DatasetReader.Read(stream, Path.GetFileName(path), Path.GetFileName(Path.GetDirectoryName(path)), DatasetFacts.None).Observations;
    }
}
