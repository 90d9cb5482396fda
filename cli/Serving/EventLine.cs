using System.Diagnostics;
using System.Globalization;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Telemetry;

namespace EconomyPipeline.Cli.Serving;

/// <summary>What a person wants to know of an activity, in both languages.</summary>
internal static class EventLine
{
    /// <returns>A line; null when there is nothing to say, or when another view says it.</returns>
    public static string? Of(Activity activity) => (activity.OperationName, activity.GetTagItem(TagName.Outcome)) switch
    {
        (ActivityName.Ingest, UploadOutcome.Accepted) =>
            $"Diterima / accepted: {Text(activity, TagName.Dataset)}, {Text(activity, TagName.Observations)} pengamatan / observations",
        (ActivityName.Ingest, UploadOutcome.Failed) =>
            $"Gagal diperiksa / could not be checked: {Text(activity, TagName.Dataset)}: {activity.StatusDescription}",
        (ActivityName.Withdrawal, _) when activity.GetTagItem(TagName.Sequence) is not null =>
            $"Ditarik / withdrawn: {Text(activity, TagName.Dataset)}",
        (ActivityName.Compute or ActivityName.Forecast, RunOutcome.Published) =>
            $"Terbit / published: {What(activity)}, {Text(activity, TagName.Rows)} baris / rows{Lag(activity)}",
        (ActivityName.Compute or ActivityName.Forecast, RunOutcome.Overtaken) =>
            $"Didahului yang lebih baru / overtaken by newer data: {What(activity)}",
        (ActivityName.Compute or ActivityName.Forecast, RunOutcome.Withdrawn) =>
            $"Terbitan dicabut / no longer published: {Text(activity, TagName.Scope)}",
        (ActivityName.Compute or ActivityName.Forecast, RunOutcome.Failed) =>
            $"Gagal / failed: {What(activity)}: {activity.StatusDescription}",
        _ => null,
    };

    private static string What(Activity activity)
    {
        var kind = (string?)activity.GetTagItem(TagName.RunKind) == RunKind.Indicators ? "indikator / indicators" : "prakiraan / forecasts";
        return $"{kind} {Text(activity, TagName.Scope)}, run {Text(activity, TagName.Run)}";
    }

    private static string Lag(Activity activity) => activity.GetTagItem(TagName.LagSeconds) is double seconds
        ? string.Create(CultureInfo.InvariantCulture, $", {seconds:0.0} s sesudah unggahan / after the upload")
        : "";

    private static string Text(Activity activity, string tag) => Convert.ToString(activity.GetTagItem(tag), CultureInfo.InvariantCulture) ?? "";
}
