using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds.Chains;
using EconomyPipeline.Datasets.Kinds.Items;

namespace EconomyPipeline.Datasets.Kinds;

/// <summary>The kinds that can be read, and the choice between them.</summary>
internal static class KindReaders
{
    // In this order a header is asked whose it is: those with columns of their own first; then output has sectors, population
    // people, and what is left describes regions.
    private static readonly IKindReader[] All =
    [
        new BoundariesReader(), new ChainsReader(), ItemsReader.Targets, ItemsReader.CommodityOutput, ItemsReader.Linkages, ItemsReader.Ovop, ItemsReader.Establishments, new EmploymentReader(),
        new SectorOutputReader(), new PopulationReader(), new WelfareReader(), new RegionsReader(),
        new PopulationProjectionReader(),
    ];

    /// <summary>The kinds that can be read, for people.</summary>
    public static string Names => string.Join(", ", All.Select(reader => reader.Kind));

    public static IKindReader? Find(string kind) => Array.Find(All, reader => reader.Kind == kind);

    /// <summary>The reader of the kind that was given, else of the kind that the header suggests; null, with a finding, when there is none.</summary>
    public static IKindReader? Choose(string? given, TidyHeader header, FindingCollector findings)
    {
        var suggested = Array.Find(All, reader => reader.IsSuggestedBy(header));
        if (given is null)
        {
            if (suggested is null)
            {
                findings.Add(FileFindings.KindNotInHeader(header.Row, header.Text));
            }

            return suggested;
        }

        var reader = Find(given);
        if (suggested is not null && suggested != reader && reader?.Shares(suggested) != true)
        {
            findings.Add(FileFindings.KindMismatch(header.Row, given, suggested.Kind));
            return null;
        }

        return reader;
    }

    /// <summary>The reader whose columns are all there, of the kind that was given, else of the one that the header suggests; null where there is none.</summary>
    public static IKindReader? Complete(string? given, TidyHeader header) =>
        (given is null ? Array.Find(All, reader => reader.IsSuggestedBy(header)) : Find(given)) is { } reader && !reader.Missing(header).Any() ? reader : null;

    /// <summary>Reports columns that are absent, twice there, or not of this kind.</summary>
    public static void CheckHeader(this IKindReader reader, TidyHeader header, FindingCollector findings)
    {
        foreach (var group in reader.Missing(header))
        {
            findings.Add(HeaderFindings.MissingColumn(header.Row, reader.Kind, ColumnSpellings.All[group[0]][0], ColumnSpellings.Suggest(group), header.Text));
        }

        foreach (var (place, first) in header.DuplicateColumns)
        {
            findings.Add(HeaderFindings.DuplicateColumn(place, first));
        }

        foreach (var column in header.DerivedColumns)
        {
            findings.Add(HeaderFindings.DerivedColumn(column.At(header.Row)));
        }

        var unread = header.Roles.Where(role => !reader.Roles.Contains(role)).Select(role => header.Find(role)!.At(header.Row));
        foreach (var place in header.UnknownColumns.Where(column => !reader.IsMeasure(column.ColumnName ?? "")).Concat(unread))
        {
            findings.Add(HeaderFindings.UnknownColumn(place, reader.Kind));
        }
    }

    private static IEnumerable<ColumnRole[]> Missing(this IKindReader reader, TidyHeader header) =>
        reader.Required.Where(group => !group.Any(header.Has));
}
