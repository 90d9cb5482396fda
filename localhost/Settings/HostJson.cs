using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace EconomyPipeline.Localhost.Settings;

/// <summary>The parts of <c>host.json</c> that these triggers obey, with the Functions host's own defaults.</summary>
internal sealed record HostJson(
    IConfigurationSection Logging,
    TimeSpan FunctionTimeout,
    string RoutePrefix,
    QueueLimits Queues,
    BlobLimits Blobs)
{
    public static HostJson Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new LocalHostException($"{path} is missing: it holds the limits and log levels of the functions.");
        }

        try
        {
            var root = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path), optional: false, reloadOnChange: false).Build();
            var queues = root.GetSection("extensions:queues");
            var blobs = root.GetSection("extensions:blobs");
            var batchSize = Integer(queues, "batchSize", 16, 1, 32);
            return new HostJson(
                root.GetSection("logging"),
                Duration(root, "functionTimeout", TimeSpan.FromMinutes(30)),
                (root["extensions:http:routePrefix"] ?? "api").Trim('/'),
                new QueueLimits(
                    batchSize,
                    Integer(queues, "newBatchThreshold", batchSize / 2, 0, 1000),
                    Integer(queues, "maxDequeueCount", 5, 1, 1000),
                    Duration(queues, "visibilityTimeout", TimeSpan.Zero),
                    Duration(queues, "maxPollingInterval", TimeSpan.FromMinutes(1))),
                new BlobLimits(
                    Integer(blobs, "maxDegreeOfParallelism", 8 * Environment.ProcessorCount, 1, 1000),
                    Integer(blobs, "poisonBlobThreshold", 5, 1, 1000)));
        }
        catch (InvalidDataException exception)
        {
            throw new LocalHostException($"{path} is not valid JSON: {exception.InnerException?.Message ?? exception.Message}", exception);
        }
    }

    private static int Integer(IConfigurationSection section, string name, int ifAbsent, int least, int most)
    {
        if (section[name] is not { } text)
        {
            return ifAbsent;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new LocalHostException($"host.json: {section.Path}:{name} is \"{text}\"; expected a whole number from {least} to {most}.");
    }

    private static TimeSpan Duration(IConfiguration section, string name, TimeSpan ifAbsent)
    {
        if (section[name] is not { } text)
        {
            return ifAbsent;
        }

        if (text == "-1")
        {
            return Timeout.InfiniteTimeSpan;
        }

        return TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value) && value >= TimeSpan.Zero
            ? value
            : throw new LocalHostException($"host.json: {name} is \"{text}\"; expected a duration such as \"00:00:10\".");
    }
}
