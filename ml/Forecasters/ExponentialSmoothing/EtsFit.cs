namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>A model with its fitted parameters and its states after the last value.</summary>
/// <param name="Model">Which model.</param>
/// <param name="Smoothing">α, β, γ, φ.</param>
/// <param name="Aicc">−2 log likelihood up to a constant + 2k + 2k(k + 1)/(n − k − 1), with k parameters (the variance among them).</param>
/// <param name="Variance">σ² of the errors: Σe²/(n − k + 1).</param>
/// <param name="Level">The last level.</param>
/// <param name="Trend">The last trend.</param>
/// <param name="NextSeasons">The seasons of the next year; empty without seasons.</param>
internal sealed record EtsFit(EtsModel Model, EtsSmoothing Smoothing, double Aicc, double Variance, double Level, double Trend, double[] NextSeasons)
{
    /// <summary>Fits one model; null where the history is too short for it or its likelihood is undefined at the start.</summary>
    public static EtsFit? Estimate(double[] values, EtsModel model, int periodsPerYear, EtsCriterion criterion)
    {
        var count = model.ParameterCount(periodsPerYear);
        if (count >= values.Length - 1)
        {
            return null;
        }

        var start = new double[count];
        EtsSmoothing.WriteStart(model, periodsPerYear, start);
        EtsInitialStates.Write(values, model, periodsPerYear, start);
        var objective = new EtsObjective(values, model, periodsPerYear, criterion);
        if (SimplexSearch.Minimize(objective, start) is not { } best)
        {
            return null;
        }

        objective.Evaluate(best);
        var states = objective.Recursion;
        var parameters = count + 1;
        var penalty = (2.0 * parameters) + (2.0 * parameters * (parameters + 1) / (values.Length - parameters - 1));
        return new EtsFit(
            model,
            EtsSmoothing.Read(model, best),
            objective.MinusTwoLogLikelihood + penalty,
            states.SumOfSquares / (values.Length - count),
            states.Level,
            states.Trend,
            model.HasSeason ? states.NextSeasons() : []);
    }

    /// <summary>The mean of the model: (l + (φ + … + φ^h)·b) with its season added or multiplied.</summary>
    /// <remarks>
    /// Where errors and seasons are multiplicative, one error moves level and season together: each year adds αγσ² to the factor.
    /// R's forecast leaves the first φ out of its mean of ETS(M,Ad,M), against its own fitted values; here it is in.
    /// </remarks>
    public double[] Forecast(int horizon) => Model.Season == EtsComponent.Multiplicative ? MeanOfProducts(horizon) : MeanOfSums(horizon);

    private double[] MeanOfSums(int horizon)
    {
        var answer = new double[horizon];
        var (level, trend) = (Level, Trend);
        for (var step = 0; step < horizon; step++)
        {
            trend *= Smoothing.Phi;
            level += trend;
            answer[step] = level + (Model.HasSeason ? NextSeasons[step % NextSeasons.Length] : 0);
        }

        return answer;
    }

    // The expected products of each season with the level and with the trend: E(l·s) and E(b·s).
    private double[] MeanOfProducts(int horizon)
    {
        var answer = new double[horizon];
        var (alpha, beta, gamma, phi) = Smoothing;
        var (levels, trends) = (Array.ConvertAll(NextSeasons, season => Level * season), Array.ConvertAll(NextSeasons, season => Trend * season));
        for (var step = 0; step < horizon; step++)
        {
            for (var season = 0; season < levels.Length; season++)
            {
                trends[season] *= phi;
                levels[season] += trends[season];
            }

            var now = step % levels.Length;
            answer[step] = levels[now];
            trends[now] += beta * gamma * Variance * answer[step];
            levels[now] += alpha * gamma * Variance * answer[step];
        }

        return answer;
    }
}
