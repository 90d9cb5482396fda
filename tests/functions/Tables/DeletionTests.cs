using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Tables;

public sealed class DeletionTests(SamplePipeline sample)
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deleting_by_filter_deletes_just_what_it_selects()
    {
        var table = await TableAsync("Selected");
        var runs = new[] { "aa", "ab" };
        await TableWriter.UpsertAsync(
            table,
            runs.SelectMany(run => Enumerable.Range(0, 1500).Select(number => new TableEntity(TableKey.Join("6300", run, $"{number % 3}"), $"{number}"))),
            Cancelled);

        Assert.True(await TableWriter.DeleteAsync(table, TableKey.StartsWith("PartitionKey", "6300", "aa"), () => Task.FromResult(true), Cancelled));

        var left = await RowsAsync(table);
        Assert.Equal(1500, left.Count);
        Assert.All(left, entity => Assert.StartsWith("6300_ab_", entity.PartitionKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Row_that_is_written_anew_while_rows_are_deleted_stays()
    {
        var table = await TableAsync("Rewritten");
        await WriteAsync(table, 150);
        var looks = 0;

        // The new writer comes between the look at the rows and their deletion, and then says so.
        var isDeleted = await TableWriter.DeleteAsync(
            table,
            TableKey.StartsWith("PartitionKey", "6300", "aa"),
            async () =>
            {
                if (++looks == 1)
                {
                    await WriteAsync(table, 150);
                    return true;
                }

                return false;
            },
            Cancelled);

        Assert.False(isDeleted);
        Assert.Equal(150, (await RowsAsync(table)).Count);
    }

    private static Task WriteAsync(TableClient table, int count) => TableWriter.UpsertAsync(
        table, Enumerable.Range(0, count).Select(number => new TableEntity(TableKey.Join("6300", "aa", "x"), $"{number}")), Cancelled);

    private static async Task<IReadOnlyList<TableEntity>> RowsAsync(TableClient table) =>
        await table.QueryAsync<TableEntity>(cancellationToken: Cancelled).ToListAsync(Cancelled);

    private async Task<TableClient> TableAsync(string name)
    {
        var table = sample.Pipeline.Account.Table(name);
        await table.CreateIfNotExistsAsync(Cancelled);
        return table;
    }
}
