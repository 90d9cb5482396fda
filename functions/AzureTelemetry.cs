using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using EconomyPipeline.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace EconomyPipeline.Functions;

/// <summary>What the worker itself sends to Application Insights. The Functions host sends its own, as host.json's <c>telemetryMode</c> says.</summary>
internal static class AzureTelemetry
{
    private const string ConnectionSetting = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    public static void AddAzureTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource(PipelineTrace.SourceName))
            .WithMetrics(metrics => metrics.AddMeter(PipelineMetrics.MeterName));
        services.Configure<OpenTelemetryLoggerOptions>(logging => (logging.IncludeScopes, logging.IncludeFormattedMessage) = (true, true));

        // Without a place to send to, nothing is sent. The key in the connection string is refused there: an identity signs in.
        if (!string.IsNullOrEmpty(configuration[ConnectionSetting]))
        {
            telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = new DefaultAzureCredential());
        }
    }
}
