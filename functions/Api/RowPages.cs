using System.Globalization;
using Azure;
using Azure.Data.Tables;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads one page of rows.</summary>
internal static class RowPages
{
    /// <returns>The rows, and the token of the page after them; null after the last.</returns>
    /// <exception cref="ApiProblemException">400: the page asked for is not one of these rows.</exception>
    public static async Task<(IReadOnlyList<ValueAnswer> Values, string? Next)> ReadAsync(
        TableClient table, string filter, int limit, PageToken page, CancellationToken cancellationToken)
    {
        page.RequireOf(filter);
        try
        {
            var (values, continuation) = await ReadAsync(table, filter, limit, page.Continuation, cancellationToken);
            return (values, page.Next(filter, continuation));
        }
        catch (RequestFailedException exception) when (exception.Status == 400 && page.Continuation is not null)
        {
            throw ApiProblems.OtherQuestion();
        }
    }

    /// <summary>One page of rows that are all there. Their continuation is how many come before.</summary>
    /// <exception cref="ApiProblemException">400: the page asked for is not one of these rows.</exception>
    public static (IReadOnlyList<T> Rows, string? Next) Of<T>(IReadOnlyList<T> rows, string question, int limit, PageToken page)
    {
        page.RequireOf(question);
        var before = page.Continuation is { } continuation
            ? int.TryParse(continuation, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw ApiProblems.OtherQuestion()
            : 0;
        var next = limit < rows.Count - before ? (before + limit).ToString(CultureInfo.InvariantCulture) : null;
        return ([.. rows.Skip(before).Take(limit)], page.Next(question, next));
    }

    private static async Task<(IReadOnlyList<ValueAnswer> Values, string? Continuation)> ReadAsync(
        TableClient table, string filter, int limit, string? continuation, CancellationToken cancellationToken)
    {
        // The storage may answer an empty page that has a continuation; a reader wants rows or the end.
        var values = new List<ValueAnswer>();
        var pages = table.QueryAsync<TableEntity>(filter, Math.Min(limit, QueryReader.MaxLimit), cancellationToken: cancellationToken).AsPages(continuation, Math.Min(limit, QueryReader.MaxLimit));
        await foreach (var page in pages)
        {
            values.AddRange(page.Values.Select(ValueAnswer.Of));
            if (values.Count > 0 && limit <= QueryReader.MaxLimit)
            {
                return (values, page.ContinuationToken);
            }
        }

        return (values, null);
    }
}
