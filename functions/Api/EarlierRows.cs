using Azure.Data.Tables;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Functions.Publications;
using EconomyPipeline.Functions.Tables;

namespace EconomyPipeline.Functions.Api;

/// <summary>Reads for a request what was published before.</summary>
public sealed class EarlierRows(EarlierPublications earlier, RunArchive archive)
{
    private static readonly string[] KeyColumns = ["Indicator", "Region", "Sector", "Period", "From", "Other"];

    /// <summary>The publication that a request asks for.</summary>
    /// <exception cref="ApiProblemException">404: there is none.</exception>
    public async Task<PublicationEvent> FindAsync(string scope, string kind, Vintage vintage, CancellationToken cancellationToken)
    {
        var published = !RegionCode.TryParse(scope, out var code) ? null
            : vintage.AsOf is { } moment ? await earlier.FindAsync(code, kind, moment, cancellationToken)
            : await earlier.FindAsync(code, kind, vintage.Run!, cancellationToken);
        return published ?? throw ApiProblems.NotPublishedThen(scope, vintage);
    }

    /// <summary>The summary of the indicators that a publication is, or rests on.</summary>
    public Task<RunSummary> SummaryAsync(string scope, PublicationEvent published, CancellationToken cancellationToken) =>
        archive.ReadSummaryAsync(RegionCode.Parse(scope).ToString(), published.Sequence, published.IndicatorRun ?? published.Run, cancellationToken);

    /// <summary>The rows of a file of a run, in the order in which the tables have them.</summary>
    public async Task<IReadOnlyList<TableEntity>> ReadAsync(string scope, PublicationEvent published, string file, CancellationToken cancellationToken)
    {
        var rows = await earlier.ReadAsync(RegionCode.Parse(scope), published, file, cancellationToken);
        return [.. rows.OrderBy(Order, StringComparer.Ordinal)];
    }

    private static string Order(TableEntity row) => string.Join('_', KeyColumns.Select(column => row.GetString(column) ?? TableKey.None));
}
