using System.Globalization;
using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>What was uploaded and published, as tables.</summary>
internal static class HistoryTables
{
    public static ExportTable<DatasetAnswer> Datasets { get; } = new(
    [
        new TextColumn<DatasetAnswer>("kind", row => row.Kind),
        new TextColumn<DatasetAnswer>("name", row => row.Name),
        new TextColumn<DatasetAnswer>("state", row => row.State),
        new TextColumn<DatasetAnswer>("uploaded_at", row => Text(row.UploadedAt)),
        new TextColumn<DatasetAnswer>("uploaded_by", row => row.UploadedBy),
        new TextColumn<DatasetAnswer>("mapping", row => row.Mapping),
        new IntegerColumn<DatasetAnswer>("errors", row => row.Errors),
        new IntegerColumn<DatasetAnswer>("warnings", row => row.Warnings),
        new IntegerColumn<DatasetAnswer>("notes", row => row.Notes),
        new IntegerColumn<DatasetAnswer>("accepted_sequence", row => row.Accepted?.Sequence),
        new TextColumn<DatasetAnswer>("accepted_sha256", row => row.Accepted?.Sha256),
        new TextColumn<DatasetAnswer>("accepted_at", row => Text(row.Accepted?.AcceptedAt)),
        new IntegerColumn<DatasetAnswer>("accepted_observations", row => row.Accepted?.Observations),
        new TextColumn<DatasetAnswer>("failure", row => row.Failure?.Reason),
        new TextColumn<DatasetAnswer>("location", row => row.Location),
    ]);

    public static ExportTable<PublicationEvent> Publications(string scope) => new(
    [
        new TextColumn<PublicationEvent>("scope", _ => scope),
        new TextColumn<PublicationEvent>("published_at", row => Text(row.PublishedAt)),
        new TextColumn<PublicationEvent>("kind", row => row.Kind),
        new TextColumn<PublicationEvent>("run", row => row.Run),
        new IntegerColumn<PublicationEvent>("sequence", row => row.Sequence),
        new TextColumn<PublicationEvent>("indicator_run", row => row.IndicatorRun),
        new TextColumn<PublicationEvent>("code_version", row => row.CodeVersion),
    ]);

    public static ExportTable<ScopeAnswer> Scopes { get; } = new(
    [
        new TextColumn<ScopeAnswer>("scope", row => row.Code),
        new TextColumn<ScopeAnswer>("scope_name", row => row.Name),
        new TextColumn<ScopeAnswer>("published_at", row => Text(row.PublishedAt)),
        new IntegerColumn<ScopeAnswer>("sequence", row => row.Sequence),
        new TextColumn<ScopeAnswer>("indicator_run", row => row.IndicatorRun),
        new TextColumn<ScopeAnswer>("forecast_run", row => row.ForecastRun),
        new TextColumn<ScopeAnswer>("currency", row => row.Currency),
        new TextColumn<ScopeAnswer>("bases", row => string.Join(' ', row.Bases)),
        new TextColumn<ScopeAnswer>("first_period", row => row.Periods is [var first, ..] ? first : null),
        new TextColumn<ScopeAnswer>("last_period", row => row.Periods is [.., var last] ? last : null),
        new IntegerColumn<ScopeAnswer>("regions", row => row.Regions.Count),
        new IntegerColumn<ScopeAnswer>("sectors", row => row.Sectors.Count),
        new TextColumn<ScopeAnswer>("failure", row => row.Failure?.Reason),
    ]);

    public static ExportTable<MappingAnswer> Mappings { get; } = new(
    [
        new TextColumn<MappingAnswer>("name", row => row.Name),
        new TextColumn<MappingAnswer>("changed_at", row => Text(row.ChangedAt)),
        new TextColumn<MappingAnswer>("datasets", row => string.Join(' ', row.Datasets)),
        new TextColumn<MappingAnswer>("location", row => row.Location),
    ]);

    private static string? Text(DateTimeOffset? at) => at?.ToString("O", CultureInfo.InvariantCulture);
}
