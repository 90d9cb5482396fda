using System.Globalization;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Ml.Needs;
using EconomyPipeline.Ml.Questions;
using EconomyPipeline.Ml.Scenarios;
using Spectre.Console;

namespace EconomyPipeline.Cli.Questions;

/// <summary>Answers as tables, with what they rest on below.</summary>
internal sealed class AnswerView(IAnsiConsole console)
{
    public void Write(Answers answers, IReadOnlyList<double> levelsPercent)
    {
        WriteProbabilities(answers.Probabilities);
        foreach (var scenario in answers.Effects.GroupBy(row => (row.Scope, row.Scenario)))
        {
            WriteEffects($"{scenario.Key.Scope}: {scenario.Key.Scenario}", EffectSelection.Of(scenario.Key.Scope, [.. scenario.Select(row => row.Effect)]), scenario.Count(), levelsPercent);
        }

        WriteNeeds(answers.Needs);
    }

    private void WriteProbabilities(List<ScopedProbability> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = Table("Peluang / probabilities", "syarat / condition", "peluang / probability", "simulasi / simulation 95 %", "titik / point", "pembanding / bound", "jalur / paths");
        foreach (var (scope, answer) in rows)
        {
            Row(table, $"{scope} {answer.Condition}", Percent(answer.Probability), $"{Percent(answer.Lower95)} – {Percent(answer.Upper95)}", answer.PointClass ?? Number(answer.Point), Number(answer.Bound), $"{answer.DefinedPaths}/{answer.Paths}");
        }

        console.Write(table);
        WriteNotes(rows.SelectMany(row => NotesOf(row.Answer, row.Answer.Condition.ToString())));
    }

    private void WriteEffects(string title, IReadOnlyList<ScenarioEffect> shown, int all, IReadOnlyList<double> levelsPercent)
    {
        var table = Table($"Skenario / scenario {title}", ["indikator / indicator", "wilayah / region", "sektor / sector", "tahun / year", "dasar / baseline", "skenario / scenario", "selisih / difference", .. levelsPercent.Select(level => $"{level:0.###} %"), "satuan / unit"]);
        foreach (var effect in shown)
        {
            var isClass = effect.BaselineClass is not null || effect.ScenarioClass is not null;
            Row(
                table,
                [
                    effect.Key.Indicator,
                    effect.Key.Region.ToString(),
                    effect.Key.Sector?.ToString() ?? "",
                    effect.Key.Period.ToString(),
                    isClass ? effect.BaselineClass ?? "–" : Number(effect.Baseline),
                    isClass ? effect.ScenarioClass ?? "–" : Number(effect.Scenario),
                    isClass ? $"P {Percent(effect.ClassChangeProbability)}" : Signed(effect.Difference),
                    .. levelsPercent.Select(level => effect.DifferenceInterval(level) is { } interval ? $"{Signed(interval.Lower)} – {Signed(interval.Upper)}" : ""),
                    effect.Unit,
                ]);
        }

        console.Write(table);
        var more = all > shown.Count
            ? new Bilingual($"{shown.Count} dari {all} nilai ditampilkan; semuanya dengan --out", $"{shown.Count} of {all} values are shown; all of them with --out")
            : null;
        WriteNotes(new[] { ScenarioEffects.Held, more }.OfType<Bilingual>().Select(note => note.ToString()));
    }

    private void WriteNeeds(List<ScopedNeed> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var table = Table("Kebutuhan / needs", "target", "jawaban / answer", "poin/tahun / points a year", "pertumbuhan perlu / growth needed", "prakiraan / forecast", "sebelumnya / before", "nilai prakiraan / forecast value", "peluang / probability", "dengan itu / with it");
        foreach (var (scope, answer) in rows)
        {
            Row(
                table,
                $"{scope} {answer.Need}",
                Say(answer),
                Signed(answer.PercentagePoints),
                Percent(answer.NeededGrowthPercent / 100),
                Percent(answer.ForecastGrowthPercent / 100),
                Percent(answer.PastGrowthPercent / 100),
                $"{Number(answer.Forecast)} {answer.Unit}",
                Percent(answer.Probability.Probability),
                Percent(answer.ProbabilityThen?.Probability ?? double.NaN));
        }

        console.Write(table);
        WriteNotes(rows.SelectMany(row => NotesOf(row.Answer.Probability, row.Answer.Need.ToString())).Append(ScenarioEffects.Held.ToString()));
    }

    private static string Say(NeedAnswer answer) => answer.Outcome switch
    {
        NeedOutcome.Met => "sudah tercapai / met",
        NeedOutcome.Attainable => "dapat / attainable",
        NeedOutcome.NotAttainable => $"tidak tercapai / not attainable: {Number(answer.Nearest)} @ {Signed(answer.NearestPoints)}",
        _ => "tidak terdefinisi / undefined",
    };

    private static IEnumerable<string> NotesOf(ProbabilityAnswer answer, string of)
    {
        yield return $"{answer.Basis}; {answer.Population}";
        if (answer.Assumed is { } assumed)
        {
            yield return $"{answer.Condition.Period}: {assumed}";
        }

        if (answer.Reason is { } reason)
        {
            yield return $"{of}: {reason}";
        }
    }

    private void WriteNotes(IEnumerable<string> notes)
    {
        foreach (var note in notes.Distinct())
        {
            console.WriteLine(note);
        }
    }

    private static Table Table(string title, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded);
        table.Title = new TableTitle(Markup.Escape(title));
        foreach (var column in columns)
        {
            table.AddColumn(Markup.Escape(column));
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    private static string Percent(double share) => double.IsNaN(share) ? "–" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string Signed(double value) => double.IsNaN(value) ? "–" : value > 0 ? $"+{Number(value)}" : Number(value);

    private static string Number(double value) => double.IsNaN(value) ? "–"
        : Math.Abs(value) >= 1e4 ? value.ToString("N0", CultureInfo.InvariantCulture)
        : value.ToString("G5", CultureInfo.InvariantCulture);
}
