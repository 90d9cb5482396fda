using System.Text;
using EconomyPipeline.Economy.Classification;
using EconomyPipeline.Economy.Periods;
using EconomyPipeline.Ml.Scenarios;
using EconomyPipeline.Ml.Tests.Derived;
using EconomyPipeline.TestSupport;

namespace EconomyPipeline.Ml.Tests.Scenarios;

/// <summary>How scenarios are written, and what is said of those that cannot be used.</summary>
public sealed class ScenarioReaderTests
{
    [Fact]
    public void Scenario_of_every_kind_is_read()
    {
        var scenario = Read("""
            {
              // remarks may stand here
              "name": "test", "basis": "constant-2010",
              "shocks": [
                { "kind": "growth", "region": "6301", "sector": "c", "from": 2026, "to": 2028, "percentagePoints": 2.5, "note": "why" },
                { "kind": "level", "region": "*", "sector": "A", "from": "2027", "percent": -5 },
                { "kind": "level", "region": "6300", "sector": "*", "from": 2027, "million": 250000 },
                { "kind": "project", "region": "6310", "sector": "M,N", "from": 2027, "million": 750000, "rampYears": 3 },
              ],
            }
            """);
        Shock[] expected =
        [
            new GrowthShock(RegionCode.Parse("6301"), SectorCode.Manufacturing, Period.OfYear(2026), Period.OfYear(2028), 2.5),
            new LevelShock(null, SectorCode.Agriculture, Period.OfYear(2027), Period.OfYear(2029), -5),
            new AmountShock(null, null, Period.OfYear(2027), Period.OfYear(2029), 250_000, 1),
            new AmountShock(RegionCode.Parse("6310"), SectorCode.Parse("MN"), Period.OfYear(2027), Period.OfYear(2029), 750_000, 3),
        ];
        Assert.Equal(expected, scenario.Shocks);
        Assert.Equal("test", scenario.Name);
    }

    [Fact]
    public void Example_of_the_documentation_is_one()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios.md"));
        var start = document.IndexOf("```json\n", StringComparison.Ordinal) + "```json\n".Length;
        var written = document[start..document.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.Equal(written.Trim(), File.ReadAllText(Path.Combine(Repository.Root, "samples", "scenarios", "manufacturing-revival.json")).Trim());
        Assert.NotEmpty(Read(written).Shocks);
    }

