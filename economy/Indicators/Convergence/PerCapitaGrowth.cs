using EconomyPipeline.Economy.Accounts;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>How the GRDP per capita of all regencies grew between two years.</summary>
internal static class PerCapitaGrowth
{
    /// <summary>
    /// x_iT / x_i0 by regency, with the change of output on one definition (see <see cref="Changes"/>), and what all of it rests
    /// on: undefined with a reason where a regency is absent at either end.
    /// </summary>
    public static (double[] Factors, Figure Basis) Factors(RegionTotals totals, (int Period, PerCapitaSet Set) start, (int Period, PerCapitaSet Set) end)
    {
        var basis = Figure.From(start.Set.Basis.Value + end.Set.Basis.Value, end.Set.Basis, start.Set.Basis);
        var factors = new double[start.Set.PerCapita.Length];
        for (var index = 0; index < factors.Length; index++)
        {
            var region = totals.Panel.IndexOf(totals.Accounts.Regencies[index].Code);
            var change = Changes.OfTotal(totals, region, PeriodSpan.One(start.Period), PeriodSpan.One(end.Period));
            factors[index] = change.To / change.From / (end.Set.People[index] / start.Set.People[index]);
            basis = Figure.From(basis.Value + (change.IsDefined ? 0 : double.NaN), basis, change.ToFigure(0, Reasons.ZeroBase));
        }

        return (factors, basis);
    }
}
