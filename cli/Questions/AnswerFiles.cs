using EconomyPipeline.Cli.Outputs;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Cli.Questions;

/// <summary>Writes answers beside the file of the forecast: <c>x.csv</c> has <c>x-probabilities.csv</c>, <c>x-effects.csv</c>, <c>x-needs.csv</c>.</summary>
internal static class AnswerFiles
{
    public static async Task WriteAsync(Answers answers, IReadOnlyList<double> levelsPercent, FileInfo beside, CancellationToken cancellationToken)
    {
        await WriteAsync(ProbabilityExport.Table, answers.Probabilities, beside, "probabilities", cancellationToken);
        await WriteAsync(ScenarioEffectExport.Table(levelsPercent), answers.Effects, beside, "effects", cancellationToken);
        await WriteAsync(NeedExport.Table, answers.Needs, beside, "needs", cancellationToken);
    }

    private static Task WriteAsync<TRow>(ExportTable<TRow> table, List<TRow> rows, FileInfo beside, string what, CancellationToken cancellationToken) =>
        rows.Count == 0 ? Task.CompletedTask : OutputFile.WriteAsync(table, rows, Beside(beside, what), cancellationToken);

    private static FileInfo Beside(FileInfo file, string what) =>
        new(Path.Combine(file.DirectoryName!, $"{Path.GetFileNameWithoutExtension(file.Name)}-{what}{file.Extension}"));
}
