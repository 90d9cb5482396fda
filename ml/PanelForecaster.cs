using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Coherence;

namespace EconomyPipeline.Ml;

/// <summary>Forecasts the accounts of a scope: every regency and sector, and every sum of them, at every basis with sectors.</summary>
public static class PanelForecaster
{
    private const int StepsPerBasis = 3;

    /// <summary>Forecasts the periods after the last one in which a sector is observed.</summary>
    /// <param name="accounts">The accounts. A basis without sectors is left out, and a note says so.</param>
    /// <param name="options">The horizon counts periods of each panel: years of a yearly one, quarters of a quarterly one.</param>
    /// <param name="progress">Told after every step; may be null.</param>
    /// <param name="cancellationToken">Ends the forecast with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static PanelForecast Forecast(
        RegionalAccounts accounts, ForecastOptions options, IProgress<ForecastProgress>? progress, CancellationToken cancellationToken)
    {
        options.Validate();
        var values = new List<ForecastValue>();
        var scores = new List<BacktestScore>();
        var notes = new List<Bilingual>();
        var regencies = accounts.Regencies.Select(region => region.Code).ToList();
        for (var index = 0; index < accounts.Panels.Count; index++)
        {
            var output = accounts.Panels[index];
            if (AccountsHierarchy.Build(output, accounts.Scope, regencies) is not { } hierarchy)
            {
                notes.Add(new Bilingual(
                    $"{output.Basis}: hanya total yang dipublikasikan, tanpa sektor; tidak diramal.",
                    $"{output.Basis}: only totals are published, without sectors; not forecast."));
                continue;
            }

            var done = index * StepsPerBasis;
            void Report(Bilingual stage) => progress?.Report(new ForecastProgress(stage, ++done, accounts.Panels.Count * StepsPerBasis));

            var one = AccountsForecast.Make(output, hierarchy, regencies, options, Report, cancellationToken);
            values.AddRange(one.Values($"million {accounts.Currency}"));
            scores.AddRange(one.Scores().Select(score => score with { Basis = output.Basis, Frequency = output.Frequency }));
            notes.AddRange(hierarchy.Notes);
            notes.AddRange(one.Notes());
        }

        return new PanelForecast { Values = values, Backtest = scores, Notes = [.. notes.Distinct()] };
    }
}
