using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>One year of a row that is forecast by years and by quarters.</summary>
/// <param name="AnnualStep">Step of the annual forecast, from 0; negative where the year was observed.</param>
/// <param name="AnnualActual">What was observed of the year; NaN where it is forecast.</param>
/// <param name="Observed">Sum of the quarters that were observed.</param>
/// <param name="Steps">Steps of the quarters that are forecast, from 0.</param>
internal readonly record struct YearOfQuarters(int AnnualStep, double AnnualActual, double Observed, int[] Steps)
{
    /// <summary>The years that both reach, where every quarter and the year are known or forecast.</summary>
    public static IEnumerable<YearOfQuarters> Of(AccountsForecast annual, int annualSeries, AccountsForecast quarterly, int quarterlySeries)
    {
        var (lastYear, lastQuarter) = (annual.Output.Periods[annual.Run.EndTime], quarterly.Output.Periods[quarterly.Run.EndTime]);
        for (var year = Math.Min(lastQuarter.Plus(1).Year, lastYear.Year + 1); year <= lastYear.Year + annual.HorizonPeriods; year++)
        {
            var step = year - lastYear.Year - 1;
            var actual = step < 0 ? Known(annual, annualSeries, step) : double.NaN;
            var (observed, steps) = (0.0, new List<int>());
            for (var quarter = 1; quarter <= 4; quarter++)
            {
                var ahead = Period.OfQuarter(year, quarter).PeriodsSince(lastQuarter);
                if (ahead > 0)
                {
                    steps.Add(ahead - 1);
                }
                else
                {
                    observed += Known(quarterly, quarterlySeries, ahead - 1);
                }
            }

            if (double.IsFinite(observed) && (step >= 0 || double.IsFinite(actual)) && steps.TrueForAll(one => one < quarterly.HorizonPeriods))
            {
                yield return new YearOfQuarters(step, actual, observed, [.. steps]);
            }
        }
    }

    // Step −1 is the last period.
    private static double Known(AccountsForecast forecast, int series, int step)
    {
        var values = forecast.Run.Panel.Series[series].Values;
        return values.Length + step >= 0 ? values[values.Length + step] : double.NaN;
    }
}
