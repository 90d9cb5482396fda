using Parquet.Schema;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The columns of stored observations, in order.</summary>
internal static class ObservationColumns
{
    public static readonly DataField Kind = Text("kind", isNullable: false);
    public static readonly DataField Region = Text("region", isNullable: false);
    public static readonly DataField Sector = Text("sector");
    public static readonly DataField Period = Text("period");
    public static readonly DataField Frequency = Text("frequency");
    public static readonly DataField Measure = Text("measure", isNullable: false);
    public static readonly DataField Basis = Text("basis");
    public static readonly DataField BaseYear = new DataField<int?>("base_year");

    // Null where the value is a text.
    public static readonly DataField Value = new DataField<double?>("value");
    public static readonly DataField Unit = Text("unit", isNullable: false);
    public static readonly DataField Currency = Text("currency");

    // final, preliminary or very-preliminary.
    public static readonly DataField Flag = Text("flag", isNullable: false);
    public static readonly DataField Dataset = Text("dataset", isNullable: false);
    public static readonly DataField Sequence = new DataField<long>("sequence");
    public static readonly DataField Sheet = Text("sheet");
    public static readonly DataField Row = new DataField<int>("row");
    public static readonly DataField Column = new DataField<int>("column");
    public static readonly DataField TextValue = Text("text");

    public static readonly ParquetSchema Schema = new(
        Kind, Region, Sector, Period, Frequency, Measure, Basis, BaseYear, Value, Unit, Currency, Flag, Dataset, Sequence, Sheet, Row, Column, TextValue);

    private static DataField Text(string name, bool isNullable = true) => new(name, typeof(string), isNullable);
}
