using System.Globalization;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Api.Answers;
using Spectre.Console;

namespace EconomyPipeline.Cli.Serving;

/// <summary>Prints what was published: regions, periods, growth, inequality by year, and the years ahead with their intervals.</summary>
internal static class SummaryView
{
    // Output is stored in millions; people read trillions.
    private const double MillionsPerTrillion = 1e6;

    private static readonly string Total = SectorCode.Total.ToString();

    public static async Task PrintAsync(ApiClient api, CancellationToken cancellationToken)
    {
        foreach (var scope in await api.ScopesAsync(cancellationToken))
        {
            PrintHeading(scope);
            await PrintYearsAsync(api, scope, cancellationToken);

            // Where only totals are published, nothing is forecast.
            if (scope is { ForecastRun: not null, SectorPeriods: not null })
            {
                await PrintForecastAsync(api, scope, cancellationToken);
            }
        }
    }

    private static void PrintHeading(ScopeAnswer scope)
    {
        var sectorYears = scope.SectorPeriods is { } years ? $"{years.First}–{years.Last}" : "–";
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLineInterpolated($"[bold]{scope.Name}[/] ({scope.Code})");
        AnsiConsole.MarkupLineInterpolated(
            $"{scope.Regions.Count} kabupaten/kota (regencies) · {scope.Sectors.Count} sektor (sectors) {sectorYears} · total {scope.Periods[0]}–{scope.Periods[^1]}");
    }

    private static async Task PrintYearsAsync(ApiClient api, ScopeAnswer scope, CancellationToken cancellationToken)
    {
        var growth = await api.IndicatorAsync(scope.Code, "growth-annual", $"region={scope.Code}&sector={Total}", cancellationToken);
        var williamson = await api.IndicatorAsync(scope.Code, "williamson", $"region={scope.Code}", cancellationToken);
        var theil = await api.IndicatorAsync(scope.Code, "theil-t", $"region={scope.Code}", cancellationToken);
        var table = new Table().AddColumns("Tahun / year", "Pertumbuhan / growth, %", "Williamson", "Theil T", "Mutu / quality");
        table.Title = new TableTitle(growth.Basis ?? "");
        var first = scope.SectorPeriods?.First ?? scope.Periods[0];
        var notes = new UndefinedNotes();
        foreach (var year in williamson.Values.Select(value => value.Period).OfType<string>().Where(year => string.CompareOrdinal(year, first) >= 0).Distinct())
        {
            var inequality = williamson.Values.Single(value => value.Period == year);
            table.AddRow(
                year,
                Text(growth.Values.FirstOrDefault(value => value.Period == year), "pertumbuhan / growth", "0.00"),
                Text(inequality, "Williamson", "0.0000"),
                Text(theil.Values.FirstOrDefault(value => value.Period == year), "Theil T", "0.0000"),
                Markup.Escape(inequality.Quality ?? "–"));

            string Text(ValueAnswer? value, string name, string format)
            {
                notes.Note(year, name, value);
                return value?.Value?.ToString(format, CultureInfo.InvariantCulture) ?? "–";
            }
        }

        AnsiConsole.Write(table);
        foreach (var note in notes.Lines)
        {
            Console.WriteLine(note);
        }
    }

    private static async Task PrintForecastAsync(ApiClient api, ScopeAnswer scope, CancellationToken cancellationToken)
    {
        var forecast = await api.ForecastAsync(scope.Code, scope.Code, Total, cancellationToken);
        var table = new Table().AddColumns("Tahun / year", "PDRB / GRDP, triliun (trillion)", "80 %", "95 %", "Metode / method");
        table.Title = new TableTitle($"Prakiraan / forecast, {forecast.Basis}");
        foreach (var value in forecast.Values)
        {
            table.AddRow([value.Period, Trillions(value.Mean), .. value.Intervals.Select(Text), Markup.Escape(value.Method)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Text(IntervalAnswer interval) => $"{Trillions(interval.Lower)} – {Trillions(interval.Upper)}";

    private static string Trillions(double millions) => (millions / MillionsPerTrillion).ToString("0.00", CultureInfo.InvariantCulture);
}
