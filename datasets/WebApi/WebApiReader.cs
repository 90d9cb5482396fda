using System.Text.RegularExpressions;
using EconomyPipeline.Datasets.Columns;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Regions;
using EconomyPipeline.Datasets.Tables;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.WebApi;

/// <summary>Reads one answer: every combination of its dimensions, as tidy rows of its kind.</summary>
internal sealed partial class WebApiReader(WebApiAnswer answer, DatasetSource source, string? kind, DatasetFacts facts, CancellationToken cancellationToken)
{
    private static readonly CellPlace Whole = new(1);

    private readonly FindingCollector findings = new();
    private readonly TableRow tidy = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private int absent;
    private int leftOut;

    public DatasetContent Read()
    {
        var areSectors = !answer.Rows.Any(row => IsRegion(row)) && answer.Rows.Any(row => SectorText.Parse(row.Label) is not null);
        var known = kind ?? (areSectors || Says("pdrb", "grdp", "produk domestik") ? DatasetKind.SectorOutput
            : WelfareMeasure.Find(answer.Label) is not null ? DatasetKind.Welfare
            : Says("penduduk", "population") ? DatasetKind.Population
            : null);
        if (WelfareMeasure.Find(answer.Label) is null && TableTitle.IsDerived(answer.Label))
        {
            return Refused(TableFindings.OnlyDerived(source.FileName));
        }

        if (known is null || KindReaders.Find(known) is not { } reader)
        {
            return Refused(TableFindings.UnknownKind(Whole, answer.Label));
        }

        var isOutput = known == DatasetKind.SectorOutput;
        var divisions = WebApiDivision.Of(answer, areSectors, isOutput);
        var kept = divisions.Where(division => !division.IsLeftOut).ToList();
        if (areSectors && !kept.TrueForAll(division => division.Region.Length > 0))
        {
            findings.Add(facts.Region is { } region
                ? WebApiFindings.RegionAsSaid(region.ToString())
                : TableFindings.MissingFact(Whole, "region", new("wilayahnya", "its region"), "6301"));
        }

        var basis = BasisText.Find(answer.Label) ?? "";
        if (isOutput && facts.Basis is null && !BasisText.TryParse(basis, out _) && !kept.TrueForAll(division => division.Basis is not null))
        {
            findings.Add(TableFindings.MissingFact(Whole, "basis", new("dasar harganya dengan tahun dasar", "its price basis with the base year"), "constant-2010, current"));
        }

        if (findings.HasErrors)
        {
            return new DatasetContent(known, [], findings.ToList());
        }

        var header = new TidyHeader(1, TableRow.Columns);
        using var session = reader.Open(new ReadingContext(header, answer.Label, facts, findings, source.ThisYear, cancellationToken), ',');
        tidy.Set(ColumnRole.Unit, answer.Unit, Whole);
        AddAll(session, divisions, areSectors, isOutput ? basis : "");
        Report(divisions);
        var observations = session.Finish();
        return new DatasetContent(known, findings.HasErrors ? [] : observations, findings.ToList());
    }

    private DatasetContent Refused(Finding finding) => new(kind, [], [finding]);

    private bool Says(params string[] words) => words.Any(word => answer.Label.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool IsRegion(WebApiItem row) =>
        (row.Value.Length == 4 && Provinces.IsPlausible(row.Value) && row.Value != "0000") || RegionNames.IsKnown(row.Label);

    private void AddAll(IKindSession session, IReadOnlyList<WebApiDivision> divisions, bool areSectors, string basis)
    {
        var statuses = Statuses();
        foreach (var (rowIndex, row) in answer.Rows.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var variable in answer.Variables)
            {
                foreach (var division in divisions)
                {
                    foreach (var (yearIndex, year) in answer.Years.Index())
                    {
                        foreach (var (partIndex, part) in answer.Parts.Index())
                        {
                            var key = WebApiAnswer.Key(row, variable, division.Item, year, part);
                            if (answer.Find(key) is not { } value)
                            {
                                absent++;
                                continue;
                            }

                            seen.Add(key);
                            var place = new CellPlace(rowIndex + 1, (yearIndex * answer.Parts.Count) + partIndex + 1, $"{year.Label} {part.Label}");
                            if (PeriodOf(year, part) is not { } period || division.IsLeftOut || (!areSectors && !IsRegion(row)))
                            {
                                leftOut++;
                                continue;
                            }

                            tidy.Set(ColumnRole.RegionName, areSectors ? division.Region : IsCode(row) ? row.Value : row.Label, place);
                            tidy.Set(ColumnRole.SectorName, areSectors ? row.Label : division.Sector ?? "", place);
                            tidy.Set(ColumnRole.Basis, division.Basis ?? basis, place);
                            tidy.Set(ColumnRole.Period, period.ToString(), place);
                            tidy.Set(ColumnRole.Status, statuses.GetValueOrDefault(period.Year, ""), place);
                            SetValue(value, place);
                            session.Add(tidy);
                        }
                    }
                }
            }
        }
    }

    private static bool IsCode(WebApiItem row) => row.Value.Length == 4 && Provinces.IsPlausible(row.Value);

    private static Period? PeriodOf(WebApiItem year, WebApiItem part) =>
        PeriodText.TryParse(year.Label, out var period) && PeriodHeader.Read(new GridCell(part.Label)) is { } of
            ? of.Quarter is { } quarter ? Period.OfQuarter(period.Year, quarter) : period
            : null;

    private void SetValue(System.Text.Json.JsonElement value, CellPlace place)
    {
        if (value.ValueKind == System.Text.Json.JsonValueKind.Number && value.TryGetDouble(out var number))
        {
            var cell = GridCell.Of(number);
            tidy.SetValue(cell.Text, cell.Number, place);
        }
        else
        {
            tidy.SetValue(value.ToString().Trim(), null, place);
        }
    }

    private void Report(IReadOnlyList<WebApiDivision> divisions)
    {
        var uncomposed = answer.Count - seen.Count;
        if (absent > 0)
        {
            findings.Add(WebApiFindings.AbsentKeys(absent));
        }

        if (uncomposed > 0)
        {
            findings.Add(WebApiFindings.UncomposedKeys(uncomposed));
        }

        if (leftOut > 0)
        {
            var others = divisions.Where(division => division.IsLeftOut).Select(division => division.Item.Label)
                .Concat(answer.Rows.Where(row => !IsRegion(row)).Select(row => row.Label))
                .Take(8);
            findings.Add(WebApiFindings.LeftOut(leftOut, string.Join(", ", others), answer.Label));
        }
    }

    // "Tahun 2022: Angka sementara", "2023: Angka sangat sementara"
    private Dictionary<int, string> Statuses() => NotePattern().Matches(answer.Note)
        .GroupBy(match => int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture))
        .ToDictionary(group => group.Key, group => group.First().Groups["very"].Length > 0 ? "**" : "*");

    [GeneratedRegex(@"(?<year>20[0-9]{2})\s*:?\s*angka\s+(?<very>(sangat\s+)+)?sementara", RegexOptions.IgnoreCase)]
    private static partial Regex NotePattern();
}
