using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;
using EconomyPipeline.Economy.Periods;

namespace EconomyPipeline.Economy.Indicators.Growth;

/// <summary>
/// r = 100·(y_new / y_old − 1), percent, of every figure of output that two datasets tell: y_new the one that counts, y_old that of
/// the dataset before it. Source: BPS (revisi PDRB); OECD, revisions analysis.
/// </summary>
/// <remarks>
/// 0 = told alike. A figure that was zero before is undefined with a reason; one that only one dataset tells has no row. What is
/// known of one vintage alone gives the reason once.
/// </remarks>
public sealed class Revision : IIndicator
{
    private static readonly IndicatorDefinition Definition = new()
    {
        Id = "revision",
        Name = new("Revisi terhadap terbitan sebelumnya", "Revision against the previous vintage"),
        Unit = "%",
        Formula = "100·(y_new / y_old − 1); y_new = the figure in the accounts, y_old = the same figure in the dataset before it",
        Source = "BPS, GRDP marked preliminary (*) and very preliminary (**) is revised in later publications; OECD/Eurostat, guidelines on revisions policy and analysis",
        Reading = new(
            "Di atas 0: angka dinaikkan. 0: kedua terbitan sama. Terbitan adalah dataset: simpan berkas lama dan unggah yang baru dengan nama lain. Perubahan metode atau tahun dasar bukan revisi biasa. Selisih setiap indikator antara dua publikasi: economy revisions.",
            "Above 0: the figure was raised. 0: both vintages agree. A vintage is a dataset: keep the old file and upload the new one under another name. A change of method or base year is no ordinary revision. How every indicator differs between two publications: economy revisions."),
        Needs = new(
            "sector-output dari dua dataset yang menyebut angka yang sama, pada dasar harga apa pun, tahunan atau triwulanan",
            "sector-output of two datasets that tell the same figures, on any price basis, annual or quarterly"),
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [Definition];

    /// <summary>100·(after / before − 1), percent; NaN where the earlier figure is zero.</summary>
    public static double Percent(double before, double after) => before == 0 ? double.NaN : 100 * ((after / before) - 1);

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => PanelComputation.Run(accounts, Definitions, null, IndicatorInputs.None, totals =>
    {
        var panel = totals.Panel;
        var values = accounts.Revised
            .Where(figure => figure.After.Basis == panel.Basis && figure.After.Period is { } period && panel.IndexOf(period) >= 0 && panel.IndexOf(figure.After.Region) >= 0)
            .OrderBy(figure => panel.IndexOf(figure.After.Region))
            .ThenBy(figure => figure.After.Sector)
            .ThenBy(figure => figure.After.Period)
            .Select(figure => Figure.Observed(0, figure.After.Status)
                .Becomes(Percent(figure.Before.Value, figure.After.Value), Reasons.ZeroBase)
                .ToValue(Definition, panel, figure.After.Region, figure.After.Period!.Value, figure.After.Sector))
            .ToList();
        return values.Count > 0
            ? values
            : [Figure.Undefined(GrowthReasons.NoEarlierVintage).ToValue(Definition, panel, accounts.Scope, panel.Periods[^1])];
    });
}