    [Theory]
    [InlineData("", "damaged")]
    [InlineData("null", "damaged")]
    [InlineData("[]", "damaged")]
    [InlineData("{", "damaged")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"percentagePoints":"two"}]}""", "damaged")]
    [InlineData("{}", "no-shocks")]
    [InlineData("""{"shocks":[]}""", "no-shocks")]
    [InlineData("""{"shocks":[null]}""", "missing shocks[0]")]
    [InlineData("""{"title":1,"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"percentagePoints":2}]}""", "unknown-member title")]
    [InlineData("""{"basis":"current","shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"percentagePoints":2}]}""", "other-basis basis")]
    [InlineData("""{"shocks":[{"kind":"boom","region":"6301","sector":"C","from":2026}]}""", "unknown-kind shocks[0].kind")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"points":2}]}""", "unknown-member shocks[0].points|missing shocks[0].percentagePoints")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"percentagePoints":2,"percent":1}]}""", "unknown-member shocks[0].percent")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"0000","sector":"C","from":2026,"percentagePoints":2}]}""", "unknown-region shocks[0].region")]
    [InlineData("""{"shocks":[{"kind":"growth","sector":"C","from":2026,"percentagePoints":2}]}""", "unknown-region shocks[0].region")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6304","sector":"J","from":2026,"percentagePoints":2}]}""", "unknown-sector shocks[0].sector")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"TOTAL","from":2026,"percentagePoints":2}]}""", "unknown-sector shocks[0].sector")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2025,"percentagePoints":2}]}""", "unknown-year shocks[0].from")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","percentagePoints":2}]}""", "unknown-year shocks[0].from")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2028,"to":2027,"percentagePoints":2}]}""", "backwards shocks[0].to")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"6301","sector":"C","from":2026,"percentagePoints":1e400}]}""", "out-of-range shocks[0].percentagePoints")]
    [InlineData("""{"shocks":[{"kind":"level","region":"6301","sector":"C","from":2026,"percent":-101}]}""", "out-of-range shocks[0].percent")]
    [InlineData("""{"shocks":[{"kind":"level","region":"6301","sector":"C","from":2026}]}""", "percent-or-million shocks[0]")]
    [InlineData("""{"shocks":[{"kind":"level","region":"6301","sector":"C","from":2026,"percent":1,"million":1}]}""", "percent-or-million shocks[0]")]
    [InlineData("""{"shocks":[{"kind":"project","region":"*","sector":"C","from":2026,"million":1}]}""", "project-of-many shocks[0]")]
    [InlineData("""{"shocks":[{"kind":"project","region":"63","sector":"C","from":2026,"million":1,"rampYears":0}]}""", "unknown-region shocks[0].region|out-of-range shocks[0].rampYears")]
    [InlineData("""{"shocks":[{"kind":"growth","region":"*","sector":"C","from":2026,"percentagePoints":2},{"kind":"growth","region":"6301","sector":"*","from":2029,"percentagePoints":1}]}""", "overlap shocks[1]")]
    [InlineData("""{"shocks":[{"kind":"project","region":"6301","sector":"C","from":2026,"million":5},{"kind":"project","region":"6301","sector":"C","from":2026,"million":5}]}""", "overlap shocks[1]")]
    public void Scenario_that_cannot_be_used_says_where_and_why(string json, string expected)
    {
        var (scenario, findings) = ScenarioReader.Read(Encoding.UTF8.GetBytes(json), Draws.KalselOutlook);
        Assert.Null(scenario);
        Assert.Equal(expected, string.Join('|', findings.Select(finding => finding.Code == "damaged" || finding.Code == "no-shocks" ? finding.Code : $"{finding.Code} {finding.Place}")));
        Assert.All(findings, finding => Assert.Equal(3, finding.ToText().Split('\n').Length));
    }

    [Fact]
    public void Different_kinds_and_years_may_meet_in_a_row()
    {
        var scenario = Read("""
            {"shocks":[
              {"kind":"growth","region":"6301","sector":"C","from":2026,"to":2027,"percentagePoints":2},
              {"kind":"growth","region":"6301","sector":"C","from":2028,"percentagePoints":1},
              {"kind":"level","region":"6301","sector":"C","from":2026,"percent":2},
              {"kind":"project","region":"6301","sector":"C","from":2026,"million":5},
              {"kind":"project","region":"6301","sector":"C","from":2026,"million":6}]}
            """);
        Assert.Equal(5, scenario.Shocks.Count);
    }

    [Fact]
    public void Scenario_that_is_too_large_is_refused() =>
        Assert.Equal("too-large", Assert.Single(ScenarioReader.Read(new byte[ScenarioReader.LargestBytes + 1], Draws.KalselOutlook).Findings).Code);

    [Fact]
    public void Scenario_on_quarters_is_refused_before_anything_is_done()
    {
        var quarterly = Quarterly.Outlook();
        var (scenario, findings) = ScenarioReader.Read("""{"shocks":[{"kind":"growth","region":"9901","sector":"A","from":2020,"percentagePoints":2}]}"""u8, quarterly);
        Assert.Null(scenario);
        Assert.Equal("not-annual", Assert.Single(findings).Code);
    }

    private static Scenario Read(string json)
    {
        var (scenario, findings) = ScenarioReader.Read(Encoding.UTF8.GetBytes(json), Draws.KalselOutlook);
        Assert.True(scenario is not null, string.Join('\n', findings.Select(finding => finding.ToText())));
        return scenario;
    }
}
