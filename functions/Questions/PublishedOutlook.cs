using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Functions.Api;
using EconomyPipeline.Functions.Paths;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Functions.Questions;

/// <summary>
/// What questions are asked of: the published forecast of a scope, its point and its joint sample paths as they were stored, over
/// the accounts that it rests on. That of the last question is kept (some 10 MB for a province), and one question is answered at
/// a time, since each takes all processors.
/// </summary>
public sealed class PublishedOutlook(AcceptedAccounts accepted, EarlierPublications earlier, PathStore paths) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private (string Run, PriceBasis? Asked, Outlook Outlook)? kept;

    /// <summary>Answers a question.</summary>
    /// <param name="publication">What is published.</param>
    /// <param name="basis">The price basis that is asked about; null for constant prices, where these are forecast.</param>
    /// <param name="answer">The answer; runs for seconds.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ApiProblemException">404: there is no such forecast, its paths are not kept, or it is still being made.</exception>
    internal async Task<T> AskAsync<T>(Publication publication, PriceBasis? basis, Func<Outlook, T> answer, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var outlook = await ReadAsync(publication, basis, cancellationToken);
            return await Task.Run(() => answer(outlook), cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async Task<Outlook> ReadAsync(Publication publication, PriceBasis? basis, CancellationToken cancellationToken)
    {
        if (kept is { } known && known.Run == publication.ForecastRun && (known.Asked == basis || known.Outlook.Paths.Basis == basis))
        {
            return known.Outlook;
        }

        var scope = RegionCode.Parse(publication.PartitionKey);
        if (publication.ForecastRun.Length == 0
            || await accepted.ReadAsync(scope, cancellationToken) is not { } accounts
            || accounts.Run != publication.ForecastRestsOn)
        {
            // What the forecast rests on was replaced, and the forecast of what is accepted now is on its way.
            throw ForecastAbsence.Pending(new ForecastQuestion(publication.PartitionKey, null));
        }

        kept = null;
        var run = publication.Forecast;
        var rows = (await earlier.ReadAsync(scope, run, ForecastRun.ForecastsFile, cancellationToken)).Where(row => PeriodOf(row).Frequency == Frequency.Annual).ToList();
        var bases = rows.Select(BasisOf).Distinct().ToList();
        var chosen = Choose(bases, basis) ?? throw ApiProblems.NoForecast("no-forecast-of-that-kind", new(
            $"Tidak ada prakiraan tahunan pada harga {basis}; yang ada: {string.Join(", ", bases)}.",
            $"Nothing annual is forecast at prices {basis}; there is: {string.Join(", ", bases)}."));
        var drawn = await paths.ReadAllAsync(publication.PartitionKey, run, chosen, "annual", cancellationToken) ?? throw ApiProblems.NoPaths(run.Run);
        var outlook = new Outlook(accounts.Accounts, Forecast(rows), drawn);
        kept = (run.Run, basis, outlook);
        return outlook;
    }

    private static PriceBasis? Choose(List<PriceBasis> bases, PriceBasis? basis) => basis is { } asked
        ? bases.Contains(asked) ? asked : null
        : bases.Count == 0 ? null : bases.Find(one => one.Kind == PriceKind.Constant) is { Kind: PriceKind.Constant } constant ? constant : bases[0];

    private static PanelForecast Forecast(List<TableEntity> rows) => new()
    {
        Values =
        [
            .. rows.Select(row => new ForecastValue
            {
                Region = RegionCode.Parse(row.GetString("Region")),
                Sector = SectorCode.Parse(row.GetString("Sector")),
                Basis = BasisOf(row),
                Period = PeriodOf(row),
                Mean = row.GetDouble("Mean") ?? double.NaN,
                Baseline = row.GetDouble("Baseline") ?? double.NaN,
                Movement = row.GetDouble("Movement") ?? double.NaN,
                Intervals = [],
                Method = row.GetString("Method") ?? "",
                BacktestError = row.GetDouble("BacktestError") ?? double.NaN,
                Unit = row.GetString("Unit") ?? "",
            }),
        ],
        Paths = [],
        Backtest = [],
        Notes = [],
    };

    private static PriceBasis BasisOf(TableEntity row) => PriceBasis.Parse(row.GetString("Basis"));

    private static Period PeriodOf(TableEntity row) => Period.Parse(row.GetString("Period"));
}
