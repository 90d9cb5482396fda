using EconomyPipeline.Functions.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Sends traces, measurements and logs to a collector, when the environment names one.</summary>
internal static class TelemetryExport
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTo(IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Endpoint)))
        {
            return;
        }

        services.AddOpenTelemetry()

            // Last, so that OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES have the last word.
            .ConfigureResource(resource => resource.AddService(PipelineTrace.SourceName).AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(PipelineTrace.SourceName).AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddMeter(PipelineMetrics.MeterName).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .WithLogging(configureBuilder: null, logging => (logging.IncludeScopes, logging.IncludeFormattedMessage) = (true, true))
            .UseOtlpExporter();
    }
}
