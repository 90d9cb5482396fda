using System.Collections.Concurrent;
using EconomyPipeline.Datasets.Grids;

namespace EconomyPipeline.Datasets.Workbooks;

/// <summary>
/// Rows that another thread reads ahead of the one that understands them: unpacking and parsing a large sheet takes about twice
/// as long as all that is done with its rows.
/// </summary>
internal static class RowsAhead
{
    // Most sheets end before a second thread is worth it.
    private const int RowsBefore = 2_000;

    // A row has up to 16,384 cells: what is held is counted in these.
    private const int CellsOfBatch = 4_096;
    private const int MostBatches = 8;

    /// <summary>The same rows. While they are gone through nobody else may use what they come from; when that ends, the other thread has ended.</summary>
    public static IEnumerable<GridRow> Of(IEnumerable<GridRow> rows)
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

        using var batches = new BlockingCollection<GridRow[]>(MostBatches);
        using var givenUp = new CancellationTokenSource();
        var reading = Task.Factory.StartNew(() => Fill(source, batches, givenUp.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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

    private static void Fill(IEnumerator<GridRow> source, BlockingCollection<GridRow[]> batches, CancellationToken givenUp)
    {
        var batch = new List<GridRow>();
        var cells = 0;
        try
        {
            while (!givenUp.IsCancellationRequested && source.MoveNext())
            {
                batch.Add(source.Current);
                cells += 1 + source.Current.Cells.Count;
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
