using EconomyPipeline.Functions.Api.Answers;
using EconomyPipeline.Functions.Exports;

namespace EconomyPipeline.Functions.Api.Tables;

/// <summary>Values of indicators as a table, with the columns of <see cref="IndicatorExport"/>.</summary>
internal static class ValueTable
{
    public static ExportTable<ValueAnswer> Of(string scope, string run, long sequence) => new(
    [
        new TextColumn<ValueAnswer>("indicator", row => row.Indicator),
        new TextColumn<ValueAnswer>("basis", row => row.Basis),
        new TextColumn<ValueAnswer>("reference", row => row.Reference),
        new TextColumn<ValueAnswer>("scope", _ => scope),
        new TextColumn<ValueAnswer>("region", row => row.Region),
        new TextColumn<ValueAnswer>("sector", row => row.Sector),
        new TextColumn<ValueAnswer>("period", row => row.Period),
        new TextColumn<ValueAnswer>("from", row => row.From),
        new TextColumn<ValueAnswer>("other", row => row.Other),
        new NumberColumn<ValueAnswer>("value", row => row.Value ?? double.NaN),
        new NumberColumn<ValueAnswer>("lower", row => row.Lower ?? double.NaN),
        new NumberColumn<ValueAnswer>("upper", row => row.Upper ?? double.NaN),
        new TextColumn<ValueAnswer>("unit", row => row.Unit),
        new TextColumn<ValueAnswer>("quality", row => row.Quality),
        new TextColumn<ValueAnswer>("reason", row => row.Reason?.ToString()),
        new TextColumn<ValueAnswer>("reason_en", row => row.Reason?.En),
        new TextColumn<ValueAnswer>("status", row => row.Status),
        new NumberColumn<ValueAnswer>("level", row => row.Level ?? double.NaN),
        new IntegerColumn<ValueAnswer>("n", row => row.N),
        new TextColumn<ValueAnswer>("run", _ => run),
        new IntegerColumn<ValueAnswer>("sequence", _ => sequence),
    ]);
}
