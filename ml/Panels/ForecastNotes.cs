using System.Globalization;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Learning;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What a reader of a forecast is told about how it was made.</summary>
internal static class ForecastNotes
{
    /// <summary>Whether the pooled model took part, with which weight, or why not.</summary>
    public static IEnumerable<Bilingual> OfModel(PanelRun run)
    {
        if (!run.Forecasts[0].HasModel)
        {
            yield return new Bilingual(
                $"Model gabungan ML.NET tidak dipakai: perlu sedikitnya {LogGrowthModel.SmallestSeries} deret dan {LogGrowthModel.SmallestRows} laju pertumbuhan.",
                $"The pooled ML.NET model was left out: it needs at least {LogGrowthModel.SmallestSeries} series and {LogGrowthModel.SmallestRows} growth rates.");
        }
        else if (run.Weight(0) == 0)
        {
            yield return new Bilingual(
                "Model gabungan ML.NET berbobot 0: pada uji mundur panel ini ia tidak mengungguli median.",
                "The pooled ML.NET model has weight 0: in this panel's own backtest it did not beat the median.");
        }
        else
        {
            var weight = run.Weight(0).ToString("0.00", CultureInfo.InvariantCulture);
            yield return new Bilingual(
                $"Model gabungan ML.NET berbobot {weight} di samping median, sesuai uji mundur panel ini.",
                $"The pooled ML.NET model has weight {weight} beside the median, as earned in this panel's own backtest.");
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
