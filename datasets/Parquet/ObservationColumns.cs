using ParquetSharp;

namespace EconomyPipeline.Datasets.Parquet;

/// <summary>The columns of stored observations, in order, and where each stands.</summary>
internal static class ObservationColumns
{
    public const int Kind = 0;
    public const int Region = 1;
    public const int Sector = 2;
    public const int Period = 3;
    public const int Measure = 5;
    public const int Basis = 6;
    public const int BaseYear = 7;
    public const int Value = 8;
    public const int Unit = 9;
    public const int Currency = 10;
    public const int Flag = 11;
    public const int Dataset = 12;
    public const int Sequence = 13;
    public const int Sheet = 14;
    public const int Row = 15;
    public const int Column = 16;
    public const int Text = 17;
    public const int Item = 18;

    public static readonly Column[] All =
    [
        new Column<string>("kind"),
        new Column<string>("region"),
        new Column<string>("sector"),
        new Column<string>("period"),
        new Column<string>("frequency"),
        new Column<string>("measure"),
        new Column<string>("basis"),
        new Column<int?>("base_year"),

        // Null where the value is a text.
        new Column<double?>("value"),
        new Column<string>("unit"),
        new Column<string>("currency"),

        // final, preliminary or very-preliminary.
        new Column<string>("flag"),
        new Column<string>("dataset"),
        new Column<long>("sequence"),
        new Column<string>("sheet"),
        new Column<int>("row"),
        new Column<int>("column"),
        new Column<string>("text"),
        new Column<string>("item"),
    ];

    /// <summary>Their names, in order.</summary>
    public static readonly string Names = string.Join(' ', All.Select(column => column.Name));
}
