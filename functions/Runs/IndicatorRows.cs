using Azure.Data.Tables;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Runs;

/// <summary>Indicator values as rows of the tables <c>Indicators</c> (by indicator) and <c>Profiles</c> (by region).</summary>
public static class IndicatorRows
{
    public static string IndicatorPartition(string scope, string run, string indicator, string? basis, string? reference) =>
        TableKey.Join(scope, run, indicator, basis, reference);

    public static string ProfilePartition(string scope, string run, string region) => TableKey.Join(scope, run, region);

    /// <summary>Whether an indicator has rows in <c>Profiles</c>: the core ones have.</summary>
    public static bool IsInProfiles(string indicator) => IndicatorCatalogue.Definitions.GetValueOrDefault(indicator)?.Tier == IndicatorTier.Core;

    /// <summary>The row of <c>Indicators</c>: a map or a timeline of one indicator is one partition.</summary>
    public static TableEntity ToIndicatorRow(string run, ScopedIndicatorValue row)
    {
        var value = row.Value;
        return Fill(
            IndicatorPartition(row.Scope.ToString(), run, value.Indicator, value.Basis?.ToString(), value.Reference?.ToString()),
            TableKey.Join(value.Region.ToString(), value.Sector?.ToString(), value.Period.ToString(), value.From?.ToString(), value.Other),
            run,
            row);
    }

    /// <summary>The row of <c>Profiles</c>: all core indicators of one region are one partition.</summary>
    public static TableEntity ToProfileRow(string run, ScopedIndicatorValue row)
    {
        var value = row.Value;
        return Fill(
            ProfilePartition(row.Scope.ToString(), run, value.Region.ToString()),
            TableKey.Join(value.Indicator, value.Basis?.ToString(), value.Reference?.ToString(), value.Sector?.ToString(), value.Period.ToString(), value.From?.ToString(), value.Other),
            run,
            row);
    }

    /// <summary>What a reader needs to know before reading these rows.</summary>
    public static RunSummary Summarize(ScopeManifest manifest, string run, RegionalAccounts accounts, IEnumerable<ScopedIndicatorValue> rows)
    {
        static RegionSummary Describe(Region region) => new(region.Code.ToString(), region.Name, region.Group);
        var panels = accounts.Panels;
        var sectorYears = accounts.SectorPeriods(Economy.Periods.Frequency.Annual);
        return new RunSummary
        {
            Scope = manifest.Scope.ToString(),
            Run = run,
            Sequence = manifest.Sequence,
            Manifest = manifest.ToText(),
            Currency = accounts.Currency,
            Regions = [.. accounts.Regencies.Select(Describe)],
            References = [.. accounts.References.Select(Describe)],
            Sectors = [.. panels.SelectMany(panel => panel.Sectors).Distinct().Select(sector => sector.ToString())],
            Periods = [.. panels.SelectMany(panel => panel.Periods).Select(period => period.ToString()).Distinct().Order(StringComparer.Ordinal)],
            SectorPeriods = sectorYears is { } years ? new PeriodRange(years.First.ToString(), years.Last.ToString()) : null,
            Bases = [.. panels.Select(panel => panel.Basis.ToString()).Distinct()],
            Partitions = [.. rows
                .Select(row => new IndicatorPartition(row.Value.Indicator, row.Value.Basis?.ToString(), row.Value.Reference?.ToString()))
                .Distinct()],
        };
    }

    private static TableEntity Fill(string partitionKey, string rowKey, string run, ScopedIndicatorValue row)
    {
        var value = row.Value;
        var entity = new TableEntity(partitionKey, rowKey)
        {
            ["Scope"] = row.Scope.ToString(),
            ["Run"] = run,
            ["Indicator"] = value.Indicator,
            ["Region"] = value.Region.ToString(),
            ["Period"] = value.Period.ToString(),
            ["Status"] = value.Status.ToText(),
            ["Unit"] = value.Unit,
        };

        // What does not apply is absent: a table column holds no null, and a text would be taken for a value.
        Add(entity, "Basis", value.Basis?.ToString());
        Add(entity, "Reference", value.Reference?.ToString());
        Add(entity, "Sector", value.Sector?.ToString());
        Add(entity, "From", value.From?.ToString());
        Add(entity, "Other", value.Other);
        Add(entity, "Value", value.Value);
        Add(entity, "Lower", value.Lower);
        Add(entity, "Upper", value.Upper);
        Add(entity, "Level", value.LevelPercent ?? double.NaN);
        Add(entity, "Quality", value.Quality?.ToText());
        Add(entity, "Reason", value.Reason?.Id);
        Add(entity, "ReasonEn", value.Reason?.En);
        if (value.N is { } count)
        {
            entity["N"] = count;
        }

        return entity;
    }

    private static void Add(TableEntity entity, string column, string? text)
    {
        if (text is not null)
        {
            entity[column] = text;
        }
    }

    private static void Add(TableEntity entity, string column, double number)
    {
        if (double.IsFinite(number))
        {
            entity[column] = number;
        }
    }
}
