using EconomyPipeline.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddEconomyPipeline(builder.Configuration);
builder.Services.AddAzureTelemetry(builder.Configuration);
await builder.Build().RunAsync();
