using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace EconomyPipeline.Functions.Api.Formats;

/// <summary>
/// What makes two answers the same: what is published, the request and the code. It is weak (RFC 9110, 8.8.1), since one answer
/// has several bodies, compressed and not.
/// </summary>
internal sealed record AnswerTag(string Value)
{
    private static readonly string Code = $"{typeof(AnswerTag).Assembly.ManifestModule.ModuleVersionId:N} {IndicatorCatalogue.Version}";

    /// <summary>Of an answer that rests on what is published for a scope, however it was published.</summary>
    public static AnswerTag Of(Publication publication, HttpRequest request, ExportFormat format) => Of(
        $"{publication.PartitionKey} {publication.IndicatorRun} {publication.ForecastRun} {publication.LastPublishedAt?.UtcTicks}", request, format);

    /// <summary>Of an answer that the code alone makes.</summary>
    public static AnswerTag OfCode(HttpRequest request, ExportFormat format) => Of("", request, format);

    /// <summary>Whether the caller has this answer already.</summary>
    public bool IsHeldBy(HttpRequest request) =>
        request.Headers.IfNoneMatch.Count > 0
        && request.GetTypedHeaders().IfNoneMatch is { } held
        && held.Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag == Quoted);

    public override string ToString() => $"W/{Quoted}";

    private string Quoted => $"\"{Value}\"";

    private static AnswerTag Of(string published, HttpRequest request, ExportFormat format) =>
        new(ContentHash.Short($"{Code}\n{published}\n{format.Name}\n{request.PathBase}{request.Path}{request.QueryString}"));
}
