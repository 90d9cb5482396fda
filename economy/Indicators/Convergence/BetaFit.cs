using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Convergence;

/// <summary>
/// R² = 1 − Σe²/Σ(g − ḡ)² of the regression of β-convergence, 0 to 1, and the two-sided p-value of its slope against 0 from
/// Student's t with n − 2 degrees of freedom. Source: Barro and Sala-i-Martin (1992).
/// </summary>
/// <remarks>Undefined with a reason where the slope is, and where all regions grew alike.</remarks>
public sealed class BetaFit : IIndicator
{
    private static readonly IndicatorDefinition RSquaredDefinition = new()
    {
        Id = "beta-r2",
        Name = new("Konvergensi beta: R²", "Beta convergence: R²"),
        Unit = "index",
        Formula = "1 − Σ_i e_i² / Σ_i (g_i − ḡ)²; g_i = (1/T) ln(x_{iT}/x_{i0}), e_i = residual of the regression of beta convergence",
        Source = BetaConvergence.BarroSala,
        Reading = new(
            "Bagian ragam pertumbuhan yang dijelaskan tingkat awal. Rendah berarti hal lain yang menentukan, walaupun kemiringannya negatif.",
            "The part of the variation of growth that the initial level explains. Low means that other things decide, even where the slope is negative."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        Tier = IndicatorTier.Extended,
    };

    private static readonly IndicatorDefinition PDefinition = new()
    {
        Id = "beta-p",
        Name = new("Konvergensi beta: nilai p kemiringan", "Beta convergence: p-value of the slope"),
        Unit = "probability",
        Formula = "2·P(t_{n−2} ≤ −|b/se(b)|); b = slope of beta convergence, se(b) = its standard error",
        Source = BetaConvergence.BarroSala,
        Reading = new(
            "Peluang kemiringan sebesar ini bila pertumbuhan tidak bergantung pada tingkat awal, dengan guncangan dari superpopulasi. Bukan peluang bahwa konvergensi salah; semua wilayah ada, tidak ada contoh acak.",
            "How likely so large a slope is if growth does not depend on the initial level, with shocks of a superpopulation. Not the probability that convergence is false; all regions are there, none was sampled."),
        Needs = CatalogueTexts.NeedsEquity,
        SmallestN = 3,
        Tier = IndicatorTier.Extended,
    };

    public IReadOnlyList<IndicatorDefinition> Definitions { get; } = [RSquaredDefinition, PDefinition];

    public IEnumerable<IndicatorValue> Compute(RegionalAccounts accounts) => BetaSpans.Compute(accounts, Definitions, span =>
    {
        var fit = LeastSquares.Of(span.LogGrowth, span.LogInitial);
        var reason = fit is null ? Reasons.NoSlope : ConvergenceReasons.NoVariation;
        return
        [
            new BoundedFigure(span.Basis.Becomes(fit?.RSquared ?? double.NaN, reason)),
            new BoundedFigure(span.Basis.Becomes(fit?.PValue(0) ?? double.NaN, reason)),
        ];
    });
}
