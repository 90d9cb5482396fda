using System.Globalization;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Learning;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What a reader of a forecast is told about how it was made.</summary>
internal static class ForecastNotes
{
    // Those that say what carried a forecast; the others have little weight each.
    private const int MostMembers = 6;

    /// <summary>What is mixed, with which weights, and what stayed out and why.</summary>
    public static IEnumerable<Bilingual> OfCombination(PanelRun run)
    {
        var (weights, challengers) = (run.Combination.Weights(0), run.Combination.Challengers(0));
        if (run.Forecasts[0].OwnName != MedianCombination.Name)
        {
            yield break;
        }

        var startsPooled = run.Combination.StartsPooled(0);
        if (!startsPooled && !challengers.Any(name => name is LearnedCombination.Name or LogGrowthModel.Name))
        {
            yield return new Bilingual(
                $"ML.NET tidak dipakai: perlu sedikitnya {LogGrowthModel.SmallestSeries} deret, {LogGrowthModel.SmallestRows} laju pertumbuhan dan dua titik asal uji mundur.",
                $"ML.NET was left out: it needs at least {LogGrowthModel.SmallestSeries} series, {LogGrowthModel.SmallestRows} growth rates and two origins of a backtest.");
        }
        else if (weights.Count == 1)
        {
            yield return new Bilingual(
                $"Median dipakai sendiri: pada uji mundur panel ini tidak ada campuran dengan {string.Join(", ", challengers)} yang mengunggulinya.",
                $"The median is used alone: in this panel's own backtest no mix with {string.Join(", ", challengers)} beat it.");
        }

        if (weights.Count > 1 && startsPooled)
        {
            yield return new Bilingual(
                $"Prakiraan adalah campuran {PanelCombination.Text(weights)}, rata-rata seluruh deret. Model pertumbuhan bersama (ml) mulai dengan bobot yang lebih besar bila pertumbuhan deret itu sendiri lebih tidak tetap ({FigureText.Id(PooledStart.TypicalShare)} bila seperti lazimnya di panel ini); uji mundur panel ini menggesernya bila campuran lain lebih baik.",
                $"Forecasts are the mix {PanelCombination.Text(weights)}, on average over all series. The pooled model of growth (ml) starts with the more weight the less steadily a series itself has grown ({FigureText.En(PooledStart.TypicalShare)} where that is typical of this panel); this panel's own backtest moves it where another mix did better.");
        }
        else if (weights.Count > 1)
        {
            yield return new Bilingual(
                $"Prakiraan adalah campuran {PanelCombination.Text(weights)}, dengan bobot menurut uji mundur panel ini.",
                $"Forecasts are the mix {PanelCombination.Text(weights)}, with weights as earned in this panel's own backtest.");
        }

        if (weights.Any(one => one.Name == LearnedCombination.Name))
        {
            var members = string.Join(", ", run.Combination.MeanLearnedWeights(0).Take(MostMembers).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Member} {100 * one.Weight:0} %")));
            yield return new Bilingual(
                $"Bobot yang dipelajari (learned), rata-rata seluruh deret dan horizon: {members}.",
                $"The learned weights, on average over all series and horizons: {members}.");
        }
    }

    /// <summary>From which horizon on the intervals are not judged by the series' own errors.</summary>
    public static IEnumerable<Bilingual> OfAssumedIntervals(IntervalCalibrator calibrator, string group, int horizon)
    {
        var judged = Enumerable.Range(1, horizon).TakeWhile(ahead => !calibrator.IsAssumed(group, ahead)).Count();
        if (judged < horizon)
        {
            yield return new Bilingual(
                $"Interval ({group}) diasumsikan setelah h = {judged}: kurang dari dua titik asal uji mundur menjangkaunya.",
                $"Intervals ({group}) are assumed beyond h = {judged}: fewer than two backtest origins reach further.");
        }
    }
}
