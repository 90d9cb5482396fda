using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Functions.Exports;

/// <summary>What a reader must know of a table: the second sheet of a workbook, and the head of JSON-stat.</summary>
public sealed record ExportAbout
{
    public static ExportAbout None { get; } = new() { Title = new Bilingual("Tabel", "Table") };

    public required Bilingual Title { get; init; }

    /// <summary>Where the figures come from.</summary>
    public Bilingual? Source { get; init; }

    public string? Scope { get; init; }

    /// <summary>The run that they are of.</summary>
    public string? Run { get; init; }

    public long? Sequence { get; init; }

    /// <summary>When it was published.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The indicators that stand in the table.</summary>
    public IReadOnlyList<IndicatorDefinition> Definitions { get; init; } = [];

    public IReadOnlyList<Bilingual> Notes { get; init; } = [];

    /// <summary>Names of codes, by column and code.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Labels { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();
}
