using System.Reflection;
using EconomyPipeline.Functions.Storage;
using EconomyPipeline.Functions.Triggers;
using EconomyPipeline.Infra.Tests.Support;
using Microsoft.Azure.Functions.Worker;

namespace EconomyPipeline.Infra.Tests;

public sealed class StorageTests(CompiledTemplates templates)
{
    private const string Account = "Microsoft.Storage/storageAccounts";

    private static IEnumerable<(string Function, T Trigger)> Triggers<T>()
        where T : Attribute => typeof(IngestDataset).Assembly.GetExportedTypes().SelectMany(type => type.GetMethods())
        .Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)
        .SelectMany(method => method.GetParameters().Select(parameter => (method.GetCustomAttribute<FunctionAttribute>()!.Name, parameter.GetCustomAttribute<T>())))
        .Where(found => found.Item2 is not null).Select(found => (found.Name, found.Item2!));

    [Fact]
    public void Containers_queues_and_tables_are_those_of_the_code()
    {
        Assert.Equal(
            StorageNames.Containers.Append("deployments").Order(StringComparer.Ordinal),
            templates.Plain.Names($"{Account}/blobServices/containers").Order(StringComparer.Ordinal));
        Assert.Equal(
            StorageNames.Queues.SelectMany(queue => new[] { queue, $"{queue}-poison" }).Append(StorageNames.BlobPoisonQueue).Order(StringComparer.Ordinal),
            templates.Plain.Names($"{Account}/queueServices/queues").Order(StringComparer.Ordinal));
        Assert.Equal(
            StorageNames.Tables.Order(StringComparer.Ordinal),
            templates.Plain.Names($"{Account}/tableServices/tables").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_container_and_queue_that_a_function_names_is_made()
    {
        var (blobs, queues) = (Triggers<BlobTriggerAttribute>().ToList(), Triggers<QueueTriggerAttribute>().ToList());

        Assert.NotEmpty(blobs);
        Assert.NotEmpty(queues);
        Assert.All(blobs, blob => Assert.Contains(blob.Trigger.BlobPath.Split('/')[0], templates.Plain.Names($"{Account}/blobServices/containers")));
        Assert.All(queues, queue => Assert.Contains(queue.Trigger.QueueName, templates.Plain.Names($"{Account}/queueServices/queues")));
    }

    [Fact]
    public void Event_grid_tells_every_blob_function_of_its_own_container()
    {
        var told = templates.Subscriptions.GetProperty("variables").GetProperty("functions").EnumerateObject()
            .Select(function => (function.Name, function.Value.GetString()!));

        Assert.Equal(Triggers<BlobTriggerAttribute>().Select(blob => (blob.Function, blob.Trigger.BlobPath.Split('/')[0])).Order(), told.Order());
    }

    [Fact]
    public void Subscriptions_call_the_blob_extension_with_its_own_key()
    {
        var subscription = templates.Subscriptions.GetProperty("resources").ToString();

        Assert.Contains("/runtime/webhooks/blobs?functionName=Host.Functions.", subscription, StringComparison.Ordinal);
        Assert.Contains("systemKeys.blobs_extension", subscription, StringComparison.Ordinal);
        Assert.Contains("/blobServices/default/containers/", subscription, StringComparison.Ordinal);
        Assert.Contains("Microsoft.Storage.BlobCreated", subscription, StringComparison.Ordinal);
        Assert.False(templates.Subscriptions.TryGetProperty("outputs", out _));
    }

    [Fact]
    public void Deleted_and_replaced_uploads_can_be_brought_back()
    {
        var service = templates.Full.Only($"{Account}/blobServices");

        Assert.Equal(("true", "30"), (ResourceList.Value(service, "properties.deleteRetentionPolicy.enabled"), ResourceList.Value(service, "properties.deleteRetentionPolicy.days")));
        Assert.Equal("true", ResourceList.Value(service, "properties.containerDeleteRetentionPolicy.enabled"));
        Assert.Equal("true", ResourceList.Value(service, "properties.isVersioningEnabled"));
    }

    [Fact]
    public void Old_observations_go_to_the_cool_tier_and_other_versions_than_those_of_uploads_end()
    {
        var rules = templates.Full.Only($"{Account}/managementPolicies").GetProperty("properties").GetProperty("policy").GetProperty("rules").EnumerateArray()
            .ToDictionary(rule => ResourceList.Value(rule, "name"), rule => rule.GetProperty("definition"));
        IEnumerable<string> Prefixes(string rule) => rules[rule].GetProperty("filters").GetProperty("prefixMatch").EnumerateArray().Select(prefix => prefix.GetString()!);

        Assert.Contains("observations/", Prefixes("cool-what-nobody-reads"));
        Assert.Equal("90", ResourceList.Value(rules["cool-what-nobody-reads"], "actions.baseBlob.tierToCool.daysAfterLastAccessTimeGreaterThan"));
        Assert.Equal("365", ResourceList.Value(rules["end-versions-of-uploads"], "actions.version.delete.daysAfterCreationGreaterThan"));
        Assert.Equal("1", ResourceList.Value(rules["end-other-versions"], "actions.version.delete.daysAfterCreationGreaterThan"));

        // Storage takes ten prefixes in a rule, and every container of the code is in one of the two.
        Assert.InRange(Prefixes("end-other-versions").Count(), 1, 10);
        Assert.Equal(
            StorageNames.Containers.Append("deployments").Append("azure-webjobs-hosts").Append("azure-webjobs-secrets").Select(name => $"{name}/").Order(StringComparer.Ordinal),
            Prefixes("end-versions-of-uploads").Concat(Prefixes("end-other-versions")).Order(StringComparer.Ordinal));
    }
}
