using System.Globalization;

namespace EconomyPipeline.Benchmarks.Accuracy.Speed;

/// <summary>R's package forecast on the same series in the same run.</summary>
internal static class RForecast
{
    /// <summary>Processor seconds of fitting and forecasting each series once, by our name of the method; null where R or the package is not installed.</summary>
    public static async Task<IReadOnlyDictionary<string, double>?> ProcessorSecondsAsync(IEnumerable<double[]> series, CancellationToken cancellationToken)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "Rscript")).FirstOrDefault(File.Exists);
        if (program is null)
        {
            return null;
        }

        var lines = series.Select(values => string.Join(',', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture))));
        try
        {
            var output = await ChildProcess.RunAsync(
                program, ["--vanilla", Path.Combine(AppContext.BaseDirectory, "forecast.R")], string.Join('\n', lines) + "\n", cancellationToken);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToDictionary(
                cells => cells[0], cells => double.Parse(cells[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        }
        catch (InvalidOperationException failure)
        {
            // Without the package R says so on standard error and ends with 1.
            Console.WriteLine($"R's forecast is left out: {failure.Message}");
            return null;
        }
    }
}
