namespace EconomyPipeline.Ml.Forecasters.ExponentialSmoothing;

/// <summary>A model with its fitted parameters and its states after the last value.</summary>
/// <param name="Model">Which model.</param>
/// <param name="Smoothing">α, β, γ, φ.</param>
/// <param name="Aicc">−2 log likelihood up to a constant + 2k + 2k(k + 1)/(n − k − 1), with k parameters (the variance among them).</param>
/// <param name="Level">The last level.</param>
/// <param name="Trend">The last trend.</param>
/// <param name="NextSeasons">The seasons of the next year; empty without seasons.</param>
internal sealed record EtsFit(EtsModel Model, EtsSmoothing Smoothing, double Aicc, double Level, double Trend, double[] NextSeasons)
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
            states.Level,
            states.Trend,
            model.HasSeason ? states.NextSeasons() : []);
    }

    /// <summary>(l + (φ + … + φ^h)·b), with its season added or multiplied: the recursion without errors.</summary>
    /// <remarks>
    /// It is the mean of the model, except that where errors and seasons are multiplicative the mean has a further term of the
    /// order of αγσ², which is left out.
    /// </remarks>
    public double[] Forecast(int horizon)
    {
        var answer = new double[horizon];
        var (sum, power) = (0.0, 1.0);
        for (var step = 0; step < horizon; step++)
        {
            power *= Smoothing.Phi;
            sum += power;
            var season = Model.HasSeason ? NextSeasons[step % NextSeasons.Length] : 0;
            var unseasonal = Level + (sum * Trend);
            answer[step] = Model.Season == EtsComponent.Multiplicative ? unseasonal * season : unseasonal + season;
        }

        return answer;
    }
}
