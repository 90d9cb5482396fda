using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>How values stand in stored observations. Texts that are not codes are damage: they throw.</summary>
internal static class ObservationCodes
{
    public static string? Of(Frequency? frequency) => frequency switch
    {
        null => null,
        Frequency.Annual => "annual",
        _ => "quarterly",
    };

    public static string? Of(PriceKind? basis) => basis switch
    {
        null => null,
        PriceKind.Current => "current",
        PriceKind.Constant => "constant",
        _ => "chained",
    };

    public static string Of(ObservationStatus status) => status switch
    {
        ObservationStatus.Final => "final",
        ObservationStatus.Preliminary => "preliminary",
        _ => "very-preliminary",
    };

    public static ObservationStatus Status(string? text) => text switch
    {
        "final" => ObservationStatus.Final,
        "preliminary" => ObservationStatus.Preliminary,
        "very-preliminary" => ObservationStatus.VeryPreliminary,
        _ => throw Damaged("flag", text),
    };

    public static PriceBasis Basis(string text, int? year) =>
        PriceBasis.TryParse(year is null ? text : $"{text}-{year}", out var basis) ? basis : throw Damaged("basis", text);

    public static RegionCode Region(string? text) =>
        RegionCode.TryParse(text, out var region) ? region : throw Damaged("region", text);

    public static SectorCode Sector(string text) =>
        SectorCode.TryParse(text, out var sector) ? sector : throw Damaged("sector", text);

    public static Period Period(string text) =>
        Economy.Periods.Period.TryParse(text, out var period) ? period : throw Damaged("period", text);

    private static InvalidDataException Damaged(string column, string? text) =>
        new($"Stored observations hold '{text}' in the column {column}, which is not one of its codes.");
}
