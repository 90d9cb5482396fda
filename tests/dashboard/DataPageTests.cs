using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class DataPageTests(PageTestGround ground) : PageTest(ground)
{
    private static readonly FilePayload Wrong = new()
    {
        Name = "pdrb-salah.csv",
        MimeType = "text/csv",
        Buffer = System.Text.Encoding.UTF8.GetBytes(
            "region_code,sector_code,year,value,unit,basis\n6301,A,2020,1862.14,billion rupiah,constant-2010\n6301,A,2021,1894.37,billion rupiah,constant-2010\n6301,A,2022,1944.2,billion rupiah,constant-2010\n6301,Q9,2023,1984.24,billion rupiah,constant-2010\n6301,A,2024,2141.88,billion rupiah,constant-2010\n"),
    };

    [Fact]
    public async Task Kind_is_guessed_from_the_name_and_a_dry_run_keeps_nothing()
    {
        await OpenAsync("page=data&lang=en");
        await Expect(Page.Locator("#upload-check")).ToBeDisabledAsync();

        await Page.SetInputFilesAsync("#upload-file", Wrong);
        await Expect(Page.Locator("#upload-kind")).ToHaveValueAsync("sector-output");
        await Page.ClickAsync("#upload-check");

        await Expect(Page.Locator(".verdict")).ToHaveTextAsync("This file would be rejected. Correct what is below, then check again. Nothing was kept.");
        Assert.Equal(["sector-output/pdrb-salah.csv?dryRun=true"], Site.Uploads.Put);
    }

    [Fact]
    public async Task Finding_names_its_cell_and_shows_what_stands_around_it()
    {
        await OpenAsync("page=data&lang=en");
        await Page.SetInputFilesAsync("#upload-file", Wrong);
        await Page.ClickAsync("#upload-check");

        var finding = Page.Locator(".finding.error").First;
        await Expect(finding.Locator(".place")).ToHaveTextAsync("row 5, column B (sector_code) → B5");
        await Expect(finding).ToContainTextAsync("This sector is not known.");
        await Expect(finding.Locator("dd").First).ToHaveTextAsync("Q9");
        await Expect(finding.Locator(".excerpt .cell")).ToHaveTextAsync("Q9");
    }

    [Fact]
    public async Task Name_that_tells_no_kind_waits_for_a_choice()
    {
        await OpenAsync("page=data&lang=en");

        await Page.SetInputFilesAsync("#upload-file", new FilePayload { Name = "x.csv", MimeType = "text/csv", Buffer = [1] });

        await Expect(Page.Locator("#upload-check")).ToBeDisabledAsync();
        await Page.SelectOptionAsync("#upload-kind", "population");
        await Expect(Page.Locator("#upload-check")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Chosen_file_and_what_was_found_in_it_outlive_a_switch_of_language()
    {
        await OpenAsync("page=data&lang=en");
        await Page.SetInputFilesAsync("#upload-file", Wrong);
        await Page.SelectOptionAsync("#upload-kind", "population");
        await Page.ClickAsync("[data-lang=id]");

        await Expect(Page.Locator(".chosen")).ToContainTextAsync("pdrb-salah.csv");
        await Expect(Page.Locator("#upload-kind")).ToHaveValueAsync("population");
        await Page.ClickAsync("#upload-check");
        await Expect(Page.Locator(".verdict")).ToContainTextAsync("Berkas ini akan ditolak.");
        await Page.ClickAsync("[data-lang=en]");

        await Expect(Page.Locator(".verdict")).ToContainTextAsync("This file would be rejected.");
        await Expect(Page.Locator("#upload .finding.error .excerpt .cell").First).ToHaveTextAsync("Q9");
        Assert.Equal(["population/pdrb-salah.csv?dryRun=true"], Site.Uploads.Put);
    }

    [Fact]
    public async Task Upload_is_followed_on_after_a_switch_of_language()
    {
        (Site.Uploads.Outcome, Site.Scopes[0]!["sequence"]) = ("accepted", 3);
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");
        await Page.ClickAsync("#upload-send");
        await Expect(Page.Locator(".steps li").Nth(1)).ToHaveTextAsync("✓Accepted");

        await Page.ClickAsync("[data-lang=id]");

        await Expect(Page.Locator(".steps li")).ToHaveTextAsync(["✓Diterima", "✓Diterima sebagai data", "●Menghitung indikator…"]);
        Site.Scopes[0]!["sequence"] = 4;
        await Expect(Page.Locator(".steps li").Nth(2)).ToHaveTextAsync("✓Terbit");
        Assert.Equal(["sector-output/pdrb.csv"], Site.Uploads.Put);
    }

    [Fact]
    public async Task Finding_in_a_workbook_names_the_cell_as_one_goes_to_it_and_shows_what_stands_around()
    {
        Site.Uploads.Findings = new JsonArray(
            new JsonObject
            {
                ["code"] = "text-in-number",
                ["severity"] = "error",
                ["message"] = Both("Ini bukan angka.", "This is not a number."),
                ["expected"] = Both("Angka.", "A number."),
                ["sheet"] = "PDRB 2024",
                ["row"] = 4,
                ["column"] = 3,
                ["columnName"] = "Nilai",
                ["found"] = "12x4",
            });
        await OpenAsync("page=data&lang=en");
        await Page.SetInputFilesAsync("#upload-file", new FilePayload
        {
            Name = "pdrb.xlsx",
            MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Buffer = SmallWorkbook.With("PDRB 2024", ["Wilayah", "Sektor", "Nilai"], [], ["Tapin", "A", 1862.14], ["Tapin", "C", "12x4"], ["Tapin", "F", 7]),
        });

        await Page.ClickAsync("#upload-check");

        var finding = Page.Locator(".finding.error");
        await Expect(finding.Locator(".place")).ToHaveTextAsync("sheet PDRB 2024, row 4, column C (Nilai) → 'PDRB 2024'!C4");
        await Expect(finding.Locator(".excerpt tbody tr")).ToHaveTextAsync(["1WilayahSektorNilai", "3TapinA1862.14", "4TapinC12x4", "5TapinF7"]);
        await Expect(finding.Locator(".excerpt .cell")).ToHaveTextAsync("12x4");
    }

    [Fact]
    public async Task Reader_is_told_which_key_is_needed_and_goes_on_with_it()
    {
        Expected.Add("403");
        Site.Uploads.EditorKey = "editor-1";
        await OpenAsync("page=data&lang=en");
        await Page.SetInputFilesAsync("#upload-file", Wrong);

        await Page.ClickAsync("#upload-check");
        await Expect(Page.Locator("#editor-key-title")).ToHaveTextAsync("This needs an editor key");
        await Expect(Page.Locator("#editor-key")).ToBeFocusedAsync();
        await Page.FillAsync("#editor-key", "editor-1");
        await Page.ClickAsync("#upload .key-form button");

        await Expect(Page.Locator(".verdict")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task First_file_is_taken_where_nothing_is_published_yet()
    {
        Site.Scopes = new JsonArray();
        await Page.GotoAsync(Site.Address + "#lang=en");

        await Page.SetInputFilesAsync("#upload-file", Wrong);
        await Page.ClickAsync("#upload-check");

        await Expect(Page.Locator(".verdict")).ToContainTextAsync("This file would be rejected.");
        await Expect(Page.Locator("#empty-title")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Datasets_are_listed_with_their_states_and_a_link_opens_a_finding()
    {
        Site.Datasets = Datasets();
        await OpenAsync("page=data&lang=en&dataset=sector-output/pdrb-salah.csv&finding=0");

        await Expect(Page.Locator("[data-dataset='regions/good.csv'] .state")).ToHaveTextAsync("accepted");
        await Expect(Page.Locator("[data-dataset='sector-output/pdrb-salah.csv']")).ToContainTextAsync("rejected");
        await Expect(Page.Locator("#finding-0")).ToHaveClassAsync("finding error asked");
        await Page.ClickAsync("[data-lang=id]");
        await Expect(Page.Locator("#finding-0 .place")).ToHaveTextAsync("baris 5, kolom B (sector_code) → B5");
    }

    [Fact]
    public async Task Withdrawal_asks_before_it_is_done()
    {
        Site.Datasets = Datasets();
        await OpenAsync("page=data&lang=en&dataset=sector-output/pdrb-salah.csv");

        await Page.ClickAsync("#withdraw-open");
        await Expect(Page.Locator("#withdraw-title")).ToHaveTextAsync("Withdraw sector-output/pdrb-salah.csv?");
        await Page.Keyboard.PressAsync("Escape");
        Assert.Empty(Site.Uploads.Withdrawn);
        await Page.ClickAsync("#withdraw-open");
        await Page.ClickAsync("#withdraw-yes");

        await Expect(Page.Locator("#withdraw-open")).ToHaveCountAsync(0);
        Assert.Equal(["sector-output/pdrb-salah.csv"], Site.Uploads.Withdrawn);
    }

    [Fact]
    public async Task Run_shows_the_files_that_it_was_computed_from()
    {
        Site.Publications = new JsonArray(Publication("fixture-f1", "forecasts"), Publication("fixture-i1", "indicators"));
        await OpenAsync("page=data&lang=en");

        await Page.ClickAsync("[data-run=fixture-f1] button");

        await Expect(Page.Locator("#manifest")).ToContainTextAsync("sector-output/kalsel-grdp-constant-2010.csv");
        await Expect(Page.Locator("#manifest")).ToContainTextAsync("7cde9ec3a0ba5a2a");
        Assert.EndsWith("&run=fixture-f1", Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task First_publication_has_no_revisions_and_says_so()
    {
        Site.Publications = new JsonArray(Publication("fixture-i1", "indicators"));
        await OpenAsync("page=data&lang=en");

        await Expect(Page.Locator("#revisions .lead")).ToContainTextAsync("This is the first publication");
    }

    [Theory]
    [InlineData(360, "id")]
    [InlineData(1280, "en")]
    public async Task Page_fits_and_axe_finds_nothing_serious(int width, string language)
    {
        Site.Datasets = Datasets();
        Site.Publications = new JsonArray(Publication("fixture-f1", "forecasts"), Publication("fixture-i1", "indicators"));
        await Page.SetViewportSizeAsync(width, 900);
        await OpenAsync($"page=data&lang={language}&dataset=sector-output/pdrb-salah.csv&run=fixture-f1");
        await Page.SetInputFilesAsync("#upload-file", Wrong);
        await Page.ClickAsync("#upload-check");
        await Expect(Page.Locator(".verdict")).ToBeVisibleAsync();

        await RequireSoundAsync(width);
    }

    private static JsonObject Both(string id, string en) => new() { ["id"] = id, ["en"] = en };

    private static JsonArray Datasets() =>
    [
        new JsonObject { ["kind"] = "regions", ["name"] = "good.csv", ["location"] = "/api/v1/datasets/regions/good.csv", ["state"] = "accepted", ["uploadedAt"] = "2026-03-02T01:30:00Z", ["uploadedBy"] = "editor", ["errors"] = 0, ["warnings"] = 0, ["notes"] = 1, ["accepted"] = new JsonObject { ["sequence"] = 4, ["sha256"] = "abc", ["observations"] = 57 } },
        new JsonObject { ["kind"] = "sector-output", ["name"] = "pdrb-salah.csv", ["location"] = "/api/v1/datasets/sector-output/pdrb-salah.csv", ["state"] = "rejected", ["uploadedAt"] = "2026-03-02T01:30:00Z", ["uploadedBy"] = "editor", ["errors"] = 2, ["warnings"] = 0, ["notes"] = 3, ["accepted"] = null },
    ];

    private static JsonObject Publication(string run, string kind) => new() { ["run"] = run, ["kind"] = kind, ["sequence"] = 4, ["codeVersion"] = "4", ["publishedAt"] = "2026-03-02T01:30:00Z" };
}
