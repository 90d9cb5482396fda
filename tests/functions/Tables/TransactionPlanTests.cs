using System.Text;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Tables;
using EconomyPipeline.Functions.Tests.Support;

namespace EconomyPipeline.Functions.Tests.Tables;

/// <summary>Azure's limits on a transaction, which the emulator does not check.</summary>
public sealed class TransactionPlanTests(SamplePipeline sample)
{
    [Fact]
    public void Batch_holds_at_most_100_entities_of_one_partition()
    {
        var entities = Enumerable.Range(0, 250).Select(number => new TableEntity(number % 2 == 0 ? "even" : "odd", $"{number}"));

        var batches = TransactionPlan.Cut(entities).ToList();

        Assert.Equal([100, 25, 100, 25], batches.Select(batch => batch.Count));
        Assert.All(batches, batch => Assert.Single(batch.Select(entity => entity.PartitionKey).Distinct()));
    }

    [Fact]
    public void Batch_stays_below_4_mebibytes_as_sent()
    {
        // The worst case of JSON: every character becomes six.
        var text = new string('"', 30_000);
        var entities = Enumerable.Range(0, 100).Select(number => new TableEntity("p", $"{number}") { ["Text"] = text });

        var batches = TransactionPlan.Cut(entities).ToList();

        Assert.Equal(100, batches.Sum(batch => batch.Count));
        Assert.All(batches, batch => Assert.True(batch.Count * 6 * text.Length < TransactionPlan.MaxBytes));
        Assert.True(batches.Count > 1);
    }

    [Fact]
    public void Estimate_is_above_what_the_client_sends()
    {
        var entity = new TableEntity("partition", "row") { ["Name"] = "Banjarbaru \"kota\" — ü", ["Value"] = 1.25, ["N"] = 13, ["Long"] = long.MaxValue };
        var json = System.Text.Json.JsonSerializer.Serialize((IDictionary<string, object>)entity);

        Assert.True(EntitySize.UpperBoundBytes(entity) > Encoding.UTF8.GetByteCount(json));
    }

    [Fact]
    public void Entity_twice_is_a_bug() =>
        Assert.Contains("p / r", Assert.Throws<InvalidOperationException>(() => TransactionPlan.Cut([new TableEntity("p", "r"), new TableEntity("p", "r")]).ToList()).Message, StringComparison.Ordinal);

    [Fact]
    public void Entity_that_no_transaction_can_hold_is_a_bug()
    {
        var entity = new TableEntity("p", "r");
        for (var column = 0; column < 40; column++)
        {
            entity[$"C{column}"] = new string('"', 30_000);
        }

        Assert.Throws<InvalidOperationException>(() => TransactionPlan.Cut([entity]).ToList());
    }

    [Fact]
    public async Task Deleting_by_filter_deletes_just_what_it_selects()
    {
        var table = sample.Pipeline.Account.Table("Scratch");
        await table.CreateIfNotExistsAsync(TestContext.Current.CancellationToken);
        var runs = new[] { "aa", "ab" };
        await TableWriter.UpsertAsync(
            table,
            runs.SelectMany(run => Enumerable.Range(0, 1500).Select(number => new TableEntity(TableKey.Join("6300", run, $"{number % 3}"), $"{number}"))),
            TestContext.Current.CancellationToken);

        await TableWriter.DeleteAsync(table, TableKey.StartsWith("PartitionKey", "6300", "aa"), TestContext.Current.CancellationToken);

        var left = new List<TableEntity>();
        await foreach (var entity in table.QueryAsync<TableEntity>(cancellationToken: TestContext.Current.CancellationToken))
        {
            left.Add(entity);
        }

        Assert.Equal(1500, left.Count);
        Assert.All(left, entity => Assert.StartsWith("6300_ab_", entity.PartitionKey, StringComparison.Ordinal));
    }
}
