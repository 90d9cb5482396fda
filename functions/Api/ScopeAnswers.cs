using System.Text.Json.Serialization.Metadata;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Functions.Access;
using EconomyPipeline.Functions.Api.Formats;
using EconomyPipeline.Functions.Api.Tables;
using EconomyPipeline.Functions.Exports;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Runs;
using Microsoft.AspNetCore.Http;

namespace EconomyPipeline.Functions.Api;

/// <summary>Answers to readers who ask a scope for something by its name alone, in any format: of its latest run, or of what is accepted now.</summary>
public sealed class ScopeAnswers(ApiGateway gateway, AnswerWriter answers, PublishedScope published, AcceptedAccounts accepted)
{
    /// <summary>Rows of the summary of what is published.</summary>
    internal Task<IResult> OfSummaryAsync<TBody, TRow>(
        HttpRequest request, string scope, Question<TBody, TRow> question, Func<RunSummary, IReadOnlyList<TRow>> rowsOf, Func<RunSummary, IReadOnlyList<TRow>, TBody> bodyOf, CancellationToken cancellationToken) =>
        AnswerAsync(request, scope, async publication =>
        {
            var summary = await published.SummaryAsync(publication, publication.IndicatorRun, cancellationToken);
            var rows = rowsOf(summary);
            return Answer(question, summary.Scope, bodyOf(summary, rows), rows, AnswerAbout.Of(question.Title, summary, publication), isOfPublication: true);
        }, cancellationToken);

    /// <summary>Rows of what is accepted now, which may be ahead of what is published.</summary>
    internal Task<IResult> OfAcceptedAsync<TBody, TRow>(
        HttpRequest request, string scope, Question<TBody, TRow> question, Func<ScopeAccounts, IReadOnlyList<TRow>> rowsOf, Func<string, string, IReadOnlyList<TRow>, TBody> bodyOf, CancellationToken cancellationToken) =>
        AnswerAsync(request, scope, async publication =>
        {
            var known = await AcceptedAsync(publication, cancellationToken);
            var rows = rowsOf(known);
            var code = publication.PartitionKey;
            return Answer(question, code, bodyOf(code, known.Run, rows), rows, AnswerAbout.Of(question.Title, code, known.Run), known.Run == publication.IndicatorRun);
        }, cancellationToken);

    /// <summary>What is accepted now of a scope that something is published of.</summary>
    /// <exception cref="ApiProblemException">404: what is accepted now makes no scope of it any more.</exception>
    internal async Task<ScopeAccounts> AcceptedAsync(Publication publication, CancellationToken cancellationToken) =>
        await accepted.ReadAsync(RegionCode.Parse(publication.PartitionKey), cancellationToken) ?? throw ApiProblems.UnknownScope(publication.PartitionKey, []);

    private Task<IResult> AnswerAsync(HttpRequest request, string scope, Func<Publication, Task<ApiAnswer>> read, CancellationToken cancellationToken) =>
        gateway.AnswerAsync(request, Role.Reader, async _ =>
        {
            var format = FormatChoice.ReadAlone(request);
            var publication = await published.FindAsync(scope, cancellationToken);
            return await answers.AnswerAsync(request, format, AnswerTag.Of(publication, request, format), () => read(publication));
        });

    private static ApiAnswer Answer<TBody, TRow>(Question<TBody, TRow> question, string scope, TBody body, IReadOnlyList<TRow> rows, ExportAbout about, bool isOfPublication) =>
        ApiAnswer.Of(body, question.Type, question.Table, rows, $"{scope}-{question.Name}", about, isOfPublication: isOfPublication);

    /// <summary>What is asked for.</summary>
    /// <param name="Name">As the address and the file say it, such as <c>regions</c>.</param>
    /// <param name="Title">For people.</param>
    /// <param name="Type">The JSON.</param>
    /// <param name="Table">The columns of the other formats.</param>
    internal sealed record Question<TBody, TRow>(string Name, Bilingual Title, JsonTypeInfo<TBody> Type, ExportTable<TRow> Table);
}
