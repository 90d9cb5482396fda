using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;
using EconomyPipeline.Ml;
using EconomyPipeline.Ml.Derived;

namespace EconomyPipeline.Cli.Questions;

/// <summary>Which of the forecasts of a scope questions are asked of: annual, at the basis that was named, else at constant prices.</summary>
internal static class Outlooks
{
    /// <exception cref="CommandFailure">Nothing suitable is forecast.</exception>
    public static Outlook Of(RegionalAccounts accounts, PanelForecast forecast, PriceBasis? basis)
    {
        var annual = forecast.Paths.Where(paths => paths.Count > 0 && paths.Periods[0].Frequency == Frequency.Annual).ToList();
        var chosen = annual.Find(paths => paths.Basis == basis)
            ?? (basis is null ? annual.Find(paths => paths.Basis.Kind == PriceKind.Constant) ?? annual.FirstOrDefault() : null);
        return chosen is not null
            ? new Outlook(accounts, forecast, chosen)
            : throw CommandFailure.Rejected(
                $"{accounts.Scope}: tidak ada prakiraan tahunan pada harga ini; yang ada / nothing annual is forecast at these prices; there is: {string.Join(", ", forecast.Paths.Select(paths => $"{paths.Basis} {paths.Periods[0].Frequency}"))}");
    }
}
