using EconomyPipeline.Economy.Accounts;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Indicators.Computing;

namespace EconomyPipeline.Economy.Indicators.Equity.Decompositions;

/// <summary>
/// GRDP per capita of all regencies in one year, divided by sector: the sectors that every regency publishes, and what remains of
/// their totals in one row <c>UNPUBLISHED</c>, so that the parts always sum to the whole.
/// </summary>
/// <param name="Sectors">The sector of each row of <paramref name="PerCapita"/>.</param>
/// <param name="PerCapita">By sector and regency, in millions of the currency per person.</param>
/// <param name="NotEverywhere">Sectors that some regency does not publish, in the order of the panel; they are part of the rest.</param>
internal sealed record SectorsPerCapita(IReadOnlyList<SectorCode> Sectors, double[][] PerCapita, IReadOnlyList<SectorCode> NotEverywhere)
{
    /// <summary>The division of a complete year; null where no sector is published by every regency.</summary>
    public static SectorsPerCapita? Of(RegencyYear year)
    {
        var (panel, set) = (year.Totals.Panel, year.Set);
        var regions = year.Accounts.Regencies.Select(regency => panel.IndexOf(regency.Code)).ToArray();
        var (sectors, rows, absent) = (new List<SectorCode>(), new List<double[]>(), new List<SectorCode>());
        for (var sector = 0; sector < panel.Sectors.Count; sector++)
        {
            var row = new double[regions.Length];
            for (var regency = 0; regency < regions.Length; regency++)
            {
                row[regency] = panel[year.Period, regions[regency], sector] / set.People[regency];
            }

            if (Array.TrueForAll(row, double.IsFinite))
            {
                sectors.Add(panel.Sectors[sector]);
                rows.Add(row);
            }
            else
            {
                absent.Add(panel.Sectors[sector]);
            }
        }

        if (rows.Count == 0)
        {
            return null;
        }

        // Where nothing is missing, a published total differs from the sum of sectors by rounding only, and the sum is what is divided.
        if (absent.Count > 0 || panel.AbsentSectors.Count > 0)
        {
            var rest = new double[regions.Length];
            for (var regency = 0; regency < rest.Length; regency++)
            {
                rest[regency] = set.PerCapita[regency] - rows.Sum(row => row[regency]);
            }

            if (rest.Where((value, regency) => Math.Abs(value) > 1e-9 * Math.Abs(set.PerCapita[regency])).Any())
            {
                sectors.Add(SectorCode.Unpublished);
                rows.Add(rest);
            }
        }

        return new SectorsPerCapita(sectors, [.. rows], absent);
    }

    /// <summary>
    /// Values of every year in which any regency has sectors: of each sector what <paramref name="measure"/> makes of it, in the
    /// order of the definitions; a sector that not every regency publishes without a number.
    /// </summary>
    /// <param name="accounts">Of one scope.</param>
    /// <param name="definitions">One for each figure.</param>
    /// <param name="measure">From the sectors (by sector and regency) and people: for each sector the figures, each with what to say where it is NaN.</param>
    public static IEnumerable<IndicatorValue> Compute(
        RegionalAccounts accounts,
        IReadOnlyList<IndicatorDefinition> definitions,
        Func<double[][], double[], IReadOnlyList<IReadOnlyList<(double Value, Bilingual WhenUndefined)>>> measure) =>
        RegencyEquity.ComputeYears(accounts, definitions, IndicatorInputs.Sectors | IndicatorInputs.Sums, year =>
        {
            if (!year.Totals.HasSectors(year.Period))
            {
                return [];
            }

            return Of(year) is { } sectors
                ? Values(year, definitions, sectors, measure(sectors.PerCapita, year.Set.People))
                : definitions.Select(definition => year.OfScope(definition, Figure.Undefined(EquityReasons.SectorNotEverywhere)));
        });

    private static IEnumerable<IndicatorValue> Values(
        RegencyYear year,
        IReadOnlyList<IndicatorDefinition> definitions,
        SectorsPerCapita sectors,
        IReadOnlyList<IReadOnlyList<(double Value, Bilingual WhenUndefined)>> measured)
    {
        for (var row = 0; row < sectors.Sectors.Count; row++)
        {
            var isRest = sectors.Sectors[row] == SectorCode.Unpublished;
            var basis = isRest
                ? year.Set.Basis with { Quality = year.Set.Basis.Quality | Quality.Partial, Reason = Reasons.Join(EquityReasons.RestOfSectors, year.Set.Basis.Reason) }
                : year.Set.Basis;
            foreach (var (definition, (value, whenUndefined)) in definitions.Zip(measured[row]))
            {
                yield return year.OfScope(definition, basis.Becomes(value, whenUndefined), sectors.Sectors[row]);
            }
        }

        foreach (var sector in sectors.NotEverywhere)
        {
            foreach (var definition in definitions)
            {
                yield return year.OfScope(definition, Figure.Undefined(EquityReasons.SectorNotEverywhere), sector);
            }
        }
    }
}
