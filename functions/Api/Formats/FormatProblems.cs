using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>The problems of formats.</summary>
internal static class FormatProblems
{
    private static readonly string Choices = string.Join(", ", ExportFormat.All.Select(format => $"{format.Name} ({format.MediaType})"));

    public static ApiProblemException NotAcceptable(string asked) => new(
        406,
        "not-acceptable",
        new("Format tidak tersedia", "The format is not available"),
        new($"Yang diminta: '{ApiProblems.Shown(asked)}'; yang ada, dengan ?format= atau Accept: {Choices}.", $"Asked for: '{ApiProblems.Shown(asked)}'; there are, by ?format= or Accept: {Choices}."));

    public static ApiProblemException TooManyRows(int rows, int most) => new(
        400,
        "too-many-rows",
        new("Terlalu banyak baris", "Too many rows"),
        new($"Jawaban ini punya {rows} baris, sebuah lembar kerja paling banyak {most}. Persempit dengan filter atau limit, atau minta csv atau parquet.", $"This answer has {rows} rows, a sheet at most {most}. Narrow it by filters or limit, or ask for csv or parquet."));
}
