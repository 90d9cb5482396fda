using System.Collections.Concurrent;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>
/// Rows that another thread reads ahead of the one that understands them: unpacking and parsing a large sheet takes about twice
/// as long as all that is done with its rows.
/// </summary>
internal static class RowsAhead
{
    // Most sheets end before a second thread is worth it.
    private const int RowsBefore = 2_000;

    // A row has up to 16,384 cells: what is held is counted in these. Of eight batches of four thousand half outlived each
    // collection of the youngest objects, which cost more time than threads that change less often save.
    private const int CellsOfBatch = 1_024;
    private const int MostBatches = 4;

    /// <summary>The same rows. While they are gone through nobody else may use what they come from; when that ends, the other thread has ended.</summary>
    /// <param name="rows">Rows as they come from the file.</param>
    /// <param name="lengthOf">How many cells a row has.</param>
    public static IEnumerable<TRow> Of<TRow>(IEnumerable<TRow> rows, Func<TRow, int> lengthOf)
    {
        using var source = rows.GetEnumerator();
        for (var count = 0; count < RowsBefore; count++)
        {
            if (!source.MoveNext())
            {
                yield break;
            }

            yield return source.Current;
        }

        using var batches = new BlockingCollection<TRow[]>(MostBatches);
        using var givenUp = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Fill(source, lengthOf, batches, givenUp.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            foreach (var row in batches.GetConsumingEnumerable(CancellationToken.None).SelectMany(batch => batch))
            {
                yield return row;
            }
        }
        finally
        {
            givenUp.Cancel();

            // What stopped the reading is thrown where its rows are wanted.
            reading.GetAwaiter().GetResult();
        }
    }

    private static void Fill<TRow>(IEnumerator<TRow> source, Func<TRow, int> lengthOf, BlockingCollection<TRow[]> batches, CancellationToken givenUp)
    {
        var batch = new List<TRow>();
        var cells = 0;
        try
        {
            while (!givenUp.IsCancellationRequested && source.MoveNext())
            {
                batch.Add(source.Current);
                cells += 1 + lengthOf(source.Current);
                if (cells >= CellsOfBatch)
                {
                    batches.Add([.. batch], givenUp);
                    batch.Clear();
                    cells = 0;
                }
            }

            batches.Add([.. batch], givenUp);
        }
        catch (OperationCanceledException) when (givenUp.IsCancellationRequested)
        {
            // Nobody wants the rest.
        }
        finally
        {
            batches.CompleteAdding();
        }
    }
}
