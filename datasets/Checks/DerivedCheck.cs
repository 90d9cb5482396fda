using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Values;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Economy.Prices;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Computes the tables of rates, shares and indices of a file from its levels, and compares them with what is printed. What
/// differs by more than rounding is a level that was revised without its rates, or a row or a title taken for another.
/// </summary>
internal static class DerivedCheck
{
    // Spreadsheets hold some 15 digits; a rate loses half of them where levels are nearly equal.
    public const double LeastTolerance = 1e-6;
    private const double HalfUnit = 0.5;

    public static void Run(MeasuredCells cells, IReadOnlyList<DerivedTable> tables, FindingCollector findings)
    {
        if (tables.Count == 0)
        {
            return;
        }

        var levels = new DerivedLevels(cells, tables.SelectMany(table => table.Cells).Select(cell => cell.Region).ToHashSet());
        foreach (var table in tables)
        {
            Compare(table, levels, findings);
        }
    }

    /// <summary>By how much a printed figure differs from the computed one; null when rounding explains it.</summary>
    public static double? Off(DerivedCell cell, Approximate computed)
    {
        var printed = Printed(cell);
        var off = Math.Abs(printed.Value - computed.Value);
        return off > computed.Error + printed.Error + LeastTolerance ? off : null;
    }

    /// <summary>A printed figure, and by how much its rounding may have moved it.</summary>
    public static Approximate Printed(DerivedCell cell) => new((double)cell.Printed, HalfUnit * Math.Pow(10, -cell.Printed.Scale));

    private static void Compare(DerivedTable table, DerivedLevels levels, FindingCollector findings)
    {
        if (table.Measure == DerivedMeasure.Unknown)
        {
            findings.Add(DerivedFindings.Unchecked(table, new("judulnya tidak menyebut rumusnya", "its title does not say how it is computed")));
            return;
        }

        if (BasisOf(table, levels) is not { } basis)
        {
            findings.Add(DerivedFindings.Unchecked(table, new("dasar harganya tidak jelas atau tidak ada nilainya di berkas ini", "its price basis is not clear, or the file has no levels of it")));
            return;
        }

        var (compared, differing) = (0, 0);
        (DerivedCell Cell, double Computed, double Off) worst = default;
        foreach (var cell in table.Cells)
        {
            if (levels.Compute(table.Measure, cell, basis) is not { } computed)
            {
                continue;
            }

            compared++;
            if (Off(cell, computed) is { } off)
            {
                differing++;
                worst = differing == 1 || off > worst.Off ? (cell, computed.Value, off) : worst;
            }
        }

        var uncompared = table.Cells.Count - compared + table.Unread;
        findings.Add(compared == 0
            ? DerivedFindings.Unchecked(table, new("nilai asalnya tidak ada di berkas ini", "the file does not have the levels it is computed from"))
            : differing == 0
                ? DerivedFindings.Agrees(table, DerivedFindings.Name(table.Measure), compared, uncompared)
                : DerivedFindings.Differs(DerivedFindings.Name(table.Measure), worst.Cell, worst.Computed, differing, compared, uncompared));
    }

    // A title of growth says "harga konstan" and leaves the year to the tables of levels.
    private static PriceBasis? BasisOf(DerivedTable table, DerivedLevels levels)
    {
        if (table.Basis.Length > 0 && BasisText.TryParse(table.Basis, out var stated))
        {
            return levels.Bases.Contains(stated) ? stated : null;
        }

        var needsConstant = table.Measure is DerivedMeasure.ImplicitIndex or DerivedMeasure.ImplicitIndexOnPrevious or DerivedMeasure.ImplicitIndexYearOnYear
            || BasisText.IsStated(table.Title);
        var candidates = levels.Bases.Where(basis => !needsConstant || basis.Kind == PriceKind.Constant).ToList();
        return candidates is [var only] ? only : null;
    }
}
