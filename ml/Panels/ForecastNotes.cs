using System.Globalization;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Combination;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Learning;

namespace EconomyPipeline.Ml.Panels;

/// <summary>What a reader of a forecast is told about how it was made.</summary>
internal static class ForecastNotes
{
    /// <summary>Whether anything learned took part, with which weight, or why not.</summary>
    public static IEnumerable<Bilingual> OfModel(PanelRun run)
    {
        var (challenger, earned) = (run.Combination.Challenger(0), run.Combination.Weight(0));
        var weight = earned.ToString("0.00", CultureInfo.InvariantCulture);
        var (id, en) = challenger == LearnedCombination.Name
            ? ("bobot metode yang dipelajari ML.NET", "weights of the methods learned by ML.NET")
            : ("model pertumbuhan gabungan ML.NET", "ML.NET's pooled model of growth");
        if (challenger is null && run.Forecasts[0].OwnName == MedianCombination.Name)
        {
            yield return new Bilingual(
                $"ML.NET tidak dipakai: perlu sedikitnya {LogGrowthModel.SmallestSeries} deret dan {LogGrowthModel.SmallestRows} laju pertumbuhan.",
                $"ML.NET was left out: it needs at least {LogGrowthModel.SmallestSeries} series and {LogGrowthModel.SmallestRows} growth rates.");
        }
        else if (challenger is not null && earned == 0)
        {
            yield return new Bilingual(
                $"Median dipakai tanpa {id}: pada uji mundur panel ini {id} tidak mengungguli median.",
                $"The median is used without {en}: in this panel's own backtest they did not beat it.");
        }
        else if (challenger is not null)
        {
            yield return new Bilingual(
                $"Median digeser sejauh {weight} ke arah {id}, sesuai uji mundur panel ini.",
                $"The median is moved by {weight} towards {en}, as earned in this panel's own backtest.");
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
