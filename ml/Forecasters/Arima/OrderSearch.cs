namespace EconomyPipeline.Ml.Forecasters.Arima;

/// <summary>
/// The stepwise search of Hyndman and Khandakar (2008) for the order with the least AICc: four or five first orders, then from
/// the best one always to a better neighbour, with and without a constant.
/// </summary>
/// <param name="differences">Already differenced, of a size near 1.</param>
/// <param name="length">How many values there were before.</param>
/// <param name="logUnit">Logarithm of the unit of the differences.</param>
internal sealed class OrderSearch(double[] differences, int length, double logUnit)
{
    private const int MostTerms = 5;
    private const int MostSeasonalTerms = 2;
    private const int MostOrders = 94;

    // Below this many values the criterion's correction divides by nothing.
    private const int FewestForCorrection = 4;

    // Below this many values the search begins with small orders.
    private const int FewestForSeasons = 10;

    // What neighbours differ by, in the order in which they are tried.
    private static readonly (int First, int Second)[] Steps = [(-1, 0), (0, -1), (1, 0), (0, 1), (-1, -1), (-1, 1), (1, -1), (1, 1)];

    private readonly HashSet<ArimaOrder> tried = [];
    private ArimaOrder centre;
    private ArimaFit? best;
    private double least = double.PositiveInfinity;

    /// <summary>The best order found, or null where no order can be estimated.</summary>
    /// <param name="difference">d.</param>
    /// <param name="seasonalDifference">D.</param>
    /// <param name="period">m.</param>
    public ArimaFit? Run(int difference, int seasonalDifference, int period)
    {
        var mostSeasonal = period == 1 ? 0 : Math.Min(MostSeasonalTerms, length / 3 / period);
        var most = Math.Min(MostTerms, length / 3);
        most = mostSeasonal > 0 ? Math.Min(most, period - 1) : most;
        var mayHaveConstant = difference + seasonalDifference < 2;
        var nothing = new ArimaOrder(0, difference, 0, 0, seasonalDifference, 0, period, mayHaveConstant);
        var start = Math.Min(length < FewestForSeasons ? 1 : 2, most);
        var seasonalStart = length < FewestForSeasons ? 0 : Math.Min(1, mostSeasonal);
        var (one, seasonalOne) = (Math.Min(1, most), Math.Min(1, mostSeasonal));
        centre = nothing with { Ar = start, Ma = start, SeasonalAr = seasonalStart, SeasonalMa = seasonalStart };
        Try(centre);
        Move(nothing);
        Move(nothing with { Ar = one, SeasonalAr = seasonalOne });
        Move(nothing with { Ma = one, SeasonalMa = seasonalOne });
        if (Try(nothing with { Constant = false }))
        {
            // As R does: the neighbours of the walk without drift are tried with drift, and each is asked for itself at the end.
            centre = nothing;
        }

        int before;
        do
        {
            before = tried.Count;
            TryNeighbours(most, mostSeasonal, mayHaveConstant);
        }
        while (tried.Count > before);

        return best;
    }

    private void TryNeighbours(int most, int mostSeasonal, bool mayHaveConstant)
    {
        foreach (var (first, second) in Steps)
        {
            var (ar, ma) = (centre.SeasonalAr + first, centre.SeasonalMa + second);
            if (ar >= 0 && ma >= 0 && ar <= mostSeasonal && ma <= mostSeasonal && Move(centre with { SeasonalAr = ar, SeasonalMa = ma }))
            {
                return;
            }
        }

        foreach (var (first, second) in Steps)
        {
            var (ar, ma) = (centre.Ar + first, centre.Ma + second);
            if (ar >= 0 && ma >= 0 && ar <= most && ma <= most && Move(centre with { Ar = ar, Ma = ma }))
            {
                return;
            }
        }

        if (mayHaveConstant)
        {
            Move(centre with { Constant = !centre.Constant });
        }
    }

    private bool Move(ArimaOrder order)
    {
        if (!Try(order))
        {
            return false;
        }

        centre = order;
        return true;
    }

    /// <summary>True where the order is new and better than the best.</summary>
    private bool Try(ArimaOrder order)
    {
        if (tried.Count >= MostOrders || !tried.Add(order) || ArimaFit.Estimate(differences, order, logUnit) is not { } fit)
        {
            return false;
        }

        var criterion = length < FewestForCorrection ? fit.Aic : fit.CorrectedAic;
        if (!(criterion < least) || !fit.IsSound())
        {
            return false;
        }

        (best, least) = (fit, criterion);
        return true;
    }
}
