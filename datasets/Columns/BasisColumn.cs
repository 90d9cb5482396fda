using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>The price basis of a row: from its column, else from the header of the values, else from the sender.</summary>
internal sealed class BasisColumn
{
    private readonly ReadingContext context;
    private readonly TidyColumn? column;
    private readonly PriceBasis? fallback;
    private readonly Memo<PriceBasis?> memo;
    private readonly HashSet<PriceBasis> future = [];

    public BasisColumn(ReadingContext context, TidyColumn? values)
    {
        this.context = context;
        column = context.Header.Find(ColumnRole.Basis);
        memo = new Memo<PriceBasis?>(ReadText);
        fallback = (values?.Basis is { } inHeader ? ReadText(inHeader) : null) ?? context.Facts.Basis;
        if (column is null && fallback is null)
        {
            // The file is refused; read at some basis, its figures can still be compared with each other.
            context.Findings.Add(MissingFact(new CellPlace(context.Header.Row)));
            fallback = PriceBasis.Current;
        }
    }

    /// <summary>The basis, or null when it is not known; a finding then says so.</summary>
    public PriceBasis? Read(TidyRow row)
    {
        var text = row.Text(column);
        if (text.Length == 0)
        {
            if (column is not null && fallback is null)
            {
                context.Findings.Add(MissingFact(row.Place(column)));
            }

            return fallback is { } given ? CheckBaseYear(given, row, given.ToString()) : null;
        }

        var basis = memo.Read(text);
        if (basis is null)
        {
            context.Findings.Add(BasisText.IsConstantWithoutYear(text)
                ? MissingFact(row.Place(column)) with { Found = FindingPlaces.Printable(text) }
                : CellFindings.UnknownBasis(row.Place(column), text));
        }

        return basis is { } known ? CheckBaseYear(known, row, text) : null;
    }

    // Once for each basis: a file of one basis would say it in every row.
    private PriceBasis CheckBaseYear(PriceBasis basis, TidyRow row, string text)
    {
        if (basis.Year > context.ThisYear && future.Add(basis))
        {
            context.Findings.Add(CellFindings.FutureBaseYear(row.Place(column), text, context.ThisYear));
        }

        return basis;
    }

    // "ADHK" alone leaves the base year out: the sender may say it, nobody guesses it.
    private PriceBasis? ReadText(string text) =>
        BasisText.TryParse(text, out var basis) ? basis
        : BasisText.IsConstantWithoutYear(text) && context.Facts.Basis is { Kind: PriceKind.Constant } given ? given
        : null;

    private static Finding MissingFact(CellPlace place) =>
        HeaderFindings.MissingFact(place, "basis", new("dasar harganya dengan tahun dasar", "its price basis with the base year"), "basis", "constant-2010, current");
}
