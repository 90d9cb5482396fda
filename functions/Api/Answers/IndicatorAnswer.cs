using Azure.Data.Tables;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Answers;

/// <summary>Answer of <c>GET {scope}/indicators/{id}</c>.</summary>
public sealed record IndicatorAnswer(
    string Scope,
    string Run,
    long Sequence,
    string Indicator,
    string? Basis,
    string? Reference,
    IReadOnlyList<ValueAnswer> Values,
    string? NextPage);

/// <summary>Answer of <c>GET {scope}/profiles/{region}</c>.</summary>
public sealed record ProfileAnswer(
    string Scope,
    string Run,
    long Sequence,
    RegionSummary Region,
    IReadOnlyList<ValueAnswer> Values,
    string? NextPage);

/// <summary>One indicator value. What does not apply, and a value that is undefined, is null.</summary>
public sealed record ValueAnswer
{
    public string? Indicator { get; init; }

    public string? Basis { get; init; }

    public string? Reference { get; init; }

    public string? Region { get; init; }

    public string? Sector { get; init; }

    public string? Period { get; init; }

    public string? From { get; init; }

    public string? Other { get; init; }

    public double? Value { get; init; }

    public double? Lower { get; init; }

    public double? Upper { get; init; }

    public double? Level { get; init; }

    public int? N { get; init; }

    public string? Status { get; init; }

    public string? Quality { get; init; }

    public Bilingual? Reason { get; init; }

    public string? Unit { get; init; }

    /// <summary>From a row of the tables <c>Indicators</c> or <c>Profiles</c>.</summary>
    public static ValueAnswer Of(TableEntity row) => new()
    {
        Indicator = row.GetString("Indicator"),
        Basis = row.GetString("Basis"),
        Reference = row.GetString("Reference"),
        Region = row.GetString("Region"),
        Sector = row.GetString("Sector"),
        Period = row.GetString("Period"),
        From = row.GetString("From"),
        Other = row.GetString("Other"),
        Value = row.GetDouble("Value"),
        Lower = row.GetDouble("Lower"),
        Upper = row.GetDouble("Upper"),
        Level = row.GetDouble("Level"),
        N = row.GetInt32("N"),
        Status = row.GetString("Status"),
        Quality = row.GetString("Quality"),
        Reason = row.GetString("Reason") is { } id ? new Bilingual(id, row.GetString("ReasonEn") ?? id) : null,
        Unit = row.GetString("Unit"),
    };
}
