using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Datasets.Headers;
using EconomyPipeline.Datasets.Rows;

namespace EconomyPipeline.Datasets.Tables;

/// <summary>One value of a cross table with all that its table says of it.</summary>
internal sealed class TableRow : TidyRow
{
    /// <summary>The columns of a cross table as if it were tidy.</summary>
    public static IReadOnlyList<TidyColumn> Columns { get; } =
        [.. Roles.Select((role, index) => new TidyColumn(role, index, ColumnSpellings.All[role][0]))];

    // By the number of the meaning: this is asked some times for every value of a file.
    private static readonly int[] Positions = [.. Enum.GetValues<ColumnRole>().Select(role => Roles.IndexOf(role))];

    private readonly string[] texts = [.. Roles.Select(_ => "")];
    private readonly CellPlace[] places = new CellPlace[Roles.Count];
    private decimal? number;

    private static List<ColumnRole> Roles =>
    [
        ColumnRole.RegionName, ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Period, ColumnRole.Quarter, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Basis, ColumnRole.Status,
    ];

    /// <summary>Says what stands for a meaning, and where.</summary>
    public void Set(ColumnRole role, string text, CellPlace place)
    {
        var position = Positions[(int)role];
        (texts[position], places[position]) = (text, place);
    }

    /// <summary>Says the value.</summary>
    public void SetValue(string text, decimal? value, CellPlace place)
    {
        Set(ColumnRole.Value, text, place);
        number = value;
    }

    public override string Text(TidyColumn? column) => column is null ? "" : texts[column.Index];

    public override decimal? Number(TidyColumn? column) => column?.Role == ColumnRole.Value ? number : null;

    public override CellPlace Place(TidyColumn? column) => places[column?.Index ?? Positions[(int)ColumnRole.Value]];
}
