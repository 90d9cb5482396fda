using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Checks;

/// <summary>
/// Computes the columns of shares, growth rates and location quotients of a tidy file from its values, and compares them with what
/// is printed. A header says less than a title: whether a share is in percent, and against which region a quotient is, is taken as
/// it fits most figures, and said.
/// </summary>
internal static class DerivedColumnCheck
{
    // Every level is held beside its cell for this; a file of columns computed for more is not one that was made by hand.
    private const int MostCells = 500_000;

    public static void Run(MeasuredCells cells, IReadOnlyList<DerivedTable> columns, IReadOnlyList<SectorCode> sectors, FindingCollector findings)
    {
        if (columns.Count == 0)
        {
            return;
        }

        if (cells.Count > MostCells)
        {
            foreach (var column in columns)
            {
                findings.Add(DerivedFindings.UncheckedColumn(column, new($"berkas ini memuat lebih dari {MostCells} sel", $"the file has more than {MostCells} cells")));
            }

            return;
        }

        var levels = new DerivedLevels(cells, regions: null);
        var hasTotals = levels.HasTotals;
        if (!hasTotals)
        {
            levels.SumTotals(sectors);
        }

        var readings = new DerivedReadings(levels, columns, hasTotals);
        foreach (var column in columns)
        {
            findings.Add(Compare(column, readings.Of(column), sectors));
        }
    }

    private static Finding Compare(DerivedTable column, IEnumerable<DerivedReading> readings, IReadOnlyList<SectorCode> sectors)
    {
        // The first of those that fit the most figures.
        var (reading, outcome) = readings
            .Select(reading => (Reading: reading, Outcome: Outcome.Of(column, reading)))
            .OrderByDescending(one => one.Outcome.Compared - one.Outcome.Differing)
            .ThenBy(one => one.Outcome.Compared == 0)
            .FirstOrDefault();
        if (reading is null)
        {
            return DerivedFindings.UncheckedColumn(column, new("judulnya tidak menyebut rumusnya", "its header does not say how it is computed"));
        }

        if (outcome.Compared == 0)
        {
            return AbsentShareCheck.Run(column, sectors)
                ?? DerivedFindings.UncheckedColumn(column, new("nilai asalnya tidak ada di berkas ini", "the file does not have the values it is computed from"));
        }

        var uncompared = column.Cells.Count - outcome.Compared + column.Unread;
        return outcome.Differing == 0 ? DerivedFindings.Agrees(column, reading.Name, outcome.Compared, uncompared)
            : reading.IsAssumed && 2 * outcome.Differing > outcome.Compared ? DerivedFindings.UncheckedColumn(column, NoSuch(reading.Name, outcome))
            : DerivedFindings.Differs(reading.Name, outcome.Worst, outcome.Computed, outcome.Differing, outcome.Compared, uncompared);
    }

    private static Bilingual NoSuch(Bilingual name, Outcome outcome) => new(
        $"sebagai {name.Id}, yang paling mendekati, {outcome.Differing} dari {outcome.Compared} sel berbeda; acuannya mungkin di luar berkas ini",
        $"as {name.En}, which comes nearest, {outcome.Differing} of {outcome.Compared} cells differ; what it is against may not be in the file");

    /// <summary>How many figures were compared, how many differ, and the one that does most.</summary>
    private readonly record struct Outcome(int Compared, int Differing, DerivedCell Worst, double Computed)
    {
        public static Outcome Of(DerivedTable column, DerivedReading reading)
        {
            var (outcome, most) = (default(Outcome), 0.0);
            foreach (var cell in column.Cells)
            {
                if (reading.Compute(cell) is not { } computed || !double.IsFinite(computed.Value))
                {
                    continue;
                }

                outcome = outcome with { Compared = outcome.Compared + 1 };
                if (DerivedCheck.Off(cell, computed) is { } off)
                {
                    outcome = outcome with { Differing = outcome.Differing + 1 };
                    (outcome, most) = off > most ? (outcome with { Worst = cell, Computed = computed.Value }, off) : (outcome, most);
                }
            }

            return outcome;
        }
    }
}
