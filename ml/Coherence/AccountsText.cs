using System.Globalization;
using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators;
using EconomyPipeline.Ml.Backtests;
using EconomyPipeline.Ml.Intervals;
using EconomyPipeline.Ml.Panels;

namespace EconomyPipeline.Ml.Coherence;

/// <summary>What a reader is told of a forecast of accounts: the method of each row, and the notes on all of them.</summary>
internal sealed class AccountsText(AccountsHierarchy hierarchy, PanelRun run, IntervalCalibrator calibrator, int horizon)
{
    /// <summary>
    /// <c>bottom-up(…)</c> for a sum, <c>wls(…)</c> or <c>mint(…)</c> for every row where the tree is reconciled so; <c>zero</c>
    /// stays what it is.
    /// </summary>
    public string Method(AccountsNode node, int ahead)
    {
        var own = MethodText.Of(run, node.Series.Parts);
        if (own == MethodText.Zero)
        {
            return own;
        }

        var reconciliation = run.Reconciliation(0, node.Series.Tree);
        var method = node.IsSum || reconciliation != ReconciliationMethod.BottomUp ? $"{reconciliation}({own})" : own;
        return calibrator.IsAssumed(node.Series.Group, ahead) ? $"{method}, interval assumed" : method;
    }

    public IEnumerable<Bilingual> Notes(OutputPanel output, IReadOnlyList<BacktestOutcome> outcomes, IReadOnlySet<string> disagreeing)
    {
        foreach (var note in ForecastNotes.OfCombination(run).Concat(hierarchy.Nodes
            .Select(node => node.Series.Group)
            .Distinct()
            .SelectMany(group => ForecastNotes.OfAssumedIntervals(calibrator, group, horizon))))
        {
            yield return note;
        }

        foreach (var tree in hierarchy.Nodes.Where(node => node.Series.IsAggregate).Select(node => node.Series.Tree).Distinct())
        {
            yield return Reconciliation(output, tree);
        }

        if (run.DirectErrorsSeenAt(0).Select(error => error.OriginTime).DefaultIfEmpty(-1).Max() is var last and >= 0)
        {
            yield return new Bilingual(
                $"Lebar interval meminjam galat ramalan total yang dipublikasikan sebelum ada sektor, dari titik asal sampai {output.Periods[last]}.",
                $"The intervals' width borrows the forecast errors of totals published before there were sectors, from origins up to {output.Periods[last]}.");
        }

        foreach (var group in disagreeing.Order(StringComparer.Ordinal))
        {
            yield return new Bilingual(
                $"Interval ({group}) adalah batas konformal: jalur sampel bersama tidak dapat memiliki lebar itu sekaligus menjumlah dengan tepat.",
                $"Intervals ({group}) are the conformal bounds: joint sample paths cannot have their width and add up as well.");
        }

        foreach (var origin in outcomes
            .Where(outcome => outcome.Method == BacktestScore.Combined && outcome.Ahead == 1)
            .GroupBy(outcome => outcome.Origin)
            .OrderByDescending(group => group.Key))
        {
            var period = output.Periods[run.EndTime - origin.Key];
            var (narrow, wide) = (Percent(origin.Select(outcome => outcome.IsIn80)), Percent(origin.Select(outcome => outcome.IsIn95)));
            yield return new Bilingual(
                $"{output.Basis}, uji mundur dari {period}, satu periode ke depan: interval 80 % memuat {narrow} % dari {origin.Count()} baris, interval 95 % memuat {wide} %.",
                $"{output.Basis}, backtest from {period}, one period ahead: the 80 % interval held {narrow} % of {origin.Count()} rows, the 95 % interval {wide} %.");
        }
    }

    private Bilingual Reconciliation(OutputPanel output, int tree)
    {
        var chosen = run.Reconciliation(0, tree);
        var of = tree == 0 ? $"{output.Basis}" : $"{output.Basis} ({RegionCode.Nation})";
        var losses = ReconciliationMethod.All
            .Where(method => method != ReconciliationMethod.BottomUp)
            .Select(method => (Method: method, Losses: run.ReconciliationLosses(tree, method)))
            .Where(pair => pair.Losses.Count > 0)
            .ToList();
        string Compared(string against, string origins, NumberFormatInfo format) => string.Join("; ", losses.Select(pair => string.Create(
            format,
            $"{pair.Method} {pair.Losses.Average(one => one.Own):0.000} {against} {pair.Losses.Average(one => one.BottomUp):0.000} ({pair.Losses.Count} {origins})")));
        return losses.Count == 0
            ? new Bilingual(
                $"{of}: rekonsiliasi {chosen}; belum ada titik asal uji mundur untuk membandingkannya.",
                $"{of}: reconciliation {chosen}; there is no backtest origin yet to compare it at.")
            : new Bilingual(
                $"{of}: rekonsiliasi {chosen}. Galat uji mundur dalam satuan skala baris, di samping bottom-up: {Compared("terhadap", "titik asal", FigureText.Indonesian)}.",
                $"{of}: reconciliation {chosen}. Backtest error in units of the rows' scales, beside bottom-up: {Compared("against", "origins", NumberFormatInfo.InvariantInfo)}.");
    }

    private static string Percent(IEnumerable<bool?> inside) => (100 * inside.Average(one => one == true ? 1.0 : 0)).ToString("0", CultureInfo.InvariantCulture);
}
