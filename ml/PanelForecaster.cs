using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml.Coherence;

namespace EconomyPipeline.Ml;

/// <summary>Forecasts the accounts of a scope: every regency and sector, and every sum of them, at every basis with sectors.</summary>
public static class PanelForecaster
{
    private const int StepsPerPanel = 3;

    /// <summary>Forecasts the periods after the last one in which a sector is observed.</summary>
    /// <param name="accounts">The accounts. A basis without sectors is left out, and a note says so.</param>
    /// <param name="options">The horizon counts periods of each panel, and years where a basis has years and quarters.</param>
    /// <param name="progress">Told after every step; may be null.</param>
    /// <param name="cancellationToken">Ends the forecast with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PanelForecast Forecast(
        RegionalAccounts accounts, ForecastOptions options, IProgress<ForecastProgress>? progress, CancellationToken cancellationToken)
    {
        options.Validate();
        var (published, leftOut, done) = (new List<PanelForecast>(), new List<Bilingual>(), 0);
        void Report(string id, string en) =>
            progress?.Report(new ForecastProgress(new Bilingual(id, en), ++done, accounts.Panels.Count * StepsPerPanel));

        foreach (var basis in accounts.Panels.GroupBy(panel => panel.Basis))
        {
            var forecasts = new List<AccountsForecast>();
            foreach (var (output, hierarchy) in Forecastable(accounts, basis, leftOut))
            {
                if (Horizon(output, hierarchy, forecasts, options) is var horizon and > 0)
                {
                    forecasts.Add(new AccountsForecast(output, hierarchy, options with { HorizonPeriods = horizon }, cancellationToken));
                }

                Report("ramalan", "forecasts");
            }

            var agreement = forecasts.Count == 2 ? new TemporalAgreement(forecasts[0], forecasts[1]) : null;
            agreement?.Restate();
            var paths = forecasts.ConvertAll(forecast =>
            {
                Report("jalur sampel bersama", "joint sample paths");
                return forecast.DrawPaths();
            });
            agreement?.Agree(paths[0], paths[1], options.PathCount);
            for (var index = 0; index < forecasts.Count; index++)
            {
                published.Add(forecasts[index].Publish(paths[index], $"million {accounts.Currency}"));
                Report("uji mundur dan interval", "backtest and intervals");
            }
        }

        return new PanelForecast
        {
            Values = [.. published.SelectMany(one => one.Values)],
            Paths = [.. published.SelectMany(one => one.Paths)],
            Backtest = [.. published.SelectMany(one => one.Backtest)],
            Notes = [.. leftOut.Concat(published.SelectMany(one => one.Notes)).Distinct()],
        };
    }

    /// <summary>What is observed of the rows that <see cref="Forecast"/> would forecast, up to the period from which it would.</summary>
    public static IEnumerable<ObservedValue> Observe(RegionalAccounts accounts)
    {
        foreach (var (output, hierarchy) in accounts.Panels.GroupBy(panel => panel.Basis).SelectMany(basis => Forecastable(accounts, basis, [])))
        {
            var end = output.Periods[hierarchy.Panel.Series.Max(series => series.EndTime)];
            foreach (var node in hierarchy.Nodes)
            {
                var actual = node.Series.Actual;
                for (var back = 0; back < actual.Length; back++)
                {
                    if (double.IsFinite(actual[^(back + 1)]))
                    {
                        yield return new ObservedValue(node.Region, node.Sector, output.Basis, end.Plus(-back), actual[^(back + 1)]);
                    }
                }
            }
        }
    }

    // Years before quarters.
    private static IEnumerable<(OutputPanel Output, AccountsHierarchy Hierarchy)> Forecastable(
        RegionalAccounts accounts, IGrouping<PriceBasis, OutputPanel> basis, List<Bilingual> leftOut)
    {
        var regencies = accounts.Regencies.Select(region => region.Code).ToList();
        foreach (var output in basis.OrderBy(panel => panel.Frequency))
        {
            if (AccountsHierarchy.Build(output, accounts.Scope, regencies) is { } hierarchy)
            {
                yield return (output, hierarchy);
            }
            else
            {
                leftOut.Add(new Bilingual(
                    $"{output.Basis}: hanya total yang dipublikasikan, tanpa sektor; tidak diramal.",
                    $"{output.Basis}: only totals are published, without sectors; not forecast."));
            }
        }
    }

    private static int Horizon(OutputPanel output, AccountsHierarchy hierarchy, List<AccountsForecast> years, ForecastOptions options) =>
        output.Frequency == Frequency.Quarterly && years is [var annual]
            ? TemporalAgreement.Quarters(annual.Output.Periods[annual.Run.EndTime], options.HorizonPeriods, output.Periods[hierarchy.Panel.Series.Max(series => series.EndTime)])
            : options.HorizonPeriods;
}
