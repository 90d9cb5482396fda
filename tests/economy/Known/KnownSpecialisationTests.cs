using System.Text.Json;
using EconomyPipeline.Economy.Indicators.Equity;
using EconomyPipeline.Economy.Indicators.Structure.Concentration;
using EconomyPipeline.Economy.Indicators.Structure.Diversity;
using EconomyPipeline.Economy.Indicators.Structure.Quotients;
using EconomyPipeline.Economy.Indicators.Structure.Specialisation;
using EconomyPipeline.Economy.Tests.Support;
using static EconomyPipeline.Economy.Tests.Support.Values;

namespace EconomyPipeline.Economy.Tests.Known;

/// <summary>Specialisation, diversity, concentration and quotients of growth as other toolkits give them; each case names its source.</summary>
public sealed class KnownSpecialisationTests
{
    [Fact]
    [Known("K38")]
    public void Gini_of_specialisation_gives_the_published_value()
    {
        var known = KnownCase.Read("K38");

        Close(known.Expected.GetDouble(), GiniSpecialisation.Of(known.Numbers("e_ij"), known.Numbers("e_i")), known.Tolerance);
    }

    [Fact]
    [Known("K40")]
    public void Krugman_of_two_regions_without_a_common_sector_is_two()
    {
        var known = KnownCase.Read("K40");

        Close(known.Expected.GetDouble(), Krugman.Of(known.Numbers("a"), known.Numbers("b")), known.Tolerance);
    }

    [Fact]
    [Known("K41")]
    public void Krugman_against_the_others_gives_the_published_value()
    {
        var known = KnownCase.Read("K41");
        var others = known.Input.GetProperty("others").EnumerateObject().Select(other => Numbers(other.Value)).ToList();

        Close(known.Expected.GetDouble(), KrugmanAgainstOthers.Of(known.Numbers("Sweden"), others), known.Tolerance);
    }

    [Fact]
    [Known("K43")]
    public void Ellison_Glaeser_gives_the_published_values()
    {
        var known = KnownCase.Read("K43");
        string[] regions = ["Wien", "Linz", "Graz"];
        int[] regionOf = [.. known.Input.GetProperty("firm_region").EnumerateArray().Select(region => Array.IndexOf(regions, region.GetString()))];

        double[] firms = known.Numbers("firm_emp");
        var (gamma, concentration, herfindahl) = EllisonGlaeser.Of(firms, [.. firms.Select(_ => 1.0)], regionOf, known.Numbers("region_emp(Wien,Linz,Graz)"));

        Close(Expected(known, "gamma"), gamma, known.Tolerance);
        Close(Expected(known, "G"), concentration, known.Tolerance);
        Close(Expected(known, "H"), herfindahl, known.Tolerance);
    }

    [Fact]
    [Known("K44")]
    public void Litzenberger_Sternberg_gives_the_published_value()
    {
        var known = KnownCase.Read("K44");
        double Of(string name) => known.Input.GetProperty(name).GetDouble();
        var size = Of("e_ij") / Of("b_ij") / (Of("e_i") / Of("b_i"));

        Close(known.Expected.GetDouble(), ClusterIndex.Of(Of("e_ij"), Of("e_i"), Of("a_j"), Of("a"), Of("p_j"), Of("p"), size), known.Tolerance);
    }

    [Fact]
    [Known("K52")]
    public void Goettingen_gives_the_published_specialisation_and_diversity()
    {
        var known = KnownCase.Read("K52");
        var rows = SharedCsv.Read("known/REAT_Goettingen.csv").Skip(1).ToList();

        Close(Expected(known, "gini_spec_2017"), GiniSpecialisation.Of(Column(rows, "Goettingen2017"), Column(rows, "BRD2017")), known.Tolerance);
        Close(Expected(known, "krugman_2017"), Krugman.Of(Column(rows, "Goettingen2017"), Column(rows, "BRD2017")), known.Tolerance);
        Close(Expected(known, "rdi_2008"), DurantonPuga.Of(Column(rows.Take(12), "Goettingen2008"), Column(rows.Take(12), "BRD2008")), known.Tolerance);
    }

    [Fact]
    [Known("K53")]
    public void Freiburg_gives_the_published_specialisation()
    {
        var known = KnownCase.Read("K53");
        var rows = SharedCsv.Read("known/REAT_Freiburg.csv");

        Close(Expected(known, "gini_spec_2014"), GiniSpecialisation.Of(Column(rows, "e_Freiburg2014"), Column(rows, "e_Germany2014")), known.Tolerance);
    }

    [Fact]
    [Known("K64", "K80")]
    public void Herfindahl_and_Rosenbluth_give_the_published_values()
    {
        var (both, one) = (KnownCase.Read("K64"), KnownCase.Read("K80"));

        Close(Numbers(both.Expected), [Herfindahl.Index(both.Numbers("x")), Rosenbluth.Of(both.Numbers("x"))], both.Tolerance);
        Close(one.Expected.GetDouble(), Herfindahl.Index(one.Numbers("x")), one.Tolerance);
    }

