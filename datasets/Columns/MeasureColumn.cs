using EconomyPipeline.Datasets.Cells;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using EconomyPipeline.Economy.Observations;

namespace EconomyPipeline.Datasets.Columns;

/// <summary>A column of values with their units, and the cells that were read of it.</summary>
internal sealed class MeasureColumn : IDisposable
{
    private readonly UnitColumn units;

    /// <param name="context">The file.</param>
    /// <param name="values">The column; null where the file has none, which a finding then says.</param>
    /// <param name="delimiter">Of a text file.</param>
    /// <param name="rule">The units of the values.</param>
    public MeasureColumn(ReadingContext context, TidyColumn? values, char delimiter, UnitRule rule)
    {
        units = new UnitColumn(context, values, rule.Parse, rule.Expected, rule.MustBeStated);
        Numbers = new NumberColumn(context, values, delimiter) { AreWhole = rule.AreWhole };
        Cells = new MeasuredCells(context, Numbers);
    }

    public NumberColumn Numbers { get; }

    public MeasuredCells Cells { get; }

    /// <summary>Takes the value of a row in.</summary>
    /// <param name="row">The row.</param>
    /// <param name="key">Where it belongs; null where that is not known, and the value is only looked at.</param>
    /// <param name="status">What the labels say of how settled it is.</param>
    public void Add(TidyRow row, CellKey? key, ObservationStatus status)
    {
        var unit = units.Read(row, out var isKnown);
        Numbers.AreWhole &= unit is null or { Factor: 1m };
        var text = Numbers.See(row, out var numberStatus);
        if (key is { } known && isKnown)
        {
            Cells.Add(known, row.Place(Numbers.Column), text, unit, MeasuredCells.LessSettled(status, numberStatus));
        }
    }

    public void Dispose() => Cells.Dispose();
}
