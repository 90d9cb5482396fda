using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Kinds;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Observations;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>A cross table whose title and header are read, and whose values come next.</summary>
internal sealed record Table(string? Sheet, TableTitle Title, TableHeader Header, LabelColumns Labels, RegionCode? Region)
{
    /// <summary>Where findings about the whole table stand.</summary>
    public CellPlace HeaderPlace => new(Header.Row, Sheet: Sheet);

    /// <summary>As it is written above the table, else in a header; empty where nothing says it.</summary>
    public string Unit { get; } = Header.Columns.Select(column => column.Quantity).Concat(Header.LabelTexts).Select(TableTitle.FindUnit).Prepend(Title.Unit).FirstOrDefault(unit => unit.Length > 0) ?? "";

    /// <summary>The period of all its values, where title or names say it and no header and no label does; else null.</summary>
    public Period? Period { get; } = Labels.Has(ColumnRole.Period) || Header.Columns.Any(column => column.Period is not null) ? null : Title.Period(string.Join(' ', Header.Columns.Select(column => column.Quantity).Distinct()));

    /// <summary>Whether its figures are computed from others, so that they are none themselves.</summary>
    public bool IsDerived => WelfareMeasure.Find($"{Title.Text} {Quantities}") is null && (TableTitle.IsDerived(Title.Text) || Header.Columns.All(column => TableTitle.IsDerived(column.Quantity)));

    /// <summary>What its columns are of, where their headers say it.</summary>
    public string Quantities => string.Join(' ', Header.Columns.Select(column => column.Quantity).Distinct());

    /// <summary>Columns that are not read, but for labels that stand to the right again, in another language.</summary>
    public IEnumerable<CellPlace> UnreadColumns => Labels.Unread.Concat(Header.Unread)
        .Select(column => new CellPlace(Header.Row, column + 1, column < Header.First ? Header.Label(column) : Header.Levels[^1].Row[column].Text, Sheet))
        .Where(place => TidyColumn.Read(0, place.ColumnName ?? "")?.Role is not (ColumnRole.SectorName or ColumnRole.RegionName or ColumnRole.Note or ColumnRole.Remark));

    /// <summary>The kind of its values: the one that was given, else by its sectors and its title; null, with a finding, where nothing says it.</summary>
    public string? Kind(string? given, FindingCollector findings)
    {
        if (given is not null)
        {
            return given;
        }

        var words = Words.Of(Quantities).ToHashSet();
        bool Says(params string[] any) => Title.Says(any) || any.Any(words.Contains);
        var kind = Says("bekerja", "pekerja", "tenaga", "employment", "workers") ? DatasetKind.Employment
            : Says("proyeksi", "projection") && Says("penduduk", "population") ? DatasetKind.PopulationProjection
            : Labels.Has(ColumnRole.SectorName) || Labels.Has(ColumnRole.SectorCode) || Header.Columns.Any(column => column.Sector.Length > 0 && SectorText.Parse(column.Sector) is { IsTotal: false }) || Says("pdrb", "grdp", "produk", "pdb", "gdp")
            ? DatasetKind.SectorOutput
            : WelfareMeasure.Find($"{Title.Text} {Quantities}") is not null ? DatasetKind.Welfare
            : Says("penduduk", "population") ? DatasetKind.Population
            : null;
        if (kind is null)
        {
            findings.Add(TableFindings.UnknownKind(HeaderPlace, Title.Text));
        }

        return kind;
    }

    /// <summary>Reports each fact that neither the table nor the sender says.</summary>
    /// <returns>Whether all are known.</returns>
    public bool HasFacts(string kind, DatasetFacts facts, FindingCollector findings)
    {
        List<(bool IsThere, string Fact, Bilingual Name, string Example)> wanted =
        [
            (Labels.Has(ColumnRole.RegionName) || Header.Columns.All(column => column.Region.Length > 0) || (Region ?? facts.Region) is not null, "region", new("wilayahnya", "its region"), "6301"),
            (Labels.Has(ColumnRole.Period) || Header.Columns.All(column => column.Period is not null) || (Period ?? facts.Period) is not null, "period", new("periodenya", "its period"), "2025"),
            (Unit.Length > 0 || Labels.Has(ColumnRole.Unit) || facts.Unit is not null || kind is not (DatasetKind.SectorOutput or DatasetKind.Employment), "unit", new("satuannya", "its unit"), "miliar rupiah, juta rupiah, jiwa"),
            (kind != DatasetKind.SectorOutput || Labels.Has(ColumnRole.Basis) || Header.Columns.All(column => IsWhole(BasisOf(column))) || facts.Basis is not null, "basis", new("dasar harganya dengan tahun dasar", "its price basis with the base year"), "constant-2010, current"),
        ];
        var missing = wanted.FindAll(fact => !fact.IsThere);
        foreach (var (_, fact, name, example) in missing)
        {
            findings.Add(TableFindings.MissingFact(HeaderPlace, fact, name, example));
        }

        return missing.Count == 0;
    }

    /// <summary>The price basis of a column as it is written: in its header, else in the title.</summary>
    public string BasisOf(ValueColumn column) =>
        (column.Basis.Length > 0 ? BasisText.Find($"{column.Basis} {(Title.Basis.StartsWith("constant-", StringComparison.Ordinal) ? Title.Basis : "")}") : null)
        ?? (column.Quantity.Length > 0 ? BasisText.Find(column.Quantity) : null)
        ?? Title.Basis;

    private static bool IsWhole(string basis) => BasisText.TryParse(basis, out _);
}
