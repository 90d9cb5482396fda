using System.Text;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Tests.Tables;

/// <summary>Azure's limits on a transaction, which the emulator does not check.</summary>
public sealed class TransactionPlanTests
{
    [Fact]
    public void Batch_holds_at_most_100_entities_of_one_partition()
    {
        var entities = Enumerable.Range(0, 250).Select(number => new TableEntity(number % 2 == 0 ? "even" : "odd", $"{number}"));

        var batches = TransactionPlan.Cut(entities).ToList();

        Assert.Equal([100, 100, 25, 25], batches.Select(batch => batch.Count));
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
}
