using System.Text.Json.Nodes;

namespace EconomyPipeline.Dashboard.Tests;

/// <summary>What becomes of an upload is followed to its end: rejected, published for every scope that it touches, or of no use yet.</summary>
public sealed class UploadProgressTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Dropped_file_is_followed_to_its_rejection()
    {
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");
        await Expect(Page.Locator(".chosen")).ToContainTextAsync("pdrb.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li")).ToHaveTextAsync(["✓Received", "✕Rejected; what is published stays as it is"]);
        await Expect(Page.Locator("#upload .finding.error")).Not.ToHaveCountAsync(0);
        Assert.Equal(["sector-output/pdrb.csv"], Site.Uploads.Put);
    }

    [Fact]
    public async Task Accepted_file_is_followed_until_it_is_published()
    {
        Site.Uploads.Outcome = "accepted";
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li")).ToHaveTextAsync(["✓Received", "✓Accepted", "✓Published"]);
    }

    [Fact]
    public async Task File_for_two_scopes_is_published_only_when_both_show_it()
    {
        var second = Site.Scopes[0]!.DeepClone();
        (second["code"], second["sequence"], second["references"], second["regions"]) = ("6200", 3, new JsonArray("6200"), new JsonArray(new JsonObject { ["code"] = "6201", ["name"] = "Kotawaringin Barat" }));
        Site.Scopes.AsArray().Add(second);
        (Site.Uploads.Outcome, Site.Uploads.Regions) = ("accepted", ["6201", "6310"]);
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li")).ToHaveTextAsync(["✓Received", "✓Accepted", "●Computing the indicators… 1 of 2 reference areas are published"]);
        Site.Scopes[1]!["sequence"] = 4;
        await Expect(Page.Locator(".steps li")).ToHaveTextAsync(["✓Received", "✓Accepted", "✓Published"]);
    }

    [Fact]
    public async Task File_of_a_new_province_is_published_only_when_that_is_a_scope()
    {
        (Site.Uploads.Outcome, Site.Uploads.Regions) = ("accepted", ["6201"]);
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li").Nth(2)).ToHaveTextAsync("●Computing the indicators…");
        var second = Site.Scopes[0]!.DeepClone();
        (second["code"], second["references"], second["regions"]) = ("6200", new JsonArray("6200"), new JsonArray(new JsonObject { ["code"] = "6201", ["name"] = "Kotawaringin Barat" }));
        Site.Scopes.AsArray().Add(second);
        await Expect(Page.Locator(".steps li").Nth(2)).ToHaveTextAsync("✓Published");
    }

    [Fact]
    public async Task File_that_no_scope_uses_yet_says_so()
    {
        (Site.Uploads.Outcome, Site.Uploads.Regions) = ("accepted", ["6201"]);
        await OpenAsync("page=data&lang=en");
        await DropAsync("penduduk.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li").Nth(2)).ToHaveTextAsync("○There is no GRDP of these regions yet that uses it; it is used once that is uploaded.");
    }

    [Fact]
    public async Task Run_that_fails_is_told_while_it_is_tried_again()
    {
        (Site.Uploads.Outcome, Site.Scopes[0]!["sequence"]) = ("accepted", 3);
        Site.Scopes[0]!["failure"] = new JsonObject { ["kind"] = "indicators", ["reason"] = "IOException: no space", ["attempts"] = 2 };
        await OpenAsync("page=data&lang=en");
        await DropAsync("pdrb.csv");

        await Page.ClickAsync("#upload-send");

        await Expect(Page.Locator(".steps li").Nth(2)).ToContainTextAsync("The computation failed and is tried again: IOException: no space.");
        (Site.Scopes[0]!["failure"], Site.Scopes[0]!["sequence"]) = (null, 4);
        await Expect(Page.Locator(".steps li").Nth(2)).ToHaveTextAsync("✓Published");
    }
}
