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

    private readonly string[] texts = [.. Roles.Select(_ => "")];
    private readonly CellPlace[] places = new CellPlace[Roles.Count];
    private decimal? number;

    private static IReadOnlyList<ColumnRole> Roles =>
    [
        ColumnRole.RegionName, ColumnRole.SectorCode, ColumnRole.SectorName, ColumnRole.Period, ColumnRole.Value, ColumnRole.Unit, ColumnRole.Basis, ColumnRole.Status,
    ];

    /// <summary>Says what stands for a meaning, and where.</summary>
    public void Set(ColumnRole role, string text, CellPlace place)
    {
        var column = Columns.First(one => one.Role == role);
        (texts[column.Index], places[column.Index]) = (text, place);
    }

    /// <summary>Says the value.</summary>
    public void SetValue(string text, decimal? value, CellPlace place)
    {
        Set(ColumnRole.Value, text, place);
        number = value;
    }

    public override string Text(TidyColumn? column) => column is null ? "" : texts[column.Index];

    public override decimal? Number(TidyColumn? column) => column?.Role == ColumnRole.Value ? number : null;

    public override CellPlace Place(TidyColumn? column) => places[(column ?? Columns.First(one => one.Role == ColumnRole.Value)).Index];
}
