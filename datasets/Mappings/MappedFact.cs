namespace EconomyPipeline.Datasets.Mappings;

/// <summary>Where a fact of a row comes from: a column of the file, or a text that holds for all of it. One of the two.</summary>
/// <param name="Column">Header of the column.</param>
/// <param name="Text">What holds for the whole file.</param>
/// <param name="Values">What texts of the column stand for; a text that is not here stands for itself.</param>
public sealed record MappedFact(string? Column = null, string? Text = null, IReadOnlyDictionary<string, string>? Values = null);
