using System.Text.Json;
using EconomyPipeline.Datasets.Findings;
using EconomyPipeline.Economy.Indicators;

namespace EconomyPipeline.Datasets.Tests;

/// <summary>Findings as JSON and as text.</summary>
public sealed class FindingOutputTests
{
    private static readonly Finding Located = new("unknown-sector", Severity.Error, new Bilingual("Salah.", "Wrong."), new Bilingual("A…L.", "A to L."))
    {
        Row = 12,
        Column = 2,
        ColumnName = "sector_code",
        Found = "Z<9>",
    };

    [Fact]
    public void Json_is_camel_case_with_severity_as_text_and_without_absent_places()
    {
        using var document = JsonDocument.Parse(FindingJson.Serialize([Located]));

        var finding = document.RootElement[0];
        Assert.Equal(
            ["code", "severity", "message", "expected", "row", "column", "columnName", "found"],
            finding.EnumerateObject().Select(property => property.Name));
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Equal("A to L.", finding.GetProperty("expected").GetProperty("en").GetString());
        Assert.Equal(12, finding.GetProperty("row").GetInt32());
    }

    [Fact]
    public void Json_keeps_letters_and_escapes_markup()
    {
        var json = FindingJson.Serialize([Located]);

        Assert.Contains("A…L.", json, StringComparison.Ordinal);
        Assert.DoesNotContain("<9>", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_round_trips()
    {
        var findings = TestFiles.ReadPath(TestFiles.Input("text-in-number.csv")).Findings;

        Assert.Equal(findings, FindingJson.Deserialize(FindingJson.Serialize(findings)));
        Assert.Equal(findings, FindingJson.Deserialize(FindingJson.SerializeToUtf8Bytes(new DatasetReport(null, findings))).Findings);
        Assert.Empty(FindingJson.Deserialize("[]"));
    }

    [Fact]
    public void Text_gives_place_code_found_and_both_languages() =>
        Assert.Equal(
            "kalsel.csv:12:2: error unknown-sector [sector_code] \"Z<9>\"\n    Salah. Diharapkan: A…L.\n    Wrong. Expected: A to L.",
            FindingText.Render("kalsel.csv", Located));

    [Fact]
    public void Report_is_read_back_as_it_was_written()
    {
        var report = DatasetReport.Of(TestFiles.Read(TestFiles.OutputHeader + TestFiles.FullYear("6301", 2020)));

        var back = FindingJson.Deserialize(FindingJson.SerializeToUtf8Bytes(report));

        Assert.Equivalent(report, back, strict: true);
        Assert.Null(back.Summary!.FirstQuarter);
        Assert.Equal(17, back.Summary.Cells);
    }

    [Fact]
    public void Text_can_be_in_one_language()
    {
        var finding = new Finding("empty-file", Severity.Warning, new Bilingual("Kosong.", "Empty."), new Bilingual("Isi.", "Content."));

        Assert.Equal("a.csv: warning empty-file\n    Kosong. Diharapkan: Isi.", FindingText.Render("a.csv", finding, TextLanguage.Indonesian));
        Assert.Equal("a.csv: warning empty-file\n    Empty. Expected: Content.", FindingText.Render("a.csv", finding, TextLanguage.English));
    }
}
