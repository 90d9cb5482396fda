using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>Reads the text of a unit.</summary>
internal delegate bool UnitParser(string text, out UnitScale unit);

/// <summary>The unit of a row: from its column, else from the header of the values, else from the sender, else a default.</summary>
internal sealed class UnitColumn
{
    private readonly ReadingContext context;
    private readonly Bilingual expected;
    private readonly TidyColumn? column;
    private readonly UnitScale? fallback;
    private readonly Memo<UnitScale?> memo;
    private readonly bool mustBeStated;
    private readonly TidyColumn? region;
    private readonly List<(string Region, string Currency, CellPlace Place)> currencies = [];

    /// <param name="context">The file.</param>
    /// <param name="values">The column of the values.</param>
    /// <param name="parse">The units of this measure.</param>
    /// <param name="expected">What they look like.</param>
    /// <param name="mustBeStated">Whether silence about the unit is an error.</param>
    public UnitColumn(ReadingContext context, TidyColumn? values, UnitParser parse, Bilingual expected, bool mustBeStated)
    {
        this.context = context;
        this.expected = expected;
        this.mustBeStated = mustBeStated;
        column = context.Header.Find(ColumnRole.Unit);
        region = context.IsMapped ? context.Header.Find(ColumnRole.RegionName) : null;
        memo = new Memo<UnitScale?>(text => parse(text, out var unit) ? unit : null);
        fallback = Fallback(values);
        if (column is null && fallback is null && mustBeStated)
        {
            // The file is refused; read in some unit, its figures can still be compared with each other.
            context.Findings.Add(MissingFact(new CellPlace(context.Header.Row)));
            fallback = new UnitScale(1m, null);
        }
    }

    public static Finding MissingFact(CellPlace place) =>
        HeaderFindings.MissingFact(place, "unit", new("satuannya", "its unit"), "unit", "miliar rupiah, juta rupiah, jiwa");

    /// <summary>The unit; null when it is not stated, or not known (a finding then says so).</summary>
    public UnitScale? Read(TidyRow row, out bool isKnown)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            isKnown = fallback is not null || !mustBeStated;
            if (!isKnown && column is not null)
            {
                context.Findings.Add(MissingFact(row.Place(column)));
            }

            CheckCurrency(fallback?.Currency, row, text);
            return fallback;
        }

        var unit = memo.Read(text);
        isKnown = unit is not null;
        if (!isKnown)
        {
            context.Findings.Add(CellFindings.UnknownUnit(row.Place(column), text, expected));
        }

        CheckCurrency(unit?.Currency, row, text);

        return unit;
    }

    // Once for each further currency: every row of it would say the same. A mapping may bring countries, each with its own.
    private void CheckCurrency(string? currency, TidyRow row, string text)
    {
        if (currency is null || (region is null && currencies is [{ Currency: var only }] && only == currency))
        {
            return;
        }

        var ofRegion = row.Text(region);
        if (currencies.Exists(known => known.Currency == currency && known.Region == ofRegion))
        {
            return;
        }

        var place = row.Place(column);
        if (currencies.Find(known => known.Region == ofRegion) is { Currency: not null } first)
        {
            context.Findings.Add(CellFindings.MixedCurrency(place, text.Length > 0 ? text : currency, first.Currency, first.Place));
        }

        currencies.Add((ofRegion, currency, place));
    }

    private UnitScale? Fallback(TidyColumn? values)
    {
        if (values?.Unit is { } inHeader && memo.Read(inHeader) is { } stated)
        {
            return stated;
        }

        if (context.Facts.Unit is not { } given)
        {
            return null;
        }

        var unit = memo.Read(given);
        if (unit is null)
        {
            context.Findings.Add(HeaderFindings.BadUnitFact(given, expected));
        }

        return unit;
    }
}
