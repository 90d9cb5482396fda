using System.Globalization;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Grids;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;
using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The current row of a Parquet table. Numbers are numbers, nulls and NaN are absent, a dictionary is what it stands for.</summary>
internal sealed class ParquetRow(IReadOnlyList<string> names) : TidyRow
{
    /// <summary>A column that completes the price basis: <c>constant</c> beside 2010.</summary>
    public const string BaseYear = "base_year";

    // What .NET has dates for: from the year 1 to 9999, in days since 1970.
    private const int FirstDay = -719_162;
    private const int LastDay = 2_932_896;

    private readonly int baseYear = names.ToList().IndexOf(BaseYear);
    private Array[] batch = [];
    private int index;
    private int number;

    /// <summary>How many dates were taken for the year that they begin or end.</summary>
    public int DatesTakenForYears { get; private set; }

    /// <param name="columns">Values by column.</param>
    /// <param name="position">0-based, in these.</param>
    /// <param name="row">1-based, in the file.</param>
    public void MoveTo(Array[] columns, int position, int row) => (batch, index, number) = (columns, position, row);

    /// <param name="column">0-based.</param>
    public string Text(int column) => Cell(column).Text;

    public override string Text(TidyColumn? column)
    {
        if (column is null)
        {
            return "";
        }

        if (column.Role == ColumnRole.Period && batch[column.Index].GetValue(index) is Date or DateTime)
        {
            return YearOf(Cell(column.Index).Text);
        }

        var text = Text(column.Index);
        return column.Role == ColumnRole.Basis && baseYear >= 0 && text.Length > 0 && Text(baseYear) is { Length: > 0 } year ? $"{text}-{year}" : text;
    }

    public override decimal? Number(TidyColumn? column) => column is null ? null : Cell(column.Index).Number;

    public override CellPlace Place(TidyColumn? column) => column?.At(number) ?? new CellPlace(number);

    // A quarter has no single date; a year is what begins on 1 January or ends on 31 December.
    private string YearOf(string date)
    {
        var isYear = date.EndsWith("-01-01", StringComparison.Ordinal) || date.EndsWith("-12-31", StringComparison.Ordinal);
        DatesTakenForYears += isYear ? 1 : 0;
        return isYear ? date[..4] : date;
    }

    private GridCell Cell(int column) => batch[column].GetValue(index) switch
    {
        null => GridCell.Blank,
        string text => new GridCell(text.Trim()),
        byte[] bytes => new GridCell(System.Text.Encoding.UTF8.GetString(bytes).Trim()),
        double value when double.IsNaN(value) => GridCell.Blank,
        double value => GridCell.Of(value),
        float value when float.IsNaN(value) => GridCell.Blank,
        float value => decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Of(exact) : GridCell.Of(value),
        decimal value => Of(value),
        Date { Days: < FirstDay or > LastDay } beyond => new GridCell($"{beyond.Days} d"),
        Date date => new GridCell(date.DateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime date => new GridCell(date.ToString(date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "O", CultureInfo.InvariantCulture)),
        bool value => new GridCell(value ? "true" : "false"),
        IConvertible value => Of(value.ToDecimal(CultureInfo.InvariantCulture)),
        var other => new GridCell(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
    };

    private static GridCell Of(decimal value) => new(value.ToString(CultureInfo.InvariantCulture), value);
}
