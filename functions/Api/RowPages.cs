using Azure.Data.Tables;
using EconomyPipeline.Functions.Api.Answers;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads one page of rows.</summary>
internal static class RowPages
{
    public static async Task<(IReadOnlyList<ValueAnswer> Values, string? Continuation)> ReadAsync(
        TableClient table, string filter, int limit, string? continuation, CancellationToken cancellationToken)
    {
        // The storage may answer an empty page that has a continuation; a reader wants rows or the end.
        var values = new List<ValueAnswer>();
        var next = string.IsNullOrEmpty(continuation) ? null : continuation;
        var pages = table.QueryAsync<TableEntity>(filter, limit, cancellationToken: cancellationToken).AsPages(next, limit);
        await foreach (var page in pages)
        {
            values.AddRange(page.Values.Select(ValueAnswer.Of));
            if (values.Count > 0)
            {
                return (values, page.ContinuationToken);
            }
        }

        return (values, null);
    }

    /// <summary>Narrows a filter to periods; a year as the last one includes its quarters.</summary>
    public static string WithPeriods(string filter, string? from, string? to)
    {
        if (from is not null)
        {
            filter += " and " + TableClient.CreateQueryFilter($"Period ge {from}");
        }

        if (to is not null)
        {
            // '~' sorts after '-', so 2025-Q4 is before 2025~ and 2026 after it.
            filter += " and " + TableClient.CreateQueryFilter($"Period lt {to + "~"}");
        }

        return filter;
    }
}
