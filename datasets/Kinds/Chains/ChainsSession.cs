using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Programme.Downstreaming;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Kinds.Chains;

/// <summary>A file of chains being read, one a row. A row without a region is told of every one.</summary>
internal sealed class ChainsSession : IKindSession
{
    private const int LongestNote = 300;

    private readonly ReadingContext context;
    private readonly RegionColumn? regions;
    private readonly TidyColumn? regionCode;
    private readonly TidyColumn? regionName;
    private readonly TidyColumn? commodity;
    private readonly TidyColumn? english;
    private readonly TidyColumn? others;
    private readonly TidyColumn? englishNote;
    private readonly SubSectorsColumn upstream;
    private readonly SubSectorsColumn downstream;
    private readonly Dictionary<(RegionCode Region, string Name), CellPlace> named = [];
    private readonly List<Observation> observations = [];

    public ChainsSession(ReadingContext context)
    {
        this.context = context;
        (regionCode, regionName) = (context.Header.Find(ColumnRole.RegionCode), context.Header.Find(ColumnRole.RegionName));
        regions = regionCode is null && regionName is null ? null : new RegionColumn(context);
        commodity = context.Header.Find(ColumnRole.Commodity);
        english = context.Header.Find(ColumnRole.EnglishName);
        others = context.Header.Find(ColumnRole.OtherNames);
        englishNote = context.Header.Find(ColumnRole.EnglishNote);
        (upstream, downstream) = (new SubSectorsColumn(context, ColumnRole.Upstream), new SubSectorsColumn(context, ColumnRole.Downstream));
    }

    public void Add(TidyRow row)
    {
        // Every column is read before any is judged, so that one bad cell does not hide another.
        var region = row.Text(regionCode).Length + row.Text(regionName).Length > 0 ? regions!.Read(row) : context.Facts.Region ?? RegionCode.Everywhere;
        var name = ReadName(row);
        var texts = new[]
        {
            (Measure.ChainEnglishName, Column: english, Text: Named(row, english) ?? ""),
            (Measure.ChainOtherNames, Column: others, Text: string.Join("; ", OtherNames(row))),
            (Measure.ChainNote, Column: context.Header.Note, Text: Short(row, context.Header.Note, LongestNote)),
            (Measure.ChainEnglishNote, Column: englishNote, Text: Short(row, englishNote, LongestNote)),
        };
        var (won, processed) = (upstream.Read(row), downstream.Read(row));
        if (region is not { } where || name is null || won is null || processed is null || !IsChain(row, name, won, processed) || !IsFirst(row, where, name, texts[0].Text, texts[1].Text))
        {
            return;
        }

        observations.AddRange(won.Select(sector => Observe(row.Place(upstream.Column), where, name, Measure.ChainUpstream) with { Sector = sector, Value = 1, Unit = "yes" }));
        observations.AddRange(processed.Select(sector => Observe(row.Place(downstream.Column), where, name, Measure.ChainDownstream) with { Sector = sector, Value = 1, Unit = "yes" }));
        observations.AddRange(texts.Where(text => text.Text.Length > 0).Select(text => Observe(row.Place(text.Column), where, name, text.Item1) with { Text = text.Text }));
    }

    public IReadOnlyCollection<Observation> Finish() => observations;

    public void Dispose()
    {
    }

    private static Observation Observe(CellPlace place, RegionCode region, string name, string measure) => new()
    {
        Kind = DatasetKind.Chains,
        Region = region,
        Measure = measure,
        Item = name,
        Sheet = place.Sheet,
        Row = place.Row,
        Column = place.Column ?? 0,
    };

    // Both ends are named, and no sub-category stands at both.
    private bool IsChain(TidyRow row, string name, IReadOnlyList<SectorCode> won, IReadOnlyList<SectorCode> processed)
    {
        foreach (var (column, codes) in new[] { (upstream.Column, won), (downstream.Column, processed) })
        {
            if (codes.Count == 0)
            {
                context.Findings.Add(ChainFindings.OpenChain(row.Place(column), row.Text(column), name, column == upstream.Column));
            }
        }

        if (processed.Where(code => DownstreamChain.Overlap([code], won)).Cast<SectorCode?>().FirstOrDefault() is { } both)
        {
            context.Findings.Add(ChainFindings.TwiceInChain(row.Place(downstream.Column), row.Text(downstream.Column), name, both));
            return false;
        }

        return won.Count > 0 && processed.Count > 0;
    }

    // A commodity stands once for a region, by whatever name.
    private bool IsFirst(TidyRow row, RegionCode region, string name, string englishName, string otherNames)
    {
        var keys = otherNames.Split(';').Append(name).Append(englishName).Select(DownstreamChain.KeyOf).Where(key => key.Length > 0).Distinct().ToList();
        if (keys.Find(key => named.ContainsKey((region, key))) is { } known)
        {
            context.Findings.Add(ChainFindings.SameCommodity(row.Place(commodity), named[(region, known)], row.Text(commodity), name));
            return false;
        }

        keys.ForEach(key => named.Add((region, key), row.Place(commodity)));
        return true;
    }

    private string? ReadName(TidyRow row)
    {
        if (row.Text(commodity).Length > 0)
        {
            return Named(row, commodity);
        }

        context.Findings.Add(CellFindings.MissingText(row.Place(commodity), commodity?.Name ?? "commodity"));
        return null;
    }

    // Null, with a finding, when it is too long, or nothing of it can stand in a key.
    private string? Named(TidyRow row, TidyColumn? column)
    {
        var text = Short(row, column, DownstreamChain.LongestName);
        if (text.Length > 0 && DownstreamChain.KeyOf(text).Length == 0)
        {
            context.Findings.Add(ChainFindings.NoName(row.Place(column), text));
            return null;
        }

        return text.Length == 0 ? null : text;
    }

    private IEnumerable<string> OtherNames(TidyRow row) =>
        Tidy(row.Text(others)).Split([';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Without blanks too many; empty, with a finding, when it is too long.
    private string Short(TidyRow row, TidyColumn? column, int longest)
    {
        var text = Tidy(row.Text(column));
        if (text.Length <= longest)
        {
            return text;
        }

        context.Findings.Add(CellFindings.TooLongText(row.Place(column), text, longest));
        return "";
    }

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