    [Fact]
    [Known("K106", "K107", "K109")]
    public void EconGeo_matrix_gives_the_executed_values()
    {
        var (quotients, location, entropy) = (KnownCase.Read("K106"), KnownCase.Read("K107"), KnownCase.Read("K109"));
        double[][] regions = [.. quotients.Input.GetProperty("m").EnumerateArray().Select(Numbers)];
        double[] sectors = [.. Enumerable.Range(0, 5).Select(sector => regions.Sum(region => region[sector]))];
        double[] totals = [.. regions.Select(region => region.Sum())];

        Close(Numbers(quotients.Expected.GetProperty("avgLQ")), [.. regions.Select(region => Hachman.MeanQuotient(region, sectors))], quotients.Tolerance);
        Close(Numbers(quotients.Expected.GetProperty("hachman")), [.. regions.Select(region => 1 / Hachman.MeanQuotient(region, sectors))], quotients.Tolerance);
        Close(Numbers(location.Expected), [.. Enumerable.Range(0, 5).Select(sector => SectorGini.OfLocation([.. regions.Select(region => region[sector])], totals))], location.Tolerance);
        Close(Numbers(entropy.Expected.GetProperty("hhi")), [.. regions.Select(region => Herfindahl.Index(region))], entropy.Tolerance);
        Close(Numbers(entropy.Expected.GetProperty("entropy_bits")), [.. regions.Select(region => ShannonEntropy.Of(region) / Math.Log(2))], entropy.Tolerance);
    }

    // EconGeo gives Hoover × 100.
    [Fact]
    [Known("K112")]
    public void EconGeo_lists_give_the_executed_values()
    {
        var known = KnownCase.Read("K112");
        var (output, people) = (known.Numbers("ind"), known.Numbers("pop"));

        Close(Expected(known, "hoover") / 100, Krugman.Of(output, people) / 2, known.Tolerance);
        Close(Expected(known, "hoover_gini"), 2 * SectorGini.OfLocation(output, people), known.Tolerance);
        Close(Expected(known, "gini"), Gini.Unweighted(output), known.Tolerance);
    }

    [Fact]
    [Known("K125")]
    public void Three_regions_give_the_derived_structure()
    {
        var known = KnownCase.Read("K125");
        var nation = known.Numbers("N0");
        double[][] regions = [known.Numbers("A0"), known.Numbers("B0"), known.Numbers("C0")];

        Check("krugman", region => Krugman.Of(region, nation));
        Check("hhi", region => Herfindahl.Index(region));
        Check("hhi_norm", region => Herfindahl.Normalised(region));
        Check("entropy_nat", region => ShannonEntropy.Of(region));
        Check("basic", region => EconomicBase.Basic(region, nation));
        Check("multiplier", region => region.Sum() / EconomicBase.Basic(region, nation));
        Check("hachman", region => 1 / Hachman.MeanQuotient(region, nation));

        void Check(string name, Func<double[], double> measure) =>
            Close(Numbers(known.Expected.GetProperty(name)), [.. regions.Select(measure)], known.Tolerance);
    }

    [Fact]
    [Known("K127")]
    public void Three_regions_give_the_derived_quotients_of_growth()
    {
        var known = KnownCase.Read("K127");
        var (from, to) = (known.Numbers("N0"), known.Numbers("N1"));
        foreach (var name in new[] { "A", "B", "C" })
        {
            var (own, later) = (known.Numbers($"{name}0"), known.Numbers($"{name}1"));
            var expected = known.Expected.GetProperty(name);
            Close(
                Numbers(expected.GetProperty("DLQ")),
                [.. own.Select((value, i) => DynamicLocationQuotient.Of(later[i] / value, later.Sum() / own.Sum(), to[i] / from[i], to.Sum() / from.Sum()))],
                known.Tolerance);
            if (expected.TryGetProperty("RPs", out var local))
            {
                Close(Numbers(local), [.. own.Select((value, i) => GrowthRatioModel.Ratio((later[i] / value) - 1, (to[i] / from[i]) - 1))], known.Tolerance);
                Close(Numbers(expected.GetProperty("RPr")), [.. from.Select((value, i) => GrowthRatioModel.Ratio((to[i] / value) - 1, (to.Sum() / from.Sum()) - 1))], known.Tolerance);
            }
        }
    }

    private static double Expected(KnownCase known, string name) => known.Expected.GetProperty(name).GetDouble();

    private static double[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetDouble())];

    private static double[] Column(IEnumerable<IReadOnlyDictionary<string, string>> rows, string name) =>
        [.. rows.Select(row => double.Parse(row[name], System.Globalization.CultureInfo.InvariantCulture))];
}
