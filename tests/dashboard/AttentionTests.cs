using System.Text.Json.Nodes;

namespace EconomyPipeline.Dashboard.Tests;

public sealed class AttentionTests(PageTestGround ground) : PageTest(ground)
{
    [Fact]
    public async Task Uploads_that_did_not_become_figures_are_told_with_their_reason()
    {
        Site.Datasets = new JsonArray
        {
            new JsonObject { ["kind"] = "regions", ["name"] = "good.csv", ["state"] = "accepted" },
            new JsonObject { ["kind"] = "population", ["name"] = "wrong.csv", ["state"] = "rejected", ["errors"] = 3, ["accepted"] = new JsonObject { ["sequence"] = 2 } },
            new JsonObject
            {
                ["kind"] = "sector-output",
                ["name"] = "<b>large</b>.csv",
                ["state"] = "failed",
                ["failure"] = new JsonObject { ["reason"] = "IOException: No space left on device", ["attempts"] = 5 },
            },
        };
        Site.PoisonMessages = 1;
        await OpenAsync();

        var lines = Page.Locator("#attention li");
        await Expect(lines).ToHaveTextAsync(
        [
            "population/wrong.csv: ditolak, 3 kesalahan; versi sebelumnya tetap dipakai.",
            "sector-output/<b>large</b>.csv: tidak dapat diperiksa, 5 kali (IOException: No space left on device). Ini bukan kesalahan data.",
            "1 pekerjaan berulang kali gagal dan dihentikan; setelah penyebabnya diperbaiki, kirim ulang dengan `economy replay`.",
        ]);
        await Page.ClickAsync("[data-lang=en]");
        await DrawnAsync();
        await Expect(lines.First).ToHaveTextAsync("population/wrong.csv: rejected, 3 errors; the version before stays in use.");
    }

    [Fact]
    public async Task Nothing_is_told_when_every_upload_is_in_use()
    {
        Site.Datasets = new JsonArray { new JsonObject { ["kind"] = "regions", ["name"] = "good.csv", ["state"] = "accepted" } };
        await OpenAsync();
        await Expect(Page.Locator("h1")).ToContainTextAsync("Kalimantan Selatan");

        await Expect(Page.Locator("#attention")).ToBeEmptyAsync();
    }
}
